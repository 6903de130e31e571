import { holderList } from '../../../services/vouchers.js';
import { Pages } from '../../common/Pages.js';
import { Table } from '../../common/Table.js';

const PAUSE_MILLISECONDS = 250;

/** Who holds vouchers. */
export class HolderList {
  constructor(workspace, catalogue) {
    Object.assign(this, { workspace, catalogue, q: '' });
    this.found = new Pages(workspace, 'holders');
    this.table = new Table(workspace);
  }

  arrive() {
    return this.load();
  }

  load() {
    return this.found.load(() => holderList({ q: this.q }));
  }

  narrow(q) {
    this.q = q;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.load(), PAUSE_MILLISECONDS);
    this.workspace.refresh();
  }

  loadMore() {
    return this.found.more((after) => holderList({ q: this.q, after }));
  }
}
