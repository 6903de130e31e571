import { formatRoute } from '../../../services/route.js';
import { offers, prices } from '../../../services/market.js';
import { Resource } from '../../common/Resource.js';
import { Table } from '../../common/Table.js';
import { MarketStep } from './MarketStep.js';

const filterOf = ({ state = '', asset = '' }) => ({ state, asset });

/** The market board: what is offered, reserved and sold, and at which prices. */
export class MarketDesk {
  constructor(workspace, catalogue) {
    Object.assign(this, { workspace, catalogue, filter: filterOf({}), priced: 'LAND', fetchingMore: false });
    const refresh = () => workspace.refresh();
    this.found = new Resource(refresh);
    this.prices = new Resource(refresh);
    this.table = new Table(workspace);
    this.monthTable = new Table(workspace);
    this.saleTable = new Table(workspace);
    this.step = new MarketStep(workspace, () => this.load());
  }

  /** A link may offer a voucher: `#/vouchers/market?offer=NH-D-2026-000001`. */
  arrive({ offer = '', ...parameters }) {
    this.filter = filterOf(parameters);
    this.step.close();
    if (offer && this.workspace.mayEdit) this.step.offer(offer);
    return this.load();
  }

  load() {
    this.prices.load(() => prices({ asset: this.priced }));
    return this.found.load(() => offers(this.filter));
  }

  narrow(changes) {
    this.filter = { ...this.filter, ...changes };
    history.replaceState(null, '', formatRoute('vouchers/market', this.filter));
    this.found.load(() => offers(this.filter));
  }

  turnTo(asset) {
    this.priced = asset;
    this.prices.load(() => prices({ asset }));
  }

  async loadMore() {
    const { value, turn } = this.found;
    this.fetchingMore = true;
    this.workspace.refresh();
    try {
      const more = await offers({ ...this.filter, after: value.next });
      if (turn === this.found.turn) this.found.settle(turn, 'ready', { ...more, offers: [...value.offers, ...more.offers] });
    } catch (problem) {
      this.workspace.toastProblem(problem);
    }
    this.fetchingMore = false;
    this.workspace.refresh();
  }
}
