import { t } from '../../i18n/words.js';
import { addDocument, removeDocument } from '../../services/documents.js';

/** Papers of a record: one upload after the other, each with its progress. */
export class RecordDocuments {
  constructor(file) {
    this.file = file;
    this.forget();
  }

  forget() {
    Object.assign(this, { sending: null, problem: null, over: false });
  }

  set(changes) {
    Object.assign(this, changes);
    this.file.workspace.refresh();
  }

  async add(files) {
    this.set({ over: false, problem: null });
    for (const chosen of files) {
      if (!await this.send(chosen)) break;
    }
    this.set({ sending: null });
  }

  /** @returns {Promise<boolean>} whether it has arrived */
  async send(chosen) {
    const { id } = this.file;
    this.set({ sending: { name: chosen.name, fraction: 0 } });
    try {
      await addDocument(id, chosen, (fraction) => this.set({ sending: { name: chosen.name, fraction } }));
      if (id === this.file.id) await this.file.loadRecord();
      return true;
    } catch (problem) {
      this.set({ problem });
      return false;
    }
  }

  async remove(paper) {
    const { workspace, id } = this.file;
    const yes = await workspace.ask({ title: t('records.removeDocumentTitle'), text: t('records.removeDocumentText', { name: paper.name }), yes: t('records.remove') });
    if (!yes) return;
    try {
      await removeDocument(id, paper.id);
      await this.file.loadRecord();
    } catch (problem) {
      this.set({ problem });
    }
  }
}
