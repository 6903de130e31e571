import { versionBefore } from '../../core/versionDifferences.js';
import { bboxOf, unionOf } from '../../services/geometry.js';
import { parcelThen } from '../../services/history.js';
import { Resource } from '../common/Resource.js';

/** A pointer that only passes by shows nothing. */
const HOVER_MILLISECONDS = 120;

/** The versions of the selected parcel: which one is looked at, and what it looked like. */
export class HistoryDesk {
  /** @param {import('../map/MapDesk.js').MapDesk} desk */
  constructor(desk) {
    this.desk = desk;
    this.comparison = new Resource(() => desk.workspace.refresh());
    this.shapes = new Map();
    Object.assign(this, { chosen: null, hovered: null, showsAll: false });
  }

  /** @returns {object[]} newest first */
  get versions() {
    const { status, value } = this.desk.selection.history;
    return status === 'ready' ? value : [];
  }

  /** @returns {boolean} whether the parcel is known to have no past, as one that a draft makes */
  get isNone() {
    return this.desk.selection.history.status === 'ready' && !this.versions.length;
  }

  /** Another parcel is selected, or none: what belonged to the last one goes. */
  forget() {
    this.shapes.clear();
    Object.assign(this, { chosen: null, hovered: null, showsAll: false });
    this.comparison.status = 'idle';
    this.comparison.turn++;
    this.desk.view?.showVersion(null);
  }

  /** @param {object|null} version under the pointer or the focus; null: none any more */
  hover(version) {
    clearTimeout(this.timer);
    this.hovered = version;
    this.timer = setTimeout(() => this.show(), HOVER_MILLISECONDS);
  }

  /** Chooses a version to compare with the one before; choosing it again lets it go. */
  choose(version) {
    this.chosen = this.chosen?.version === version.version ? null : version;
    this.comparison.status = 'idle';
    if (this.chosen) this.comparison.load(() => this.compare(version));
    this.show({ goThere: true });
    this.desk.workspace.refresh();
  }

  async compare(version) {
    const before = versionBefore(this.versions, version);
    const [now, then] = await Promise.all([this.shape(version), before && this.shape(before)]);
    return { before: then, after: now };
  }

  /** Shows the version that is pointed at, else the one that is chosen. */
  async show({ goThere = false } = {}) {
    const version = this.hovered ?? this.chosen;
    const feature = version && await this.shape(version).catch(() => null);
    if (version !== (this.hovered ?? this.chosen)) return;
    this.desk.view.showVersion(feature ?? null);
    if (feature && goThere) this.bringIntoView(feature.geometry);
  }

  /** The map moves only if the shape is not wholly in view. */
  bringIntoView(geometry) {
    const { bounds, view } = this.desk;
    const box = bboxOf(geometry);
    if (!bounds || !unionOf(bounds, box).every((side, i) => side === bounds[i])) view.flyTo(box);
  }

  /** A retirement has no shape of its own: what was retired is shown. */
  shape(version) {
    const { id } = this.desk.selection;
    const seen = version.change === 'RETIRE' ? versionBefore(this.versions, version) ?? version : version;
    if (!this.shapes.has(seen.version)) {
      const asked = parcelThen(id, seen);
      asked.catch(() => this.shapes.delete(seen.version));
      this.shapes.set(seen.version, asked);
    }
    return this.shapes.get(seen.version);
  }

  /** Takes the whole map to the first day of a version. */
  goToDay(version) {
    if (!this.desk.time.isOpen) this.desk.time.toggle();
    this.desk.time.chooseDate(version.validFrom);
  }
}
