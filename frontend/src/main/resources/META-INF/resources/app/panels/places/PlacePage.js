import { kindOf } from '../../core/places/list.js';
import { scheduleOf } from '../../core/places/schedule.js';
import { today } from '../../i18n/format.js';
import { bboxOf } from '../../services/geometry.js';
import { consolidationUnits, place, placeOverlaps, placeProgress, unitIndicators } from '../../services/placesRegister.js';
import { Resource } from '../common/Resource.js';
import { Table } from '../common/Table.js';
import { GroundMap } from '../vouchers/act/GroundMap.js';

/** One place: its facts, how far it is, what it has of the control lines, and a unit's acceptance indicators. */
export class PlacePage {
  /** @param {import('./PlacesDesk.js').PlacesDesk} places */
  constructor(places) {
    const { workspace } = places;
    Object.assign(this, { places, workspace, catalogue: places.catalogue, register: null, id: null, days: { before: '', after: '' }, opened: new Set() });
    const refresh = () => workspace.refresh();
    [this.one, this.progress, this.overlaps, this.indicators, this.around] = Array.from({ length: 5 }, () => new Resource(refresh));
    this.map = new GroundMap(workspace, { layers: { 'control-lines': true } });
    this.category = null;
    this.yearTable = new Table(workspace);
    this.indicatorTable = new Table(workspace);
  }

  open(register, id) {
    if (register !== this.register || id !== this.id) this.forget();
    Object.assign(this, { register, id });
    this.catalogue.loadVillages();
    return this.load();
  }

  forget() {
    [this.one, this.progress, this.overlaps, this.indicators, this.around].forEach((resource) => resource.forget());
    Object.assign(this, { days: { before: '', after: '' }, opened: new Set(), category: null });
    this.map.forget();
  }

  async load() {
    const { register, id } = this;
    await this.one.load(() => place(register, id));
    if (register !== this.register || id !== this.id || this.one.status !== 'ready') return;
    this.map.showGround([this.one.value.geometry]);
    this.loadProgress();
    this.loadOverlaps();
    if (this.register !== 'units') return;
    this.loadIndicators();
    this.around.load(() => consolidationUnits());
  }

  loadProgress() {
    return this.progress.load(() => placeProgress(this.register, this.id));
  }

  loadOverlaps() {
    return this.overlaps.load(() => placeOverlaps(this.register, this.id));
  }

  /** Without a first day there is nothing to compare with: the person is asked for one. */
  loadIndicators() {
    if (this.needsBaseline) return this.indicators.forget();
    return this.indicators.load(() => unitIndicators(this.id, this.days));
  }

  get needsBaseline() {
    return !this.facts.baselineOn && !this.days.before;
  }

  get hasIndicators() {
    return this.register === 'units';
  }

  get facts() {
    return this.one.value.properties;
  }

  get kind() {
    return kindOf(this.register, this.facts);
  }

  /** @returns {object} of the category that is looked at, or of the first */
  get shownCategory() {
    const { categories } = this.progress.value;
    return categories.find(({ category }) => category === this.category) ?? categories[0] ?? null;
  }

  get today() {
    return today();
  }

  get schedule() {
    const { startedOn, baselineOn, dueOn, completedOn } = this.facts;
    return scheduleOf({ began: startedOn ?? baselineOn ?? null, due: dueOn ?? null, completed: completedOn ?? null, today: this.today });
  }

  get mayWrite() {
    return this.places.mayWrite(this.register, this.facts);
  }

  /** @returns {object|null} the area that a unit belongs to, once areas are known */
  get parent() {
    const { parentId } = this.facts;
    if (!parentId) return null;
    return (this.around.value ?? []).find(({ id }) => id === parentId) ?? { id: parentId, name: String(parentId) };
  }

  /** @returns {object[]} units, projects and key areas that belong to this area */
  get members() {
    return (this.around.value ?? []).filter(({ parentId }) => String(parentId) === this.id);
  }

  showCategory(category) {
    this.category = category;
    this.workspace.refresh();
  }

  toggle(indicator) {
    if (!this.opened.delete(indicator)) this.opened.add(indicator);
    this.workspace.refresh();
  }

  /** @param {{before?: string, after?: string}} days between which indicators are judged */
  between(days) {
    this.days = { ...this.days, ...days };
    this.loadIndicators();
    this.workspace.refresh();
  }

  /** Shows it on the district's map, with the layer that it is of. */
  showOnMap() {
    const { districtMap } = this.places;
    const { geometry } = this.one.value;
    if (this.register === 'units') {
      districtMap.onMap(() => {
        if (!districtMap.layers.get('consolidation-units')) districtMap.show('consolidation-units', true);
        districtMap.view.flyTo(bboxOf(geometry));
      });
    } else {
      districtMap.goTo({ kind: this.register === 'zones' ? 'zone' : 'pilot-site', id: Number(this.id), bbox: bboxOf(geometry) });
    }
  }
}
