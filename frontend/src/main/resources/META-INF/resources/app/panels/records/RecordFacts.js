import { changeRecord } from '../../services/records.js';

/** What a draft says of itself, while somebody writes it: title, effective date, note. */
export class RecordFacts {
  constructor(file) {
    this.file = file;
    this.forget();
  }

  forget() {
    Object.assign(this, { form: null, busy: false, problem: null });
  }

  begin() {
    const { title, effectiveOn, note } = this.file.value;
    Object.assign(this, { form: { title, effectiveOn: effectiveOn ?? '', note: note ?? '' }, problem: null });
    this.file.workspace.refresh();
  }

  fill(field, value) {
    this.form = { ...this.form, [field]: value };
    this.file.workspace.refresh();
  }

  cancel() {
    this.forget();
    this.file.workspace.refresh();
  }

  get maySave() {
    return !this.busy && this.form.title.trim() !== '';
  }

  /** A field that was emptied is sent as null, so that the server forgets it. */
  async save() {
    if (!this.maySave) return;
    Object.assign(this, { busy: true, problem: null });
    this.file.workspace.refresh();
    try {
      const { title, effectiveOn, note } = this.form;
      const changes = { title: title.trim(), effectiveOn: effectiveOn || null, note: note.trim() || null };
      this.file.adopt(await changeRecord(this.file.value, changes));
      this.forget();
    } catch (problem) {
      Object.assign(this, { busy: false, problem });
      if (problem.status === 412) this.file.loadRecord();
    }
    this.file.workspace.refresh();
  }
}
