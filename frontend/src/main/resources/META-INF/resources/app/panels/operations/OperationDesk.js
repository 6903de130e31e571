import { LatestQuestion } from '../../core/LatestQuestion.js';
import { obstacleTo } from '../../core/operations.js';
import { lastStep } from '../../core/records.js';
import { area, unitName } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { bboxOf, grown, unionOf } from '../../services/geometry.js';
import { parcelsIn } from '../../services/parcels.js';
import { dryRun } from '../../services/records.js';
import { operationButtons } from './operationsMenu.js';
import { ClipOverlap } from './ClipOverlap.js';
import { DivideParcel } from './DivideParcel.js';
import { FillGap } from './FillGap.js';
import { MergeParcels } from './MergeParcels.js';
import { CutHole, SplitLine } from './pathOperations.js';
import { ShiftBoundary } from './ShiftBoundary.js';

const KINDS = { split: SplitLine, divide: DivideParcel, merge: MergeParcels, shift: ShiftBoundary, hole: CutHole, gap: FillGap, overlap: ClipOverlap };

/** What is offered beside several parcels that are selected. */
const FOR_SEVERAL = ['merge', 'shift', 'overlap'];

/** About 100 m around a subject: its neighbours are to snap to. */
const MARGIN_DEGREES = 0.001;

const NO_PREVIEW = { parts: [], subjects: [], findings: [] };

/** Operations on the fabric at work on the map: one at a time, previewed while it is prepared, done in the record's draft. */
export class OperationDesk {
  /** @param {import('../map/MapDesk.js').MapDesk} desk */
  constructor(desk) {
    Object.assign(this, { desk, workspace: desk.workspace, current: desk.current });
    desk.selection.several.commands.push(() => operationButtons(this, FOR_SEVERAL));
    this.question = new LatestQuestion(({ record, body }) => dryRun(record, body), (outcome) => this.previewed(outcome));
    this.reset();
  }

  reset() {
    this.question.forget();
    Object.assign(this, { operation: null, near: [], parcels: [], findings: [], refusal: null, problem: null, asked: null, sending: false, unsure: null });
  }

  /** @returns {string|null} the name of the operation at work */
  get active() {
    return this.operation?.name ?? null;
  }

  get unit() {
    return this.workspace.unit;
  }

  /** @returns {string|null} why an operation cannot begin now */
  obstacle(name) {
    const { desk } = this;
    const [parcel = null, ...others] = desk.selection.ids();
    return obstacleTo(name, {
      mayEdit: this.workspace.mayEdit, isPast: desk.time.isPast, isDrawing: Boolean(desk.edit.active), zoom: desk.view?.state().zoom ?? 0,
      parcel, others: others.length, isRetired: desk.selection.inDraft?.action === 'RETIRE',
    });
  }

  async start(name) {
    if (this.opening || !this.desk.view || this.obstacle(name)) return;
    if (name === 'retire') return this.desk.edit.retire(this.desk.selection.feature.value);
    this.opening = true;
    try {
      if (await this.current.ensure(t(`op.${name}`))) await this.begin(name, this.chosen);
    } catch (problem) {
      this.workspace.toastProblem(problem);
    }
    this.opening = false;
  }

  async begin(name, subjects) {
    this.reset();
    this.desk.mark([]);
    await this.lookAround(subjects);
    this.operation = new KINDS[name](this, subjects.map(({ id }) => this.known(id)).filter(Boolean));
    this.operation.begin();
    this.workspace.refresh();
    this.focus(this.operation.firstField);
  }

