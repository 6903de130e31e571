import { bboxOf } from '../../services/geometry.js';
import { parcel } from '../../services/parcels.js';
import { Connection } from '../draw/Connection.js';
import { DraftKeeper } from '../draw/DraftKeeper.js';
import { DraftSaving } from '../draw/DraftSaving.js';
import { DrawDesk } from '../draw/DrawDesk.js';
import { Resumption } from '../draw/Resumption.js';
import { Retirement } from '../draw/Retirement.js';
import { Surroundings } from '../draw/Surroundings.js';
import { LiveCheck } from './LiveCheck.js';

/** What a new parcel is, until somebody says more. */
const NEW_FACTS = { code: '', landClass: '', ownership: 'COLLECTIVE', holder: '', stage: 'EXISTING', title: '' };

/** One draft from its start to its end: the geometry lives in the map, the facts here, and helpers do the rest. */
export class EditDesk {
  constructor(desk) {
    this.desk = desk;
    this.workspace = desk.workspace;
    this.current = desk.current;
    this.check = new LiveCheck(() => this.question(), () => this.checked());
    this.saving = new DraftSaving(this);
    this.keeper = new DraftKeeper(this.workspace);
    this.resumption = new Resumption(this);
    this.retirement = new Retirement(desk);
    this.surroundings = new Surroundings(this);
    this.connection = new Connection({ onChange: () => this.workspace.refresh(), retry: () => this.reachAgain() });
    this.draw = new DrawDesk(this);
    this.opening = false;
    this.reset();
  }

  reset() {
    this.check.stop();
    this.saving.reset();
    Object.assign(this, { active: null, base: null, form: null, draft: null, edits: null, notice: null });
    this.draw.reset();
  }

  /** @returns {boolean} whether leaving now would lose work */
  get dirty() {
    return Boolean(this.active && (this.draft?.dirty || this.formChanged));
  }

  get formChanged() {
    return Boolean(this.form && JSON.stringify(this.form) !== this.formAtStart);
  }

  /** @returns {object[]} neighbours whose corners have moved along, when last looked at */
  get others() {
    return this.edits?.others ?? [];
  }

  /** @returns {number[]} parcels that the editor draws */
  get drawn() {
    return this.active && this.draft ? [this.draft.id, ...this.draft.partners ?? []] : [];
  }

  /** @returns {object[]} what stands against the draft: the answer to a save, the live check, or the browser's own */
  get findings() {
    if (this.saving.refused.length) return this.saving.refused;
    return this.check.answered ? this.check.findings : this.draft?.findings ?? [];
  }

  get maySave() {
    const isShape = this.draft?.geometry && !this.draft.hole;
    return Boolean(isShape && this.form?.landClass && !this.saving.busy && (this.dirty || this.saving.conflict));
  }

  startDraw(shape = 'polygon') {
    this.desk.selection.clear();
    this.begin('draw', null, NEW_FACTS);
    this.desk.view.startDraw({ shape, note: this.keep('draw', null) });
    this.viewChanged(this.desk.view.state().zoom, this.desk.bounds);
  }

  /** Edits what is stored now, or what the draft has made of it, not what was read when the parcel was opened. */
  async startEdit(id) {
    if (this.opening) return;
    this.opening = true;
    try {
      const feature = this.current.parcel(id)?.after ?? await parcel(id);
      this.editFeature(feature, await this.surroundings.near(feature));
    } catch (problem) {
      this.desk.selection.feature.settle(++this.desk.selection.feature.turn, 'failed', null, problem);
    }
    this.opening = false;
  }

  editFeature(feature, neighbours) {
    const { code, landClass, ownership, holder, stage } = feature.properties;
    this.begin('edit', feature, { code: code ?? '', landClass, ownership, holder: holder ?? '', stage, title: '' });
    this.desk.view.showFeature(null);
    this.desk.view.startEdit(feature, neighbours, { note: this.keep('edit', feature) });
  }

