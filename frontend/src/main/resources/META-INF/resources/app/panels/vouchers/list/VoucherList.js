import { formatRoute } from '../../../services/route.js';
import { vouchers } from '../../../services/vouchers.js';
import { Pages } from '../../common/Pages.js';
import { Table } from '../../common/Table.js';

const PAUSE_MILLISECONDS = 250;

const filterOf = ({ kind = '', state = '', holder = '', q = '' }) => ({ kind, state, holder, q });

/** Vouchers by serial; more are fetched when they are asked for. */
export class VoucherList {
  constructor(workspace, catalogue) {
    Object.assign(this, { workspace, catalogue, filter: filterOf({}) });
    this.found = new Pages(workspace, 'vouchers');
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

  loadMore() {
    return this.found.more((after) => vouchers({ ...this.filter, after }));
  }
}
