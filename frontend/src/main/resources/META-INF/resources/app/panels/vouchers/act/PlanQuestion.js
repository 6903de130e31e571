import { LatestQuestion } from '../../../core/LatestQuestion.js';
import { countsOf, errorsFirst } from '../../../core/voucherPlan.js';
import { planOf } from '../../../services/voucherActs.js';

const PAUSE_MILLISECONDS = 250;

/** What an act would do, asked while somebody fills it in: once the fingers rest, and only the latest counts. */
export class PlanQuestion {
  /**
   * @param {() => void} onChange there is another plan, or none, or it is asked for
   * @param {(asked: object) => Promise<object>} ask the server, for a plan with findings
   */
  constructor(onChange, ask = planOf) {
    this.onChange = onChange;
    this.question = new LatestQuestion(ask, (outcome) => this.told(outcome));
    this.listeners = [];
    Object.assign(this, { key: 'null', act: null, plan: null, problem: null, waiting: false, findings: [] });
  }

  forget() {
    clearTimeout(this.timer);
    this.question.forget();
    Object.assign(this, { key: 'null', act: null, plan: null, problem: null, waiting: false, findings: [] });
    this.wake();
  }

  wake() {
    this.listeners.splice(0).forEach((resolve) => resolve());
  }

  /** @param {object|null} act null: too little is known to ask */
  ask(act) {
    const key = JSON.stringify(act);
    if (key === this.key) return;
    const { plan, findings } = this;
    this.forget();
    Object.assign(this, { key, act, waiting: Boolean(act) }, act ? { plan, findings } : {});
    if (act) this.timer = setTimeout(() => this.question.put(act), PAUSE_MILLISECONDS);
  }

  again() {
    const { act } = this;
    this.key = 'null';
    this.ask(act);
    this.onChange();
  }

  /** Resolves when what is filled in then has been answered. */
  async answered() {
    while (this.waiting) await new Promise((resolve) => { this.listeners.push(resolve); });
  }

  told({ answer = null, problem = null }) {
    Object.assign(this, { plan: answer, problem, waiting: false, findings: errorsFirst(answer?.findings ?? []) });
    this.wake();
    this.onChange();
  }

  /** @returns {boolean} whether the plan is that of what is filled in now, and nothing stands against it */
  get isClean() {
    return Boolean(this.plan) && !this.waiting && countsOf(this.plan).errors === 0;
  }
}
