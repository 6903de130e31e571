import { area, unitName } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { bboxOf, grown, unionOf } from '../../services/geometry.js';
import { parcel, parcelsIn, retireParcel, saveParcel } from '../../services/parcels.js';
import { LiveCheck } from './LiveCheck.js';

/** From here on a view holds few enough parcels to snap to all of them. */
const NEIGHBOURS_FROM_ZOOM = 15;
/** About 100 m: what lies this near to a parcel may share an edge with it. */
const NEIGHBOUR_MARGIN_DEGREES = 0.001;

/** One draft from its start to its save: the geometry lives in the map, the facts and the outcome here. */
export class EditDesk {
  constructor(desk) {
    this.desk = desk;
    this.workspace = desk.workspace;
    this.current = desk.current;
    this.check = new LiveCheck(() => this.checked());
    this.opening = false;
    this.reset();
  }

  reset() {
    this.check?.stop();
    Object.assign(this, {
      active: null, base: null, form: null, draft: null, saving: false, problem: null, refused: [], conflict: null,
    });
  }

  /** @returns {boolean} whether leaving now would lose work */
  get dirty() {
    return Boolean(this.active && (this.draft?.dirty || this.formChanged));
  }

  get formChanged() {
    return Boolean(this.form && JSON.stringify(this.form) !== this.formAtStart);
  }

  /**
   * The live check knows the stored parcels only: what it says about a neighbour that the draft changes is left out.
   *
   * @returns {object[]} what stands against the draft: the answer to a save, the live check, or the browser's own
   */
  get findings() {
    if (this.refused.length) return this.refused;
    return this.check.answered ? this.check.findings.filter((finding) => !this.current.parcel(finding.neighbourId)) : this.draft?.findings ?? [];
  }

  get maySave() {
    return Boolean(this.draft?.geometry && this.form?.landClass && !this.saving && (this.dirty || this.conflict));
  }

  startDraw() {
    this.desk.selection.clear();
    this.begin('draw', null, { code: '', landClass: '', ownership: 'COLLECTIVE', holder: '', stage: 'EXISTING', title: '' });
    this.desk.view.startDraw();
    this.viewChanged(this.desk.view.state().zoom, this.desk.bounds);
  }

  /** Edits what is stored now, or what the draft has made of it, not what was read when the parcel was opened. */
  async startEdit(id) {
    if (this.opening) return;
    this.opening = true;
    try {
      const feature = this.current.parcel(id)?.after ?? await parcel(id);
      const near = await parcelsIn(grown(bboxOf(feature.geometry), NEIGHBOUR_MARGIN_DEGREES));
      this.editFeature(feature, this.neighbours(near.features, id));
    } catch (problem) {
      this.desk.selection.feature.settle(++this.desk.selection.feature.turn, 'failed', null, problem);
    }
    this.opening = false;
  }

  /** What a corner may snap to: the other parcels, as the draft leaves them. */
  neighbours(stored, id) {
    return this.current.seen(stored).filter((other) => other.id !== id);
  }

  editFeature(feature, neighbours) {
    const { code, landClass, ownership, holder, stage } = feature.properties;
    this.begin('edit', feature, { code: code ?? '', landClass, ownership, holder: holder ?? '', stage, title: '' });
    this.desk.view.showFeature(null);
    this.desk.view.startEdit(feature, neighbours);
  }

  begin(active, base, form) {
    this.reset();
    Object.assign(this, { active, base, form, formAtStart: JSON.stringify(form) });
    this.desk.mark([]);
    this.desk.drawDraft();
  }

  fill(field, value) {
    this.form = { ...this.form, [field]: value };
    this.workspace.refresh();
  }

  draftChanged(draft) {
    if (!this.active) return;
    const moved = JSON.stringify(draft.geometry) !== JSON.stringify(this.draft?.geometry ?? null);
    this.draft = draft;
    if (moved) {
      if (this.refused.length) this.problem = null;
      this.refused = [];
      this.check.look(draft.geometry, this.base?.id ?? null);
    }
    this.workspace.refresh();
  }

  /** Esc on the map ends a draft as the button does. */
  modeChanged(mode) {
    if (mode === 'browse' && this.active && !this.saving && !this.closing) this.end();
    this.workspace.refresh();
  }

  checked() {
    this.desk.view.showFindings(this.findings);
    this.workspace.refresh();
  }

  async viewChanged(zoom, bounds) {
    if (!this.active || zoom < NEIGHBOURS_FROM_ZOOM || !bounds) return;
    const own = this.base?.geometry;
    try {
      const near = await parcelsIn(own ? unionOf(bounds, bboxOf(own)) : bounds);
      if (this.active) this.desk.view.setNeighbours(this.neighbours(near.features, this.base?.id));
    } catch {
      // Without neighbours there is nothing to snap to; drawing and saving go on.
    }
  }

