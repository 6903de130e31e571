import { LatestQuestion } from '../../core/LatestQuestion.js';
import { KINDS, kindOf, registerOf } from '../../core/places/list.js';
import { meanwhile, takingTheirs } from '../../core/places/meanwhile.js';
import { emptyForm, faultsOf, formOf, isBuiltUpon, statedOf } from '../../core/places/placeForm.js';
import { today } from '../../i18n/format.js';
import { named, t } from '../../i18n/words.js';
import { bboxOf } from '../../services/geometry.js';
import { addPlace, changePlace, consolidationUnits, overlapsOfDrawn, place } from '../../services/placesRegister.js';
import { Resource } from '../common/Resource.js';
import { focusFirstFault } from '../vouchers/act/markedField.js';
import { OutlineDraft } from './OutlineDraft.js';

const FIRST_KINDS = { units: 'UNIT', zones: 'ZONE', sites: 'SITE' };

/** A place that is registered or changed: its facts in fields, its ground on a map. */
export class PlaceForm {
  /** @param {import('./PlacesDesk.js').PlacesDesk} places */
  constructor(places) {
    Object.assign(this, { places, workspace: places.workspace, address: null });
    this.needs = new Resource(() => this.workspace.refresh());
    this.question = new LatestQuestion((asked) => overlapsOfDrawn(asked.geometry, asked.construction), (outcome) => this.answered(outcome));
    this.outline = new OutlineDraft(this.workspace, () => this.drawn());
    this.outline.cursor.measured = () => this.measured?.squareMetres ?? null;
    this.reset();
  }

  reset() {
    this.question.forget();
    Object.assign(this, { base: null, form: null, busy: false, problem: null, tried: false, stale: null, asked: '', overlaps: null, refused: null, active: null });
    this.outline.geometry = this.outline.base = null;
  }

  /** @param {string|null} id null: of a place that is not there yet; what was left half filled in is there again */
  async open(register, id, kind) {
    const address = `${register}/${id ?? 'new'}`;
    if (address === this.address && this.needs.status === 'ready' && this.isChanged) {
      this.workspace.refresh();
      return;
    }
    this.reset();
    this.needs.forget();
    Object.assign(this, { address, register, id });
    await this.needs.load(() => this.read());
    if (address === this.address && this.needs.status === 'ready') this.begin(this.needs.value.feature, kind);
  }

  async read() {
    const [feature, units] = await Promise.all([this.id === null ? null : place(this.register, this.id), this.register === 'units' ? consolidationUnits() : []]);
    return { feature, areas: units.filter(({ kind }) => kind === 'AREA') };
  }

  begin(feature, asked) {
    this.kind = feature ? kindOf(this.register, feature.properties) : KINDS.includes(asked) && registerOf(asked) === this.register ? asked : FIRST_KINDS[this.register];
    const form = feature ? formOf(this.kind, feature.properties) : emptyForm(this.kind);
    Object.assign(this, { form, base: { form, geometry: feature?.geometry ?? null, version: feature?.properties.version ?? null }, key: crypto.randomUUID() });
    this.outline.open(this.base.geometry);
    // What is new is drawn where the person looked last.
    this.outline.map.goTo(feature ? bboxOf(feature.geometry) : this.places.districtMap.bounds);
    this.ask();
    this.workspace.refresh();
  }

  get isChanged() {
    return Boolean(this.form) && (JSON.stringify(this.form) !== JSON.stringify(this.base.form) || this.outline.isChanged);
  }

  get mayWrite() {
    return this.places.mayWrite(this.register, this.needs.value?.feature?.properties ?? null);
  }

  get today() {
    return today();
  }

  get faults() {
    return faultsOf(this.kind, this.form, this.today);
  }

  /** Areas that it may belong to; an area belongs to none. */
  get areas() {
    return this.needs.value.areas.filter(({ id }) => String(id) !== this.id);
  }

  /** A new unit may still become another kind; what both are asked stays. */
  turnTo(kind) {
    const empty = emptyForm(kind);
    this.kind = kind;
    this.base = { ...this.base, form: empty };
    this.become(Object.fromEntries(Object.keys(empty).map((field) => [field, this.form[field] || empty[field]])));
    this.ask();
  }

