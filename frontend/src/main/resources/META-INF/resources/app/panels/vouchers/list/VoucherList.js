import { formatRoute } from '../../../services/route.js';
import { vouchers } from '../../../services/vouchers.js';
import { Resource } from '../../common/Resource.js';
import { Table } from '../../common/Table.js';

const PAUSE_MILLISECONDS = 250;

const filterOf = ({ kind = '', state = '', holder = '', q = '' }) => ({ kind, state, holder, q });

/** Vouchers by serial; more are fetched when they are asked for. */
export class VoucherList {
  constructor(workspace, catalogue) {
    Object.assign(this, { workspace, catalogue, filter: filterOf({}), fetchingMore: false });
    this.found = new Resource(() => workspace.refresh());
    this.table = new Table(workspace);
  }

  arrive(parameters) {
    this.filter = filterOf(parameters);
    return this.load();
  }

  load() {
    return this.found.load(() => vouchers(this.filter));
  }

  /** The address says what is listed; words wait until the fingers rest. */
  narrow(changes) {
    this.filter = { ...this.filter, ...changes };
    history.replaceState(null, '', formatRoute('vouchers', this.filter));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.load(), 'q' in changes ? PAUSE_MILLISECONDS : 0);
    this.workspace.refresh();
  }

  get isNarrowed() {
    return Object.values(this.filter).some(Boolean);
  }

  async loadMore() {
    const { value, turn } = this.found;
    this.fetchingMore = true;
    this.workspace.refresh();
    try {
      const more = await vouchers({ ...this.filter, after: value.next });
      if (turn === this.found.turn) this.found.settle(turn, 'ready', { ...more, vouchers: [...value.vouchers, ...more.vouchers] });
    } catch (problem) {
      this.workspace.toastProblem(problem);
    }
    this.fetchingMore = false;
    this.workspace.refresh();
  }
}
