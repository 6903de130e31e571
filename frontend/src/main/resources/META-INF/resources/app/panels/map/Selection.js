import { Resource } from '../common/Resource.js';
import { PRESENT } from '../../core/timePoint.js';
import { parcelHistory } from '../../services/history.js';
import { parcel } from '../../services/parcels.js';
import { pilotSites, zone } from '../../services/places.js';
import { bboxOf } from '../../services/geometry.js';
import { OverlaysHere } from './OverlaysHere.js';
import { SeveralParcels } from './SeveralParcels.js';

const LINK_NAMES = { parcels: 'parcel', zones: 'zone', 'pilot-sites': 'site' };

/** The thing on the map that the inspector describes, or several parcels together. */
export class Selection {
  constructor(desk) {
    this.desk = desk;
    const refresh = () => desk.workspace.refresh();
    this.feature = new Resource(refresh);
    this.history = new Resource(refresh);
    this.several = new SeveralParcels(desk);
    this.overlays = new OverlaysHere(desk);
    this.clearFields();
  }

  is(layer, id) {
    return this.layer === layer && this.id === id;
  }

  /** @returns {Record<string, number>} what a link to this selection says */
  link() {
    return this.layer ? { [LINK_NAMES[this.layer]]: this.id } : this.several.link();
  }

  /** @returns {object[]} the parcels that are selected together, as GeoJSON features with their ids; none if it is one */
  get many() {
    return this.several.features;
  }

  /** @returns {number[]} the parcels that are selected, one or several */
  ids() {
    if (this.several.isOpen) return this.many.map(({ id }) => id);
    return this.layer === 'parcels' ? [this.id] : [];
  }

  /** A click with Ctrl or Shift held: the parcel joins, or leaves. */
  toggle(layer, id) {
    if (layer !== 'parcels' || this.desk.edit.active) return undefined;
    return this.several.toggle(id, this.ids());
  }

  /** @param {[number, number][]} ring all parcels that it meets */
  selectArea(ring, add) {
    return this.several.selectArea(ring, add, this.ids());
  }

  /** @returns {boolean} whether the inspector has something to say */
  get isOpen() {
    return this.layer !== null || this.overlays.features.length > 0;
  }

  /** @returns {boolean} whether something is still looked for that would open the inspector */
  get isAwaited() {
    return this.overlays.isLooking || this.several.isLooking;
  }

  /** What was clicked, with what lies over it; a click on empty ground closes what was open. */
  async clicked(layer, id, { at, today }) {
    if (this.desk.edit.active) return;
    await Promise.all([this.choose(layer, id, { today }), this.overlays.look(at)]);
  }

  /** Opens a parcel, a zone or a pilot site; without one, closes what was open. */
  async choose(layer, id, { goThere = false, today = false } = {}) {
    if (this.desk.edit.active) return;
    if (!layer || id === null) return this.clear();
    Object.assign(this, { layer, id, today });
    this.several.forget();
    this.overlays.forget();
    this.desk.writeLink();
    this.desk.view.highlight(layer, id);
    this.feature.status = 'idle';
    this.forgetHistory();
    await Promise.all([this.load(goThere), layer === 'parcels' && this.loadHistory()]);
  }

  /** The versions, and the lineage if it is open; what a draft creates has no past. */
  loadHistory() {
    const { id } = this;
    if (this.desk.lineage.isOpen) this.desk.lineage.selected();
    return this.history.load(() => (this.inDraft?.action === 'CREATE' ? [] : parcelHistory(id)));
  }

  forgetHistory() {
    this.history.status = 'idle';
    this.desk.history.forget();
    if (this.layer !== 'parcels' && this.desk.lineage.isOpen) this.desk.lineage.close();
  }

  async load(goThere = false) {
    const { layer, id } = this;
    await this.feature.load(() => this.read(layer, id));
    if (this.feature.status !== 'ready' || !this.is(layer, id)) return;
    this.desk.view.showFeature(this.feature.value);
    if (goThere) this.desk.view.flyTo(bboxOf(this.feature.value.geometry));
  }

  /** The map has gone to another day: a parcel is read again as it was then. */
  async timeChanged() {
    this.several.reload();
    if (this.layer !== 'parcels') return;
    await this.load();
    if (this.feature.status === 'failed') this.desk.view.showFeature(null);
  }

  /** Shows a feature that is known already, as after a save. */
  show(feature) {
    Object.assign(this, { layer: 'parcels', id: feature.id, today: false });
    this.several.forget();
    this.overlays.forget();
    this.feature.settle(++this.feature.turn, 'ready', feature);
    this.desk.view.highlight('parcels', feature.id);
    this.desk.view.showFeature(feature);
    this.desk.writeLink();
    this.forgetHistory();
    this.loadHistory();
  }

  /** @returns {object|null} what the draft of the map makes of the parcel that is selected; nothing on another day */
  get inDraft() {
    return this.layer === 'parcels' && !this.desk.time.isPast ? this.desk.current.parcel(this.id) : null;
  }

  /** The parcel may have changed under the inspector, by an undo for example; one that has gone is closed. */
  async draftChanged() {
    await this.load();
    if (this.inDraft && this.history.status === 'failed') this.loadHistory();
    if (this.feature.problem?.status === 404 && !this.desk.time.isPast) this.clear();
  }

  clear() {
    this.several.forget();
    this.clearFields();
    this.forgetHistory();
    this.desk.view.highlight(null);
    this.desk.view.showFeature(null);
    this.desk.writeLink();
    this.desk.workspace.refresh();
  }

  /** Several take the place of the one. */
  leaveOne() {
    this.clearFields();
    this.forgetHistory();
    this.desk.view.showFeature(null);
  }

  clearFields() {
    Object.assign(this, { layer: null, id: null, today: false });
    this.overlays.forget();
    this.feature.turn++;
    this.history.turn++;
  }

  read(layer, id) {
    if (layer === 'parcels') return this.readParcel(id);
    return layer === 'zones' ? zone(id) : pilotSite(id);
  }

  /** As the draft has it, where there is one and the map shows today; what it retires is shown as it was. Beside another
   * day today may have been clicked. */
  readParcel(id) {
    const { time, current } = this.desk;
    const inDraft = time.isPast ? null : current.parcel(id);
    return inDraft ? inDraft.after ?? inDraft.before : parcel(id, this.today ? PRESENT : time.point);
  }
}

async function pilotSite(id) {
  const { features } = await pilotSites();
  return features.find((site) => (site.properties.id ?? site.id) === id) ?? Promise.reject(new Error(`no pilot site ${id}`));
}
