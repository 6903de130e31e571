import { reshapeSeveral } from '../../core/reshaping.js';
import { area, unitName } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { bboxOf, unionOf } from '../../services/geometry.js';
import { parcel, saveParcel } from '../../services/parcels.js';

/** The way of a drawing to the server: alone, into a record, or with its neighbours; and what stands in the way. */
export class DraftSaving {
  constructor(edit) {
    this.edit = edit;
    this.reset();
  }

  reset() {
    Object.assign(this, { busy: false, problem: null, refused: [], conflict: null, isWanted: false });
  }

  /** The findings that a save was refused for stand until the shape changes. */
  shapeChanged() {
    if (this.refused.length) this.problem = null;
    this.refused = [];
  }

  /** Corners that moved in other parcels are one step with this parcel, and steps are of records. */
  get intoRecord() {
    return this.edit.current.takesEdits || this.edit.others.length > 0;
  }

  /** @returns {number|null} the version that this draft builds on; null for a parcel that is not stored yet */
  get baseVersion() {
    const { base } = this.edit;
    return base ? this.versionOf(base) : null;
  }

  versionOf(feature) {
    const { current } = this.edit;
    const inDraft = current.parcel(feature.id);
    return inDraft ? current.versionOf(inDraft) : feature.properties.version;
  }

  async save(version = this.baseVersion) {
    const { edit } = this;
    if (!edit.maySave) return;
    edit.readEdits();
    if (edit.connection.isLost && !navigator.onLine) return this.wait();
    if (this.intoRecord && !await edit.current.ensure(t(edit.base ? 'edit.titleChange' : 'edit.titleNew'))) return;
    Object.assign(this, { busy: true, problem: null, refused: [], isWanted: true });
    edit.workspace.refresh();
    try {
      await this.send(version);
    } catch (problem) {
      await this.refuse(problem);
    }
    this.busy = false;
    edit.workspace.refresh();
  }

  /** Nothing can be asked now: what is drawn is kept, and saved when the connection is back. */
  wait() {
    this.isWanted = true;
    this.edit.workspace.refresh();
  }

  async send(version) {
    const { edit } = this;
    const { work } = edit.current;
    const feature = this.feature();
    if (edit.others.length) this.savedInDraft(feature.id, await work.perform(this.together(feature, version)), edit.others.length);
    else if (edit.current.takesEdits) this.savedInDraft(feature.id, await work.put(feature, version), 0);
    else this.saved(await saveParcel(feature, version));
  }

  together(feature, version) {
    const { edits } = this.edit;
    return reshapeSeveral({ ...edits, id: feature.id }, feature.properties, version, (base) => this.versionOf(base));
  }

  feature() {
    const { edit } = this;
    const { code, title, ...facts } = edit.form;
    const properties = { ...facts, ...(code && { code }), ...(title && { title }) };
    return { type: 'Feature', id: edit.base?.id ?? edit.draft.id, geometry: edit.edits.geometry, properties };
  }

  saved(feature) {
    const { edit } = this;
    const { desk, workspace, base } = edit;
    const touched = base ? unionOf(bboxOf(base.geometry), bboxOf(feature.geometry)) : bboxOf(feature.geometry);
    edit.end();
    desk.view.refreshTiles(touched);
    desk.list.viewChanged();
    desk.selection.show(feature);
    const { unit } = workspace;
    workspace.toast('done', t('draft.saved', {
      number: feature.record?.number ?? feature.properties.recordNumber ?? '',
      area: `${area(feature.properties.officialAreaSquareMetres, unit)} ${unitName(unit)}`,
    }));
  }

  /** Nothing has changed on the ground yet: the tiles stay, and the draft is drawn over them. */
  savedInDraft(id, { record }, neighbours) {
    const { edit } = this;
    const { base } = edit;
    edit.end();
    edit.desk.selection.show(edit.current.parcel(id)?.after ?? base);
    const text = neighbours ? 'draft.savedTogether' : 'records.savedInDraft';
    edit.workspace.toast('done', t(text, { number: record.number, count: neighbours }));
  }

  /** What the server cannot be reached for stays wanted, and is tried again by itself. */
  async refuse(problem) {
    const { edit } = this;
    edit.connection.heard(problem);
    this.isWanted = problem.unreachable === true;
    const isOwn = problem.parcelId === null || problem.parcelId === this.feature().id;
    this.conflict = problem.status === 412 && isOwn ? problem.current ?? await this.present() : null;
    if (!this.conflict) this.problem = problem;
    this.refused = problem.findings ?? [];
    edit.desk.view.showFindings(edit.findings);
  }

  /** @returns {Promise<object|null>} the parcel as it is by now, in the draft or on the ground; null if it has gone */
  async present() {
    const { current } = this.edit;
    await current.reload();
    const { id } = this.feature();
    return current.parcel(id)?.after ?? parcel(id).catch(() => null);
  }

  /** My draft goes on top of what the other person has saved. */
  saveOver() {
    const { edit } = this;
    const { version } = this.conflict.properties;
    edit.base = this.conflict;
    this.conflict = null;
    edit.draft = { ...edit.draft, dirty: true };
    return this.save(version);
  }

  /** My draft is dropped and the other person's version is shown. */
  takeTheirs() {
    const { edit } = this;
    const theirs = this.conflict;
    edit.end();
    edit.desk.view.refreshTiles(bboxOf(theirs.geometry));
    edit.desk.selection.show(theirs);
  }
}
