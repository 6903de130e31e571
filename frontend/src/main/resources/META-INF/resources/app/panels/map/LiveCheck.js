import { check, measure } from '../../services/geometry.js';

const PAUSE_MILLISECONDS = 250;

/** Asks the server for the official area and the findings of a draft, a quarter of a second after the last move. */
export class LiveCheck {
  /** @param {() => void} onAnswer */
  constructor(onAnswer) {
    this.onAnswer = onAnswer;
    this.clear();
  }

  /**
   * @param {object|null} geometry the draft, or null while it is not yet a polygon
   * @param {number|null} except the parcel that the draft is to replace
   */
  look(geometry, except) {
    this.stop();
    if (!geometry) return;
    this.busy = true;
    this.timer = setTimeout(() => this.ask(geometry, except), PAUSE_MILLISECONDS);
  }

  stop() {
    clearTimeout(this.timer);
    this.controller?.abort();
    this.clear();
  }

  clear() {
    Object.assign(this, { busy: false, answered: false, findings: [], measured: null, problem: null });
  }

  async ask(geometry, except) {
    const controller = this.controller = new AbortController();
    const [measured, checked] = await Promise.allSettled([
      measure(geometry, controller.signal), check(geometry, except, controller.signal),
    ]);
    if (controller.signal.aborted) return;
    this.busy = false;
    this.measured = measured.value ?? null;
    this.answered = checked.status === 'fulfilled' || Boolean(checked.reason.findings?.length);
    this.findings = checked.value?.findings ?? checked.reason?.findings ?? [];
    this.problem = this.answered ? null : checked.reason;
    this.onAnswer();
  }
}
