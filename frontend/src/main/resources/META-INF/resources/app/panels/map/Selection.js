import { Resource } from '../common/Resource.js';
import { parcel, parcelHistory } from '../../services/parcels.js';
import { pilotSites, zone } from '../../services/places.js';
import { bboxOf } from '../../services/geometry.js';

const LINK_NAMES = { parcels: 'parcel', zones: 'zone', 'pilot-sites': 'site' };

/** The thing on the map that the inspector describes. */
export class Selection {
  constructor(desk) {
    this.desk = desk;
    const refresh = () => desk.workspace.refresh();
    this.feature = new Resource(refresh);
    this.history = new Resource(refresh);
    this.clearFields();
  }

  is(layer, id) {
    return this.layer === layer && this.id === id;
  }

  /** @returns {Record<string, number>} what a link to this selection says */
  link() {
    return this.layer ? { [LINK_NAMES[this.layer]]: this.id } : {};
  }

  /** Opens a parcel, a zone or a pilot site; a click on empty ground closes what was open. */
  async choose(layer, id, { goThere = false } = {}) {
    if (this.desk.edit.active) return;
    if (!layer || id === null) return this.clear();
    Object.assign(this, { layer, id });
    this.desk.view.highlight(layer, id);
    this.desk.writeLink();
    this.feature.status = this.history.status = 'idle';
    await Promise.all([this.load(goThere), layer === 'parcels' && this.loadHistory()]);
  }

  async load(goThere = false) {
    const { layer, id } = this;
    await this.feature.load(() => this.read(layer, id));
    if (this.feature.status !== 'ready' || !this.is(layer, id)) return;
    this.desk.view.showFeature(this.feature.value);
    if (goThere) this.desk.view.flyTo(bboxOf(this.feature.value.geometry));
  }

  /** Shows a feature that is known already, as after a save. */
  show(feature) {
    Object.assign(this, { layer: 'parcels', id: feature.id });
    this.feature.settle(++this.feature.turn, 'ready', feature);
    this.desk.view.highlight('parcels', feature.id);
    this.desk.view.showFeature(feature);
    this.desk.writeLink();
    this.history.status = 'idle';
    this.loadHistory();
  }

  /** What a draft creates has no past. */
  loadHistory() {
    const { id } = this;
    return this.history.load(() => (this.inDraft?.action === 'CREATE' ? [] : parcelHistory(id)));
  }

  /** @returns {object|null} what the draft of the map makes of the parcel that is selected */
  get inDraft() {
    return this.layer === 'parcels' ? this.desk.current.parcel(this.id) : null;
  }

  /** The parcel may have changed under the inspector, by an undo for example; one that has gone is closed. */
  async draftChanged() {
    await this.load();
    if (this.feature.problem?.status === 404) this.clear();
  }

  clear() {
    this.clearFields();
    this.desk.view.highlight(null);
    this.desk.view.showFeature(null);
    this.desk.writeLink();
    this.desk.workspace.refresh();
  }

  clearFields() {
    Object.assign(this, { layer: null, id: null });
    this.feature.turn++;
    this.history.turn++;
  }

  read(layer, id) {
    if (layer === 'parcels') return this.readParcel(id);
    return layer === 'zones' ? zone(id) : pilotSite(id);
  }

  /** As the draft has it, where there is one; what it retires is shown as it was. */
  readParcel(id) {
    const inDraft = this.desk.current.parcel(id);
    return inDraft ? inDraft.after ?? inDraft.before : parcel(id);
  }
}

async function pilotSite(id) {
  const { features } = await pilotSites();
  return features.find((site) => (site.properties.id ?? site.id) === id) ?? Promise.reject(new Error(`no pilot site ${id}`));
}
