import { holderList } from '../../../services/vouchers.js';
import { Resource } from '../../common/Resource.js';
import { Table } from '../../common/Table.js';

const PAUSE_MILLISECONDS = 250;

/** Who holds vouchers. */
export class HolderList {
  constructor(workspace, catalogue) {
    Object.assign(this, { workspace, catalogue, q: '', fetchingMore: false });
    this.found = new Resource(() => workspace.refresh());
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

  async loadMore() {
    const { value, turn } = this.found;
    this.fetchingMore = true;
    this.workspace.refresh();
    try {
      const more = await holderList({ q: this.q, after: value.next });
      if (turn === this.found.turn) this.found.settle(turn, 'ready', { ...more, holders: [...value.holders, ...more.holders] });
    } catch (problem) {
      this.workspace.toastProblem(problem);
    }
    this.fetchingMore = false;
    this.workspace.refresh();
  }
}