  /** A field that asks for a number is where the next thing is typed; it is there with the next drawing of the page. */
  focus(id) {
    if (id) requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()));
  }

  /** @returns {object[]} what is selected, one parcel or several */
  get chosen() {
    const { selection } = this.desk;
    if (selection.many.length) return selection.many;
    return selection.layer === 'parcels' && selection.feature.status === 'ready' ? [selection.feature.value] : [];
  }

  /** Reads the parcels around, as the draft leaves them: what lines snap to, and what a click may meet. */
  async lookAround(subjects = this.operation?.subjects ?? []) {
    const boxes = subjects.map(({ geometry }) => grown(bboxOf(geometry), MARGIN_DEGREES));
    const [lon, lat] = this.desk.view.state().centre;
    const seen = this.desk.bounds ?? grown([lon, lat, lon, lat], MARGIN_DEGREES);
    const { features } = await parcelsIn(boxes.reduce(unionOf, seen));
    this.near = this.current.seen(features);
    this.desk.view.setNeighbours(this.near);
  }

  /** The map was moved, or the draft was changed, by an undo for example. */
  async viewChanged() {
    if (!this.operation) return;
    try {
      await this.lookAround();
    } catch {
      // What was read before is still there to work with.
    }
    this.operation?.refreshed();
  }

  known(id) {
    return this.near.find((feature) => feature.id === id) ?? null;
  }

  nameOf(id) {
    const feature = this.known(id) ?? this.current.parcel(id)?.before;
    return feature?.properties.code ?? t('op.newParcel', { number: String(id).slice(-4) });
  }

  foundInDraft(code) {
    return (this.current.work.findings.value?.findings ?? []).filter((finding) => finding.code === code && finding.where);
  }

  /** Takes the pointer for a gesture of modes/tools. */
  take(gesture, options) {
    this.taking = true;
    this.desk.view.startTool(gesture, options);
    this.taking = false;
    this.desk.view.setNeighbours(this.near);
  }

  /** Something was drawn, picked or typed: the line is seen at once, the parts when the server has answered. */
  changed() {
    const body = this.operation?.request ?? null;
    const key = JSON.stringify(body);
    if (key !== this.asked) {
      Object.assign(this, { asked: key, problem: null, unsure: null });
      if (body && this.operation.isRipe) this.question.put({ record: this.current.id, body });
      else this.forgetPreview();
    }
    this.draw();
  }

  forgetPreview() {
    this.question.forget();
    Object.assign(this, { parcels: [], findings: [], refusal: null });
  }

  previewed({ answer, problem }) {
    if (!this.operation) return;
    this.parcels = answer?.parcels ?? [];
    this.findings = answer?.findings ?? problem?.findings ?? [];
    this.refusal = problem ?? null;
    if (answer) this.operation.previewed?.(this.parcels);
    this.draw();
  }

  /** @returns {object[]} what the operation would make or change, in the order of the server */
  get parts() {
    return this.parcels.filter(({ action, geometry }) => geometry && action !== 'NODES' && action !== 'RETIRE');
  }

  draw() {
    const label = (part) => `${area(part.officialAreaSquareMetres, this.unit)} ${unitName(this.unit)}`;
    const parts = this.parts.map((part) => ({ geometry: part.geometry, label: label(part) }));
    const subjects = this.operation?.subjects.map(({ geometry }) => geometry) ?? [];
    const refused = this.problem?.findings ?? this.refusal?.findings ?? [];
    this.desk.view.showPreview(this.operation ? { parts, subjects, findings: refused.length ? refused : this.findings } : NO_PREVIEW);
    this.workspace.refresh();
  }

  get mayCommit() {
    return Boolean(this.operation?.request && !this.sending && !this.operation.fault);
  }

  /** Does it. What was drawn stays until the server has said yes. */
  async commit() {
    if (!this.mayCommit) return;
    const body = this.operation.request;
    Object.assign(this, { sending: true, problem: null });
    this.workspace.refresh();
    const before = this.unsure ?? lastStep(this.current.draft);
    const known = new Set(this.near.map(({ id }) => id));
    try {
      this.done(await this.once(body, before), known);
    } catch (problem) {
      this.refused(problem, before);
    }
    this.sending = false;
    this.draw();
  }

  /** After a lost reply it may have been done already: then it is not done twice. */
  async once(body, before) {
    if (this.unsure !== null) {
      await this.current.reload();
      if (this.current.draft && lastStep(this.current.draft) !== before) return this.current.draft;
    }
    return this.current.work.perform(body);
  }

  refused(problem, before) {
    this.problem = problem;
    this.unsure = problem.unreachable ? before : null;
    if (problem.status === 409 || problem.status === 412) this.current.reload();
  }

  done({ record, after }, known) {
    const { operation } = this;
    const created = after.features.filter(({ id, properties }) => properties.action === 'CREATE' && !known.has(id));
    this.end();
    if (created.length) this.desk.selection.show(created[0]);
    this.workspace.toast('done', t(`op.done.${operation.name}`, { count: created.length, number: record.number }));
  }

  /** Esc on the map, or another mode, ends the operation; nothing has been done yet. */
  modeChanged(mode) {
    if (mode !== 'tool' && this.operation && !this.taking) this.close();
  }

  end() {
    this.close();
    this.desk.view.cancel();
    const { selection } = this.desk;
    if (selection.layer && selection.feature.status === 'ready') this.desk.view.showFeature(selection.feature.value);
  }

  close() {
    this.reset();
    this.desk.view.showPreview(NO_PREVIEW);
    this.workspace.refresh();
  }
}