  begin(active, base, form, formAtStart = JSON.stringify(form)) {
    this.reset();
    Object.assign(this, { active, base, form, formAtStart });
    this.desk.mark([]);
    this.desk.drawDraft();
  }

  /** @returns {(turn: object) => void} writes each step down in this browser */
  keep(kind, base) {
    const { form, formAtStart } = this;
    return this.keeper.begin({ kind, base, form, formAtStart, record: this.current.id });
  }

  fill(field, value) {
    this.form = { ...this.form, [field]: value };
    this.keeper.keepForm(this.form);
    this.workspace.refresh();
  }

  draftChanged(draft) {
    if (!this.active || draft.mode === 'browse') return;
    const before = this.draft;
    this.draft = draft;
    if (draft.id !== before?.id) this.keeper.keep({ id: draft.id });
    if (draft.partners.join() !== before?.partners?.join()) this.desk.showDraft();
    if (JSON.stringify(draft.geometry) !== JSON.stringify(before?.geometry ?? null) || draft.partners.length) {
      this.saving.shapeChanged();
      this.notice = null;
      this.check.look();
    }
    this.workspace.refresh();
  }

  /** Esc on the map ends a draft as the button does. */
  modeChanged(mode) {
    if (mode === 'browse' && this.active && !this.saving.busy && !this.closing) this.end();
    this.workspace.refresh();
  }

  /** What the map has made of the draft, with the nodes that neighbours get. */
  readEdits() {
    this.edits = this.desk.view.drawing.edits;
    const partners = this.others.map(({ base }) => base);
    if (partners.length) this.keeper.keep({ partners });
  }

  /** @returns {object|null} what the live check is asked */
  question() {
    this.readEdits();
    if (!this.edits?.geometry) return null;
    const { id, geometry } = this.edits;
    const parcels = this.others.map((other) => ({ id: other.base.id, geometry: other.geometry }));
    return { ...(this.current.id && { record: this.current.id }), parcels: [{ id: this.base ? id : null, geometry }, ...parcels] };
  }

  checked() {
    this.connection.heard(this.check.problem);
    if (this.check.answered && this.saving.isWanted && !this.saving.busy) this.save();
    this.desk.view.showFindings(this.findings);
    this.workspace.refresh();
  }

  /** The server may be there again: what was wanted is asked for once more. */
  reachAgain() {
    if (!this.active) return this.connection.heard(null);
    if (this.saving.isWanted) return this.save();
    return this.check.look();
  }

  /** The map says why a gesture did nothing. */
  notify({ reason }) {
    this.notice = reason;
    this.workspace.refresh();
  }

  viewChanged(zoom, bounds) {
    return this.surroundings.viewChanged(zoom, bounds);
  }

  save() {
    return this.saving.save();
  }

  retire(feature) {
    return this.retirement.retire(feature);
  }

  async cancel() {
    if (this.draft?.hole) return this.desk.view.drawing.dropHole();
    if (await this.desk.mayDiscard()) this.end();
  }

  end() {
    const { base } = this;
    this.closing = true;
    this.keeper.end();
    this.reset();
    this.desk.view.cancel();
    this.desk.view.clearFindings();
    this.closing = false;
    this.desk.drawDraft();
    if (base) this.desk.view.showFeature(base);
    this.workspace.refresh();
  }

  /** Goes on with a drawing that was left. */
  resume(session, kept) {
    const { kind, base, form, formAtStart, partners, id } = session;
    this.begin(kind, base, form, formAtStart);
    if (base) this.desk.view.startEdit(base, partners, kept);
    else this.desk.view.startDraw({ id, ...kept });
    if (!base) this.desk.view.setNeighbours(partners);
    const { geometry } = this.draft ?? {};
    if (geometry ?? base) this.desk.view.flyTo(bboxOf(geometry ?? base.geometry));
  }
}
