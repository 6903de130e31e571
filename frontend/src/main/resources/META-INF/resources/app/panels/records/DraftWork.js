import { draft, findings, perform, putEdit, redoStep, repair, undoStep } from '../../services/records.js';
import { Resource } from '../common/Resource.js';

/** The draft of one record at work: its steps, its parcels, and what the check says of them. */
export class DraftWork {
  /**
   * @param {() => void} refresh draws the page again
   * @param {() => void} onChange the parcels of the draft are other than before
   * @param {() => void} [onChecked] the check has answered
   */
  constructor(refresh, onChange, onChecked = () => {}) {
    Object.assign(this, { refresh, onChange, onChecked });
    this.draft = new Resource(refresh);
    this.findings = new Resource(refresh);
    Object.assign(this, { id: null, busy: null, problem: null });
  }

  /** Turns to a record; what was known of another one is forgotten. */
  open(id) {
    if (id !== this.id) this.close();
    this.id = id;
    return this.load();
  }

  close() {
    [this.draft, this.findings].forEach((resource) => resource.forget());
    Object.assign(this, { id: null, busy: null, problem: null });
  }

  async load() {
    await this.draft.load(() => draft(this.id));
    if (this.draft.status === 'ready') this.changed();
  }

  get record() {
    return this.draft.value?.record ?? null;
  }

  get canUndo() {
    return Boolean(this.record?.may.edit && this.draft.value.canUndo && !this.busy);
  }

  get canRedo() {
    return Boolean(this.record?.may.edit && this.draft.value.canRedo && !this.busy);
  }

  undo() {
    return this.step('undo', () => undoStep(this.id));
  }

  redo() {
    return this.step('redo', () => redoStep(this.id));
  }

  repair(key) {
    return this.step(`repair/${key}`, () => repair(this.id, key));
  }

  perform(operation) {
    return this.accept(perform(this.id, operation));
  }

  put(feature, version) {
    return this.accept(putEdit(this.id, feature, version));
  }

  /** Waits for an answer that is the draft after a step; a refusal is the caller's. */
  async accept(answer) {
    const value = await answer;
    this.draft.settle(++this.draft.turn, 'ready', value);
    this.changed();
    return value;
  }

  /**
   * A step by a button of this record: the refusal is kept and shown beside it.
   *
   * @returns {Promise<boolean>} whether the step was made
   */
  async step(name, work) {
    if (this.busy) return false;
    Object.assign(this, { busy: name, problem: null });
    this.refresh();
    try {
      await this.accept(work());
    } catch (problem) {
      this.problem = problem;
      if (problem.status === 409) this.load();
    }
    this.busy = null;
    this.refresh();
    return !this.problem;
  }

  async changed() {
    this.onChange();
    await this.findings.load(() => findings(this.id));
    this.onChecked();
  }
}
