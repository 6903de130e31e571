import { openRecord, records } from '../../services/records.js';
import { Resource } from '../common/Resource.js';

const EMPTY_FORM = { title: '', kind: 'ADJUSTMENT', note: '', effectiveOn: '' };
const DRAFTS_MAX = 20;

/** The dialog that opens a record, or takes up one of one's own drafts. */
export class NewRecord {
  constructor(workspace) {
    this.workspace = workspace;
    this.drafts = new Resource(() => workspace.refresh());
    this.asked = null;
  }

  /**
   * @param {{forEdit?: boolean, title?: string}} [options] forEdit: somebody works on the map and needs a draft for it
   * @returns {Promise<object|null>} the record; null if the dialog was closed
   */
  ask({ forEdit = false, title = '' } = {}) {
    const form = { ...EMPTY_FORM, title };
    return new Promise((answer) => {
      this.asked = { forEdit, form, chosen: '', key: crypto.randomUUID(), busy: false, problem: null, answer };
      if (forEdit) this.loadDrafts();
      this.workspace.refresh();
    });
  }

  /** The newest of one's own drafts is offered first: usually work goes on there. Who has begun to write is left alone. */
  async loadDrafts() {
    const { asked, asked: { form } } = this;
    await this.drafts.load(() => ownDrafts());
    if (this.asked === asked && asked.form === form && this.drafts.value?.length) this.fill('chosen', String(this.drafts.value[0].id));
  }

  fill(field, value) {
    if (field === 'chosen') this.asked.chosen = value;
    else this.asked.form = { ...this.asked.form, [field]: value };
    this.workspace.refresh();
  }

  get maySubmit() {
    return Boolean(this.asked && !this.asked.busy && (this.asked.chosen || this.asked.form.title.trim()));
  }

  async submit() {
    const { asked } = this;
    if (!this.maySubmit) return;
    Object.assign(asked, { busy: true, problem: null });
    this.workspace.refresh();
    try {
      this.close(await this.chosenOrNew(asked));
    } catch (problem) {
      Object.assign(asked, { busy: false, problem });
    }
    this.workspace.refresh();
  }

  chosenOrNew({ chosen, form, key }) {
    const draft = this.drafts.value?.find(({ id }) => String(id) === chosen);
    if (draft) return draft;
    const given = Object.entries({ ...form, title: form.title.trim() }).filter(([, value]) => value);
    return openRecord(Object.fromEntries(given), key);
  }

  close(record = null) {
    this.asked?.answer(record);
    this.asked = null;
    this.workspace.refresh();
  }
}

async function ownDrafts() {
  const [drafts, returned] = await Promise.all(['DRAFT', 'RETURNED'].map((state) => records({ author: 'me', state, limit: DRAFTS_MAX })));
  return [...drafts.records, ...returned.records].filter((record) => record.may.edit);
}
