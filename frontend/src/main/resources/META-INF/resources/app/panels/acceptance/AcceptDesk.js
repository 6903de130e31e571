import { nothing } from 'lit-html';
import { faultsOf, formOfWork, overlapPlaces, stated, worksToPlan, workOn } from '../../core/acceptance.js';
import { closedRing } from '../../geo/rings.js';
import { areaIn, today } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { acceptancePlan, changeAcceptance, openAcceptance } from '../../services/acceptances.js';
import { bboxOf, grown, unionOf } from '../../services/geometry.js';
import { parcelsIn } from '../../services/parcels.js';
import { Application } from '../vouchers/act/Application.js';
import { focusFirstFault } from '../vouchers/act/markedField.js';
import { PlanQuestion } from '../vouchers/act/PlanQuestion.js';
import { takeButton } from './takeButton.js';

const KEPT = 'qianmo.acceptance';

/** About 100 m around the middle of the map, where it has not said yet what is seen. */
const MARGIN_DEGREES = 0.001;

const NO_PREVIEW = { parts: [], subjects: [], findings: [] };

const DOORS = { open: (works, _cover, key) => openAcceptance(works, key), change: changeAcceptance };

/** Work that is put together beside the map for acceptance: its ground, what it would count for, and the way to hand it in. */
export class AcceptDesk {
  /** @param {import('../map/MapDesk.js').MapDesk} map */
  constructor(map) {
    Object.assign(this, { map, workspace: map.workspace });
    map.selection.several.commands.push(() => (this.workspace.mayEdit && !map.time.isPast ? takeButton(this) : nothing));
    this.question = new PlanQuestion(() => this.planned(), acceptancePlan);
    this.reset();
  }

  reset() {
    this.question.forget();
    Object.assign(this, { isOpen: false, forms: [], pending: null, drawing: false, application: null, tried: false, busy: null, problem: null, active: null });
  }

  get today() {
    return today();
  }

  /** @param {{record?: object|null, forms?: import('../../core/acceptance.js').WorkForm[]}} [before] a draft to change, or what was put together before a reload */
  begin({ record = null, forms = [] } = {}) {
    this.reset();
    Object.assign(this, { isOpen: true, forms, application: new Application(record, DOORS) });
    if (this.map.view) this.map.mark([]);
    this.changed();
  }

  /** The works of a draft record. */
  change({ id, version }, works) {
    this.begin({ record: { id, version }, forms: works.map(formOfWork) });
    this.map.onMap(() => {
      this.draw();
      this.map.view.flyTo(works.map(({ geometry }) => bboxOf(geometry)).reduce(unionOf));
    });
  }

  /** After a reload of the page what was put together is there again. */
  resume() {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
    if (kept?.owner === this.workspace.me.username) this.begin(kept);
  }

  keepForReload() {
    if (!this.isOpen) return sessionStorage.removeItem(KEPT);
    const { record } = this.application;
    return sessionStorage.setItem(KEPT, JSON.stringify({ owner: this.workspace.me.username, record: record && { id: record.id, version: record.version }, forms: this.forms }));
  }

  /** @returns {object|null} ground that is selected on the map, and how many parcels that is */
  get selected() {
    const { selection } = this.map;
    const ids = selection.ids();
    if (ids.length) return { ground: { parcels: ids }, count: ids.length };
    return selection.layer === 'zones' ? { ground: { groundOfZone: selection.id }, count: 0 } : null;
  }

  /** Takes the ground of what is selected; opens the panel if it is not. */
  takeSelected() {
    const { selected } = this;
    if (!selected) return;
    if (!this.isOpen) this.begin();
    this.map.selection.clear();
    this.add(selected.ground);
  }

