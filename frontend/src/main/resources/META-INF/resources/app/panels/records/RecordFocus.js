import { parcelAt, parcelIn } from '../../core/draftParcels.js';
import { pictureOfConflict, pictureOver } from '../../core/draftPicture.js';
import { bboxOf, grown, holds, unionOf } from '../../services/geometry.js';
import { RecordMap } from './RecordMap.js';
import { ReviewMaps } from './ReviewMaps.js';

/** What is chosen in an open record, a parcel, a finding or a conflict, and the maps that show it. */
export class RecordFocus {
  constructor(file) {
    this.file = file;
    this.map = new RecordMap(file.workspace, (position) => this.chooseAt(position));
    this.review = new ReviewMaps(file.workspace);
    this.forget();
  }

  forget() {
    Object.assign(this, { chosen: null, extent: null });
    this.map.forget();
    this.review.forget();
  }

  /** @param {object} draft the body of the draft, other than before */
  draftChanged(draft) {
    this.chosen = null;
    this.map.draw({ picture: pictureOver(draft), feature: null });
    this.review.show(draft);
    this.follow(draft.bbox);
  }

  /** The maps go along only when the draft reaches beyond what they were fitted to: a repair shall not make them jump. */
  follow(bbox) {
    const margin = this.extent ? (this.extent[2] - this.extent[0]) / 4 : 0;
    const isHeld = this.extent && bbox && holds(grown(this.extent, margin), bbox);
    if (!bbox || isHeld) return;
    this.extent = bbox;
    this.goTo(bbox);
  }

  /** A finding that was chosen may be mended and gone. */
  checked() {
    const { findings } = this.file;
    const gone = this.chosen?.kind === 'finding' && !findings.some(({ key }) => key === this.chosen.id);
    if (gone) this.chosen = null;
    this.mark({ findings, active: null });
  }

  /** Base, theirs and mine are shown beside their list only. */
  tabChanged(tab) {
    if (tab !== 'conflicts' && this.chosen?.kind === 'conflict') this.choose(null);
  }

  /** Marks a parcel, a finding or a conflict in its list and on the maps, and goes there. */
  choose(chosen, { goThere = true } = {}) {
    const { file } = this;
    this.chosen = chosen;
    const place = chosen && PLACES[chosen.kind](file, chosen);
    const picture = chosen?.kind === 'conflict' ? pictureOfConflict(file.conflictOf(chosen.id)) : pictureOver(file.draft);
    this.map.draw({ picture, feature: place?.feature ?? null });
    this.review.mark(place ?? {});
    this.mark({ findings: file.findings, active: chosen?.kind === 'finding' ? place.index : null });
    if (goThere && place) this.goTo(place.bbox);
    file.workspace.refresh();
  }

  /** A click on the map of the desk. */
  chooseAt(position) {
    const { file } = this;
    const parcel = file.draft && parcelAt(file.draft, position);
    if (parcel) file.tab = 'parcels';
    if (file.draft) this.choose(parcel ? { kind: 'parcel', id: parcel.id } : null, { goThere: false });
  }

  isChosen(kind, id) {
    return this.chosen?.kind === kind && this.chosen.id === id;
  }

  showWhole() {
    this.choose(null);
    this.goTo(this.file.draft.bbox);
  }

  goTo(bbox) {
    [this.map, this.review].forEach((map) => map.goTo(bbox));
  }

  mark(changes) {
    [this.map, this.review.after].forEach((map) => map.draw(changes));
  }
}

/** Where a chosen thing is. */
const PLACES = {
  parcel(file, { id }) {
    const { before, after } = parcelIn(file.draft, id) ?? {};
    const boxes = [before, after].filter(Boolean).map(({ geometry }) => bboxOf(geometry));
    return boxes.length ? { feature: after ?? before, before, after, bbox: boxes.reduce(unionOf) } : null;
  },
  finding(file, { id }) {
    const index = file.findings.findIndex(({ key }) => key === id);
    const { where, parcelId } = file.findings[index];
    return where ? { index, bbox: bboxOf(where) } : { ...PLACES.parcel(file, { id: parcelId }), index };
  },
  conflict(file, { id }) {
    const { base, mine, theirs } = file.conflictOf(id);
    const boxes = [base, mine, theirs].filter(Boolean).map(({ geometry }) => bboxOf(geometry));
    return boxes.length ? { bbox: boxes.reduce(unionOf) } : null;
  },
};