  /** @returns {number|null} the version that this draft builds on; null for a parcel that is not stored yet */
  get baseVersion() {
    const inDraft = this.base && this.current.parcel(this.base.id);
    return inDraft ? this.current.versionOf(inDraft) : this.base?.properties.version ?? null;
  }

  async save(version = this.baseVersion) {
    if (!this.maySave) return;
    if (this.current.takesEdits && !await this.current.ensure(t(this.base ? 'edit.titleChange' : 'edit.titleNew'))) return;
    Object.assign(this, { saving: true, problem: null, refused: [] });
    this.workspace.refresh();
    try {
      if (this.current.takesEdits) this.savedInDraft(this.feature().id, await this.current.work.put(this.feature(), version));
      else this.saved(await saveParcel(this.feature(), version));
    } catch (problem) {
      await this.refuse(problem);
    }
    this.saving = false;
    this.workspace.refresh();
  }

  feature() {
    const { code, title, ...facts } = this.form;
    const properties = { ...facts, ...(code && { code }), ...(title && { title }) };
    return { type: 'Feature', id: this.base?.id ?? this.draft.id, geometry: this.draft.geometry, properties };
  }

  saved(feature) {
    const touched = this.base ? unionOf(bboxOf(this.base.geometry), bboxOf(feature.geometry)) : bboxOf(feature.geometry);
    this.end();
    this.desk.view.refreshTiles(touched);
    this.desk.list.viewChanged();
    this.desk.selection.show(feature);
    const unit = this.workspace.unit;
    this.workspace.toast('done', t('draft.saved', {
      number: feature.record?.number ?? feature.properties.recordNumber ?? '',
      area: `${area(feature.properties.officialAreaSquareMetres, unit)} ${unitName(unit)}`,
    }));
  }

  /** Nothing has changed on the ground yet: the tiles stay, and the draft is drawn over them. */
  savedInDraft(id, { record }) {
    const { base } = this;
    this.end();
    this.desk.selection.show(this.current.parcel(id)?.after ?? base);
    this.workspace.toast('done', t('records.savedInDraft', { number: record.number }));
  }

  async refuse(problem) {
    this.conflict = problem.status === 412 ? problem.current ?? await this.present() : null;
    if (!this.conflict) this.problem = problem;
    this.refused = problem.findings ?? [];
    this.desk.view.showFindings(this.findings);
  }

  /** @returns {Promise<object|null>} the parcel as it is by now, in the draft or on the ground; null if it has gone */
  async present() {
    await this.current.reload();
    const { id } = this.feature();
    return this.current.parcel(id)?.after ?? parcel(id).catch(() => null);
  }

  /** My draft goes on top of what the other person has saved. */
  saveOver() {
    const { version } = this.conflict.properties;
    this.base = this.conflict;
    this.conflict = null;
    this.draft = { ...this.draft, dirty: true };
    return this.save(version);
  }

  /** My draft is dropped and the other person's version is shown. */
  takeTheirs() {
    const theirs = this.conflict;
    this.end();
    this.desk.view.refreshTiles(bboxOf(theirs.geometry));
    this.desk.selection.show(theirs);
  }

  async cancel() {
    if (await this.desk.mayDiscard()) this.end();
  }

  end() {
    const { base } = this;
    this.closing = true;
    this.reset();
    this.desk.view.cancel();
    this.desk.view.clearFindings();
    this.closing = false;
    this.desk.drawDraft();
    if (base) this.desk.view.showFeature(base);
    this.workspace.refresh();
  }

  async retire(feature) {
    const { takesEdits } = this.current;
    const code = feature.properties.code ?? feature.id;
    const yes = await this.workspace.ask({ title: t('retire.title'), text: t(takesEdits ? 'records.retireText' : 'retire.text', { code }), yes: t('retire.yes') });
    if (!yes) return;
    if (takesEdits) return this.retireInDraft(feature, code);
    try {
      await retireParcel(feature.id, feature.properties.version);
      this.desk.selection.clear();
      this.desk.view.refreshTiles(bboxOf(feature.geometry));
      this.desk.list.viewChanged();
      this.workspace.toast('done', t('retire.done', { code }));
    } catch (problem) {
      this.retireRefused(problem);
    }
  }

  async retireInDraft(feature, code) {
    if (!await this.current.ensure(t('retire.title'))) return;
    try {
      const { record } = await this.current.work.perform({ operation: 'RETIRE', parcel: feature.id });
      this.workspace.toast('done', t('records.retiredInDraft', { code, number: record.number }));
    } catch (problem) {
      this.workspace.toastProblem(problem);
    }
  }

  retireRefused(problem) {
    this.workspace.toast('error', problem.status === 412 ? t('retire.stale') : t('retire.failed'));
    this.desk.selection.load();
  }
}
