import { pictureAfter, pictureBefore } from '../../core/draftPicture.js';
import { RecordMap } from './RecordMap.js';

/** Before and after: two maps that move together, side by side or one over the other. */
export class ReviewMaps {
  constructor(workspace) {
    this.workspace = workspace;
    this.before = new RecordMap(workspace);
    this.after = new RecordMap(workspace);
    // One of two maps beside each other names the sources.
    this.before.attributed = false;
    this.before.companion = this.after;
    this.after.companion = this.before;
    Object.assign(this, { arrangement: 'side', share: 50 });
  }

  forget() {
    this.before.forget();
    this.after.forget();
  }

  /** @param {object} draft the body of a draft, of a record in any state */
  show(draft) {
    this.before.draw({ picture: pictureBefore(draft) });
    this.after.draw({ picture: pictureAfter(draft) });
  }

  /** @param {'side'|'swipe'|'fade'} arrangement */
  arrange(arrangement) {
    this.arrangement = arrangement;
    this.workspace.refresh();
  }

  /** @param {number} share 0 … 100: how much of the map after is to be seen */
  slide(share) {
    this.share = share;
    this.workspace.refresh();
  }

  /** Goes to a parcel; the other map follows. */
  goTo(bbox) {
    this.before.place = bbox;
    this.after.goTo(bbox);
  }

  /** Outlines one parcel as it was and as it is to be. */
  mark({ before = null, after = null }) {
    this.before.draw({ feature: before });
    this.after.draw({ feature: after });
  }

  setLocale(locale) {
    this.before.setLocale(locale);
    this.after.setLocale(locale);
  }
}
