import { record } from '../../../services/records.js';
import { RecordDocuments } from '../../records/RecordDocuments.js';

/** Papers of an application. A paper lies in a record: with the first one the draft is opened. */
export class IssuePapers {
  /** @param {import('./IssueDesk.js').IssueDesk} desk */
  constructor(desk) {
    Object.assign(this, { desk, workspace: desk.workspace, cover: null });
    this.documents = new PapersOfDraft(this);
  }

  forget() {
    this.cover = null;
    this.documents.forget();
  }

  get id() {
    return this.cover?.id ?? null;
  }

  /** @returns {{documents: object[], may: {edit: boolean}}} as a record that has no papers yet, before there is one */
  get value() {
    return this.cover ?? { documents: [], may: { edit: true } };
  }

  /** @returns {Promise<object|null>} the record; null if it cannot be had any more */
  async find(id) {
    try {
      this.cover = await record(id);
    } catch {
      this.cover = null;
    }
    return this.cover;
  }

  async loadRecord() {
    const { application } = this.desk;
    await this.find(this.id ?? application.record.id);
    // A paper makes another version of the record.
    if (this.cover) application.record = this.cover;
    this.workspace.refresh();
  }
}

class PapersOfDraft extends RecordDocuments {
  async add(files) {
    try {
      await this.file.desk.keep();
      await this.file.loadRecord();
      await super.add(files);
    } catch (problem) {
      this.set({ problem });
    }
  }
}