  add(ground) {
    this.forms = [...this.forms, workOn(ground, this.forms.at(-1))];
    this.changed();
    const last = this.forms.length - 1;
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(`work-${last}-category`)?.focus()));
  }

  remove(index) {
    this.forms = this.forms.filter((_, i) => i !== index);
    this.changed();
  }

  fill(index, changes) {
    this.forms = this.forms.map((form, i) => (i === index ? { ...form, ...changes } : form));
    this.changed();
  }

  /** Draws ground, or gives it up. */
  async toggleDrawing() {
    if (this.drawing) return this.map.view.cancel();
    if (!this.isOpen) this.begin();
    this.takePointer();
    return this.lookAround();
  }

  takePointer() {
    this.taking = true;
    this.map.view.startTool('ring', { onChange: (path) => this.drawn(path), onDone: (path) => this.closed(path) });
    Object.assign(this, { taking: false, drawing: true });
    this.workspace.refresh();
  }

  /** Corners snap to the parcels that are seen. */
  async lookAround() {
    const [lon, lat] = this.map.view.state().centre;
    try {
      const { features } = await parcelsIn(this.map.bounds ?? grown([lon, lat, lon, lat], MARGIN_DEGREES));
      if (this.drawing) this.map.view.setNeighbours(features);
    } catch {
      // One draws without them.
    }
  }

  drawn(path) {
    this.pending = path.length > 2 ? polygonOf(path) : null;
    this.changed();
  }

  closed(path) {
    this.pending = null;
    this.stop();
    this.add({ geometry: polygonOf(path) });
  }

  stop() {
    this.taking = true;
    this.map.view.cancel();
    Object.assign(this, { taking: false, drawing: false });
  }

  /** Esc on the map, or another mode, ends the drawing; what was put together stays. */
  modeChanged(mode) {
    if (mode === 'tool' || !this.drawing || this.taking) return;
    Object.assign(this, { drawing: false, pending: null });
    this.changed();
  }

  /** With what is being drawn at their end. */
  get asked() {
    const pending = this.pending ? [workOn({ geometry: this.pending }, this.forms.at(-1))] : [];
    return worksToPlan([...this.forms, ...pending], this.today);
  }

  faults(index) {
    return faultsOf(this.forms[index], this.today);
  }

  changed() {
    this.question.ask(this.asked);
    this.keepForReload();
    this.draw();
    this.workspace.refresh();
  }

  planned() {
    this.draw();
    this.workspace.refresh();
  }

  /** @returns {object[]} works of the plan, in the order of the forms; none while another one is asked for */
  get planOfWorks() {
    return this.question.plan?.works ?? [];
  }

  /** What stands against a work is drawn as it is listed: findings first, then ground that counts already. */
  get places() {
    const { plan, problem, findings } = this.question;
    return [...(problem?.findings ?? findings).filter(({ where }) => where), ...overlapPlaces(plan)];
  }

  draw() {
    if (!this.map.view) return;
    const label = ({ countedSquareMetres }) => areaIn(countedSquareMetres, this.workspace.unit);
    const planned = this.planOfWorks.map((work) => ({ geometry: work.geometry, label: label(work) }));
    const drawn = this.forms.filter((_, i) => !planned[i]).map(({ ground }) => ground.geometry).filter(Boolean);
    this.map.view.showPreview(this.isOpen ? { parts: planned, subjects: drawn, findings: this.places } : NO_PREVIEW);
  }

  goTo({ where }) {
    this.map.goToPlace(where);
  }

  /** @returns {boolean} whether a rule refuses it */
  get isRefused() {
    return !this.question.waiting && this.question.findings.some(({ severity }) => severity !== 'WARNING');
  }

  /** @param {'keep'|'handIn'} step a draft, or before the reviewer at once */
  async commit(step) {
    if (this.busy || !this.forms.length) return;
    if (this.forms.some((form) => Object.keys(faultsOf(form, this.today)).length)) {
      this.set({ tried: true });
      focusFirstFault();
      return;
    }
    const { application } = this;
    this.set({ busy: step, problem: null });
    if (step === 'handIn') await this.question.answered();
    if (application !== this.application) return;
    if (step === 'handIn' && !this.question.isClean) return this.set({ busy: null, tried: true });
    try {
      await application.keep(this.forms.map(stated));
      if (step === 'handIn') await application.handIn();
      this.done(application.record, step);
    } catch (problem) {
      this.refused(application, problem);
    }
  }

  done(record, step) {
    this.close();
    this.workspace.toast('done', t(`act.done.${step}`, { number: record.number }));
    // The closing panel gives the map its width back, and the map would write its own place over the link.
    this.workspace.leaveMap(`#/records/${record.id}`);
  }

  /** The draft is there, though it could not be handed in: a second press hands in the same one. */
  refused(application, problem) {
    if (application !== this.application) return;
    this.set({ busy: null, problem });
    this.keepForReload();
    if (problem.status === 422) this.question.again();
  }

  set(changes) {
    Object.assign(this, changes);
    this.workspace.refresh();
  }

  close() {
    if (this.drawing) this.stop();
    this.reset();
    this.keepForReload();
    this.map.view?.showPreview(NO_PREVIEW);
    this.workspace.refresh();
  }
}

const polygonOf = (path) => ({ type: 'Polygon', coordinates: [closedRing(path)] });
