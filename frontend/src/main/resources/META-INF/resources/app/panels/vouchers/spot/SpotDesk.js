import { entriesOn } from '../../../services/vouchers.js';
import { Resource } from '../../common/Resource.js';

const DEGREES = /^-?\d{1,3}(\.\d+)?$/;

/** All that ever rested on one spot of the map: claims of vouchers, and every entry of theirs. */
export class SpotDesk {
  constructor(workspace) {
    Object.assign(this, { workspace, place: null, fetchingMore: false });
    this.found = new Resource(() => workspace.refresh());
  }

  /** `#/vouchers/on?at=113.15,23.05` */
  arrive({ at = '' }) {
    const degrees = at.split(',');
    this.place = degrees.length === 2 && degrees.every((text) => DEGREES.test(text)) ? degrees.map(Number) : null;
    this.found.forget();
    return this.load();
  }

  load() {
    return this.place ? this.found.load(() => entriesOn(this.place)) : this.workspace.refresh();
  }

  async loadMore() {
    const { value, turn } = this.found;
    this.fetchingMore = true;
    this.workspace.refresh();
    try {
      const more = await entriesOn(this.place, value.next);
      if (turn === this.found.turn) this.found.settle(turn, 'ready', { ...more, entries: [...value.entries, ...more.entries] });
    } catch (problem) {
      this.workspace.toastProblem(problem);
    }
    this.fetchingMore = false;
    this.workspace.refresh();
  }
}
