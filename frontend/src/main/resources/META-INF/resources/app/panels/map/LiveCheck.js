import { checkLive } from '../../services/geometry.js';

/** Moves come sixty times a second; this is how long one waits for the next. */
const PAUSE_MILLISECONDS = 40;

/**
 * Asks the server for the official areas and the findings of what is drawn, as soon as the pointer rests. One question at a
 * time; what was drawn meanwhile is asked next, and the last answer stays until there is another.
 */
export class LiveCheck {
  /**
   * @param {() => object|null} read what is drawn, as the server takes it; null while it is not yet a polygon
   * @param {() => void} onAnswer
   */
  constructor(read, onAnswer) {
    this.read = read;
    this.onAnswer = onAnswer;
    this.asking = false;
    this.stop();
  }

  /** What is drawn has changed. */
  look() {
    clearTimeout(this.timer);
    this.changedAt = performance.now();
    this.busy = true;
    this.timer = setTimeout(() => this.ask(), PAUSE_MILLISECONDS);
  }

  stop() {
    clearTimeout(this.timer);
    this.turn = (this.turn ?? 0) + 1;
    this.timer = null;
    Object.assign(this, { busy: false, answered: false, findings: [], parcels: [], problem: null, milliseconds: null });
  }

  /** @returns {object|null} areas of the parcel that the draft is about */
  get measured() {
    const [own] = this.parcels;
    return own?.officialAreaSquareMetres === null ? null : own ?? null;
  }

  async ask() {
    this.timer = null;
    if (this.asking) return;
    const edits = this.read();
    if (!edits) {
      this.stop();
      this.onAnswer();
      return;
    }
    this.asking = true;
    const { turn, changedAt } = this;
    const answer = await checkLive(edits).catch((problem) => ({ problem }));
    this.asking = false;
    if (turn === this.turn) this.settle(answer, changedAt);
    if (this.busy && this.timer === null) this.ask();
  }

  /** An answer to what has changed since says something, but not the last word. */
  settle({ problem = null, parcels = [], findings = [] }, changedAt) {
    const isLast = changedAt === this.changedAt;
    Object.assign(this, { busy: !isLast, problem, answered: !problem, parcels, findings });
    if (isLast) this.milliseconds = performance.now() - changedAt;
    this.onAnswer();
  }
}
