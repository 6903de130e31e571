import { entriesOn } from '../../../services/vouchers.js';
import { Pages } from '../../common/Pages.js';

const DEGREES = /^-?\d{1,3}(\.\d+)?$/;

/** All that ever rested on one spot of the map: claims of vouchers, and every entry of theirs. */
export class SpotDesk {
  constructor(workspace) {
    Object.assign(this, { workspace, place: null });
    this.found = new Pages(workspace, 'entries');
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

  loadMore() {
    return this.found.more((next) => entriesOn(this.place, next));
  }
}