  fill(field, value) {
    this.become({ ...this.form, [field]: value });
    if (field === 'renovation' || field === 'theme') this.ask();
  }

  become(form) {
    Object.assign(this, { form, problem: null, key: crypto.randomUUID() });
    this.workspace.refresh();
  }

  /** The outline has changed on the map. */
  drawn() {
    this.key = crypto.randomUUID();
    this.ask();
  }

  /** Of what is drawn the server says the area, the overlaps and what is wrong. */
  ask() {
    const { geometry } = this.outline;
    const construction = isBuiltUpon(this.kind, this.form);
    const asked = geometry ? JSON.stringify([geometry, construction]) : '';
    if (asked === this.asked) return;
    this.asked = asked;
    if (geometry) this.question.put({ geometry, construction });
    else this.answered({});
  }

  answered({ answer = null, problem = null }) {
    Object.assign(this, { overlaps: answer, refused: problem });
    this.showFindings(null);
    this.workspace.refresh();
  }

  /** @returns {{squareMetres: number, mu: number}|null} official area of what is drawn */
  get measured() {
    return this.overlaps?.grounds[0] ?? null;
  }

  /** @returns {object[]} what stands against the outline, from the check while it is drawn or from a save */
  get findings() {
    return this.problem?.findings?.length ? this.problem.findings : this.refused?.findings ?? [];
  }

  showFindings(active) {
    this.active = active;
    this.outline.map.draw({ findings: this.findings, active });
  }

  goTo(finding) {
    this.showFindings(this.findings.indexOf(finding));
    this.outline.map.goTo(bboxOf(finding.where));
  }

  async send() {
    if (this.busy) return;
    this.set({ tried: true, problem: null });
    if (Object.keys(this.faults).length) return focusFirstFault();
    if (!this.outline.isWhole) return;
    this.set({ busy: true });
    try {
      this.done(await this.write(statedOf(this.kind, this.form, this.outline.geometry)));
    } catch (problem) {
      await this.failed(problem);
    }
    this.set({ busy: false });
  }

  write(feature) {
    return this.id === null ? addPlace(this.register, feature, this.key) : changePlace(this.register, this.id, this.base.version, feature);
  }

  done(saved) {
    const boxes = [this.base.geometry, saved.geometry].filter(Boolean).map(bboxOf);
    this.workspace.toast('done', t(this.id === null ? 'places.registered' : 'places.changed', { name: named(saved.properties) }));
    this.reset();
    this.address = null;
    this.places.written(this.register, saved, boxes);
  }

  async failed(problem) {
    if (problem.code !== 'STALE_VERSION') {
      this.problem = problem;
      this.showFindings(null);
      return;
    }
    try {
      this.lookAgain(await place(this.register, this.id));
    } catch (another) {
      this.problem = another;
    }
  }

  /** Somebody else saved: what they changed and I did not is taken, where both did mine stands until theirs is chosen. */
  lookAgain({ geometry, properties }) {
    const theirs = { form: formOf(this.kind, properties), geometry };
    const { changes, merged } = meanwhile(this.base, theirs, { form: this.form, geometry: this.outline.geometry });
    const takesOutline = merged.geometry !== this.outline.geometry;
    Object.assign(this, { stale: { changes, theirs }, base: { ...theirs, version: properties.version }, form: merged.form });
    if (takesOutline) this.outline.take(merged.geometry, geometry);
    else this.outline.base = geometry;
    this.ask();
  }

  takeTheirs(field) {
    const { form, geometry } = takingTheirs({ form: this.form, geometry: this.outline.geometry }, this.stale.theirs, field);
    this.stale = { ...this.stale, changes: this.stale.changes.map((change) => (change.field === field ? { ...change, clashes: false } : change)) };
    if (field === 'outline') this.outline.take(geometry, geometry);
    this.become(form);
    this.ask();
  }

  leave() {
    const back = this.id === null ? this.places.address(this.kind) : `#/places/${this.address}`;
    this.reset();
    this.address = null;
    location.hash = back;
  }

  set(changes) {
    Object.assign(this, changes);
    this.workspace.refresh();
  }
}
