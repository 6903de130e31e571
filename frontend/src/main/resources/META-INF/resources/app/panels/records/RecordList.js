import { filterOf } from '../../core/recordFilter.js';
import { records } from '../../services/records.js';
import { formatRoute } from '../../services/route.js';
import { Pages } from '../common/Pages.js';
import { Table } from '../common/Table.js';

const PAUSE_MILLISECONDS = 250;

/** Records by state, by words, mine or all; older ones are fetched when they are asked for. */
export class RecordList {
  constructor(workspace, catalogue) {
    Object.assign(this, { workspace, catalogue });
    this.found = new Pages(workspace, 'records');
    this.table = new Table(workspace);
    this.filter = filterOf({});
  }

  arrive(parameters) {
    this.filter = filterOf(parameters);
    return this.load();
  }

  load() {
    return this.found.load(() => records(this.filter));
  }

  /** The address says what is listed; words wait until the fingers rest. */
  narrow(changes) {
    this.filter = { ...this.filter, ...changes };
    history.replaceState(null, '', formatRoute('records', this.filter));
    this.workspace.route.parameters = this.filter;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.load(), 'q' in changes ? PAUSE_MILLISECONDS : 0);
    this.workspace.refresh();
  }

  loadMore() {
    return this.found.more((before) => records({ ...this.filter, before }));
  }
}
