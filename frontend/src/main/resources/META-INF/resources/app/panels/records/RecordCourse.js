import { t } from '../../i18n/words.js';
import { approve, giveBack, perform, reverse, submit, withdraw } from '../../services/records.js';

const STEPS = { submit, withdraw, giveBack, approve };
/** A record that comes back without a reason cannot be mended. */
const NEEDS_WORDS = new Set(['giveBack']);

/** The way of a record from desk to desk: each step is asked for, with words, and may be refused. */
export class RecordCourse {
  /** @param {() => void} onMoved the record has left one state for another */
  constructor(file, onMoved) {
    Object.assign(this, { file, onMoved });
    this.forget();
  }

  forget() {
    Object.assign(this, { asked: null, busy: null, problem: null, auditHead: null });
  }

  /** @param {'submit'|'withdraw'|'giveBack'|'approve'} step */
  ask(step) {
    Object.assign(this, { asked: step, words: '', problem: null });
    this.file.workspace.refresh();
  }

  say(words) {
    this.words = words;
    this.file.workspace.refresh();
  }

  cancel() {
    this.asked = null;
    this.file.workspace.refresh();
  }

  get needsWords() {
    return NEEDS_WORDS.has(this.asked);
  }

  get mayConfirm() {
    return !this.busy && (!this.needsWords || this.words.trim() !== '');
  }

  async confirm() {
    if (!this.mayConfirm) return;
    const step = this.asked;
    await this.run(step, async () => {
      const { auditHead, ...record } = await STEPS[step](this.file.value, this.words.trim());
      this.auditHead = auditHead ?? null;
      this.file.adopt(record);
      this.file.workspace.toast('done', t(`records.done.${step}`, { number: record.number }));
      this.moved();
    });
  }

  /** The tiles of an approved record are other than before; the list counts anew. */
  moved() {
    this.asked = null;
    this.file.load();
    this.onMoved(this.file);
  }

  async run(step, work) {
    Object.assign(this, { busy: step, problem: null });
    this.file.workspace.refresh();
    try {
      await work();
    } catch (problem) {
      this.refused(problem);
    }
    this.busy = null;
    this.file.workspace.refresh();
  }

  /** What stands in the way is shown where it can be dealt with. */
  refused(problem) {
    Object.assign(this, { asked: null, problem });
    if (problem.status === 412 || problem.code === 'RECORD_STATE') this.file.load();
    if (problem.code === 'BASE_CHANGED') this.file.work.load().then(() => this.file.show('conflicts'));
    if (this.file.matter) this.file.matter.load();
    else if (problem.status === 422 && problem.findings.length) this.file.work.load().then(() => this.file.show('findings'));
  }

  /** Opens the draft of a reversal and goes there. */
  async reverse() {
    const { workspace, value } = this.file;
    const yes = await workspace.ask({ title: t('records.reverseTitle'), text: t('records.reverseText', { number: value.number }), yes: t('records.reverse') });
    if (yes) await this.run('reverse', async () => workspace.go(`records/${(await reverse(value.id)).id}`));
  }

  /** Takes one side of a parcel that changed under the draft. */
  async resolve(parcel, take) {
    await this.run(`resolve/${parcel}`, () => this.file.work.accept(perform(this.file.id, { operation: 'REBASE', parcel, take })));
    if (!this.problem) this.file.focus.choose(null);
  }
}
