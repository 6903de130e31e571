import { yearsBefore } from '../../../core/market.js';
import { today } from '../../../i18n/format.js';
import { formatRoute } from '../../../services/route.js';
import { offers, prices } from '../../../services/market.js';
import { Pages } from '../../common/Pages.js';
import { Resource } from '../../common/Resource.js';
import { Table } from '../../common/Table.js';
import { MarketStep } from './MarketStep.js';

const filterOf = ({ state = '', asset = '', town = '', priced = 'LAND', years = '3' }) => ({ state, asset, town, priced, years });

/** The market board: what is offered, reserved and sold, and at which prices. */
export class MarketDesk {
  constructor(workspace, catalogue) {
    Object.assign(this, { workspace, catalogue, filter: filterOf({}) });
    const refresh = () => workspace.refresh();
    this.found = new Pages(workspace, 'offers');
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
    return Promise.all([this.loadOffers(), this.loadPrices()]);
  }

  loadOffers() {
    return this.found.load(() => offers(this.board));
  }

  loadPrices() {
    const { priced, years } = this.filter;
    const to = today();
    return this.prices.load(() => prices({ asset: priced, from: yearsBefore(Number(years), to), to }));
  }

  /** What narrows the board, without what narrows the prices. */
  get board() {
    const { state, asset, town } = this.filter;
    return { state, asset, town };
  }

  get isNarrowed() {
    return Object.values(this.board).some(Boolean);
  }

  narrow(changes) {
    this.remember(changes);
    return this.loadOffers();
  }

  /** Another kind, or another span of years, of the history of prices. */
  turnTo(changes) {
    this.remember(changes);
    return this.loadPrices();
  }

  remember(changes) {
    this.filter = { ...this.filter, ...changes };
    this.workspace.route.parameters = this.filter;
    history.replaceState(null, '', formatRoute('vouchers/market', this.filter));
  }

  loadMore() {
    return this.found.more((after) => offers({ ...this.board, after }));
  }
}
