import { doubtOf } from '../../../core/doubts.js';
import { t } from '../../../i18n/words.js';
import { closeDoubt, registerDoubt } from '../../../services/doubts.js';
import { vouchers } from '../../../services/vouchers.js';
import { Choice } from '../../../behaviors/Choice.js';
import { focusFirstFault } from '../act/markedField.js';
import { PlotChoice } from '../act/PlotChoice.js';

/** The dialog in which a doubt is registered or ended. */
export class DoubtStep {
  /** @param {(done: object) => void} onDone */
  constructor(workspace, onDone) {
    Object.assign(this, { workspace, onDone, asked: null, form: null });
    this.voucher = new Choice(workspace, { find: async (q) => (await vouchers({ q })).vouchers, name: ({ serial }) => serial, onChoose: (chosen) => this.fill({ serial: chosen?.serial ?? null }) });
    this.plot = new PlotChoice(workspace, { onChosen: (found) => this.takeParcel(found), onProblem: (problem) => this.failed(problem) });
  }

  register(serial = null) {
    this.begin('register', { kind: 'REOCCUPIED', about: 'voucher', serial, parcel: null, words: '' });
    this.voucher.take(serial ? { serial } : null);
  }

  end(doubt) {
    this.begin('end', { outcome: 'RELEASED', words: '' }, doubt);
  }

  begin(kind, form, doubt = null) {
    this.plot.forget();
    Object.assign(this, { asked: { kind, doubt, tried: false, busy: false, problem: null, key: crypto.randomUUID() }, form });
    this.workspace.refresh();
  }

  /** What is changed is another request. */
  fill(changes) {
    if (!this.form) return;
    this.form = { ...this.form, ...changes };
    this.asked.key = crypto.randomUUID();
    this.workspace.refresh();
  }

  /** The ground of the parcel as it is now. */
  takeParcel(found) {
    this.fill({ parcel: found && { id: found.id, geometry: found.geometry } });
  }

  failed(problem) {
    Object.assign(this.asked, { problem });
    this.workspace.refresh();
  }

  get stated() {
    if (this.asked.kind === 'register') return doubtOf(this.form);
    const words = this.form.words.trim();
    return { asked: { outcome: this.form.outcome, words }, faults: words ? {} : { words: 'missing' } };
  }

  close() {
    this.plot.forget();
    Object.assign(this, { asked: null, form: null });
    this.workspace.refresh();
  }

  async commit() {
    const { asked } = this;
    const { asked: stated, faults } = this.stated;
    asked.tried = true;
    if (asked.busy) return;
    if (Object.keys(faults).length) {
      this.workspace.refresh();
      focusFirstFault();
      return;
    }
    Object.assign(asked, { busy: true, problem: null });
    this.workspace.refresh();
    try {
      const done = asked.kind === 'register' ? await registerDoubt(stated, asked.key) : await closeDoubt(asked.doubt.id, stated);
      if (asked === this.asked) this.close();
      this.workspace.toast('done', t(`doubt.done.${done.state}`));
      this.onDone(done);
    } catch (problem) {
      Object.assign(asked, { busy: false, problem });
      this.workspace.refresh();
    }
  }
}
