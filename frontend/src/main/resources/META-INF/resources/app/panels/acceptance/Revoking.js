import { today } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { openRevocation } from '../../services/acceptances.js';

/** The dialog in which a record is opened that takes accepted works back. */
export class Revoking {
  constructor(workspace) {
    this.workspace = workspace;
    this.close();
  }

  get today() {
    return today();
  }

  /** @param {number[]} works that the record booked */
  ask(works) {
    this.asked = { works, revokedOn: this.today, words: '', key: crypto.randomUUID(), busy: false, problem: null };
    this.workspace.refresh();
  }

  fill(changes) {
    // Another revocation is another request.
    Object.assign(this.asked, changes, { key: crypto.randomUUID() });
    this.workspace.refresh();
  }

  close() {
    this.asked = null;
    this.workspace.refresh();
  }

  get mayOpen() {
    const { revokedOn, words, busy } = this.asked;
    return Boolean(revokedOn && revokedOn <= this.today && words.trim() && !busy);
  }

  async open() {
    const { asked } = this;
    if (!this.mayOpen) return;
    Object.assign(asked, { busy: true, problem: null });
    this.workspace.refresh();
    try {
      const { works, revokedOn, words, key } = asked;
      const { record } = await openRevocation({ works, revokedOn, words: words.trim() }, key);
      this.close();
      this.workspace.toast('done', t('accept.revocationOpened', { number: record.number }));
      this.workspace.go(`records/${record.id}`);
    } catch (problem) {
      Object.assign(asked, { busy: false, problem });
      this.workspace.refresh();
    }
  }
}
