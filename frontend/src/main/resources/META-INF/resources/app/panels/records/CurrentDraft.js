import { baseVersionOf, parcelAt, parcelIn, withDraft } from '../../core/draftParcels.js';
import { NO_PICTURE, pictureOver } from '../../core/draftPicture.js';
import { lastStep, nextStep } from '../../core/records.js';
import { coded, t } from '../../i18n/words.js';
import { DraftWork } from './DraftWork.js';

/** The draft that the map's edits go into, where they do not take effect by themselves. It survives a reload. */
export class CurrentDraft {
  constructor(workspace, newRecord) {
    Object.assign(this, { workspace, newRecord });
    this.onChange = () => {};
    this.work = new DraftWork(() => workspace.refresh(), () => this.changed());
  }

  /** @returns {boolean} whether nothing may be changed without a record */
  get required() {
    return this.workspace.me?.directChanges === false;
  }

  /** @returns {boolean} whether what is saved on the map goes into a record; also by choice, where it need not */
  get takesEdits() {
    return this.required || this.id !== null;
  }

  /** @returns {number|null} the record that is worked in */
  get id() {
    return this.work.id;
  }

  get draft() {
    return this.work.draft.value;
  }

  /** Somebody has signed in: goes on where this person was. */
  resume() {
    const kept = this.workspace.preferences.get('currentDraft');
    if (kept?.username === this.workspace.me.username) this.enter(kept.id);
  }

  async enter(id) {
    this.workspace.preferences.set('currentDraft', { username: this.workspace.me.username, id });
    await this.work.open(id);
    this.verify();
  }

  leave() {
    this.workspace.preferences.set('currentDraft', null);
    this.work.close();
    this.onChange();
    this.workspace.refresh();
  }

  /** Comes back from another screen, where the draft may have gone on. */
  async reload() {
    if (!this.id) return;
    await this.work.load();
    this.verify();
  }

  /** A draft that was submitted elsewhere, or has gone, takes no more edits. */
  verify() {
    const { status, problem } = this.work.draft;
    const gone = status === 'failed' && (problem.status === 404 || problem.status === 403);
    if (!gone && (status !== 'ready' || this.work.record.may.edit)) return;
    this.workspace.toast('warning', t('records.draftClosed', { number: this.work.record?.number ?? '' }));
    this.leave();
  }

  changed() {
    this.onChange();
    this.workspace.refresh();
  }

  /** @returns {Promise<boolean>} whether there is a draft to work in, asked for if there was none */
  async ensure(title) {
    if (this.draft) return true;
    const record = await this.newRecord.ask({ forEdit: true, title });
    if (record) await this.enter(record.id);
    return Boolean(this.draft);
  }

  /** Takes back the last step, and says which it was: on the map there is no list of them. */
  undo() {
    return this.step('records.stepUndone', lastStep(this.draft), () => this.work.undo());
  }

  redo() {
    return this.step('records.stepRedone', nextStep(this.draft), () => this.work.redo());
  }

  async step(words, seq, step) {
    const operation = this.draft?.steps.find((one) => one.seq === seq)?.operation;
    if (await step()) this.workspace.toast('done', t(words, { step: coded('operation', operation) }));
    else if (this.work.problem) this.workspace.toastProblem(this.work.problem);
  }

  /** @returns {object|null} what the draft makes of a parcel; null where it does not touch it */
  parcel(id) {
    return this.draft ? parcelIn(this.draft, id) : null;
  }

  parcelAt(position) {
    return this.draft ? parcelAt(this.draft, position) : null;
  }

  versionOf(parcel) {
    return baseVersionOf(parcel);
  }

  /** Stored parcels as they are in the draft. */
  seen(features) {
    return this.draft ? withDraft(this.draft, features) : features;
  }

  /** @param {number[]} except parcels that the editor draws */
  picture(except) {
    return this.draft ? pictureOver(this.draft, except) : NO_PICTURE;
  }
}
