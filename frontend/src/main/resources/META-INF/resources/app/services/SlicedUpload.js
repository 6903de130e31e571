import { nextSlice, retryDelay, share } from '../core/slices.js';

/**
 * @typedef {import('../core/slices.js').Receipt & {id: string}} Incoming  what the server knows of the file
 * @typedef {{status: number, unreachable: boolean, code?: string}} Refusal  a services/problem.js, as far as it matters here
 * @typedef {'held'|'sending'|'waiting'|'done'|'refused'} UploadState  waiting: for the connection
 *
 * @typedef {object} Line  to the server
 * @property {(incoming: Incoming, from: number, bytes: Blob, options: {onProgress: (bytes: number) => void, signal: AbortSignal}) => Promise<any>} send
 * @property {(id: string) => Promise<any>} ask  what the server has of the file
 * @property {(milliseconds: number, signal: AbortSignal) => Promise<void>} wait
 * @property {() => void} onChange
 */

/** A slice that was sent twice, or one whose end was lost, is put right by asking what has come. */
const OUT_OF_STEP = 412;
const SIGNED_OUT = 401;

/** The slice that was broken off has not ended at the server yet, or another page sends the same file. */
const BUSY = 'DELIVERY_BUSY';

/** @type {Refusal} nothing was refused: it is only to be asked what has come */
const BROKEN = { status: 0, unreachable: true };

/**
 * A file on its way, slice by slice. It can be held and goes on; a lost connection is waited for; after a reload the same
 * file goes on where it stopped.
 */
export class SlicedUpload {
  /** @type {UploadState} */
  state = 'held';
  /** @type {any} why the server refused */
  problem = null;
  /** Bytes of the present slice that have left. */
  underWay = 0;
  #failures = 0;
  /** A slice was broken off: the server may have some of it. */
  #isBroken = false;
  #turn = new AbortController();
  #file;

  /**
   * @param {Incoming} delivery
   * @param {Blob} file
   * @param {Line} line
   */
  constructor(delivery, file, line) {
    this.delivery = delivery;
    this.line = line;
    this.#file = file;
  }

  /** @returns {number} 0 … 1 */
  get share() {
    return share(this.delivery, this.underWay);
  }

  hold() {
    this.#turn.abort();
    this.#isBroken = true;
    this.#change({ state: 'held', underWay: 0 });
  }

  /** Sends what is missing. Settles when all has come, when it is held, or when the server refuses. */
  async goOn() {
    this.#turn.abort();
    this.#turn = new AbortController();
    const { signal } = this.#turn;
    this.#failures = 0;
    this.#change({ state: 'sending', problem: null });
    if (this.#isBroken) {
      await this.#askAgain(BROKEN, signal);
    }
    while (!signal.aborted && this.state !== 'refused') {
      const slice = nextSlice(this.delivery);
      if (!slice) {
        this.#change({ state: 'done', underWay: 0 });
        return;
      }
      await this.#step(slice, signal);
    }
  }

  /**
   * @param {{from: number, to: number}} slice
   * @param {AbortSignal} signal
   */
  async #step({ from, to }, signal) {
    try {
      const onProgress = (/** @type {number} */ underWay) => { if (!signal.aborted) this.#change({ underWay }); };
      const reply = await this.line.send(this.delivery, from, this.#file.slice(from, to), { onProgress, signal });
      this.#failures = 0;
      this.#arrived({ received: to, ...reply }, signal);
    } catch (problem) {
      if (!signal.aborted) {
        await this.#failed(/** @type {Refusal} */ (problem), signal);
      }
    }
  }

  /**
   * @param {{received: number}} known
   * @param {AbortSignal} signal
   */
  #arrived(known, signal) {
    if (!signal.aborted) {
      this.#change({ delivery: { ...this.delivery, ...known }, underWay: 0, state: 'sending' });
    }
  }

  /**
   * @param {Refusal} problem
   * @param {AbortSignal} signal
   */
  async #failed(problem, signal) {
    const isAsked = problem.status === OUT_OF_STEP || problem.status === SIGNED_OUT;
    if (!isAsked && !problem.unreachable && problem.code !== BUSY) {
      this.#change({ state: 'refused', problem, underWay: 0 });
      return;
    }
    if (!isAsked) {
      this.#change({ state: 'waiting', underWay: 0 });
      await this.line.wait(retryDelay(this.#failures++), signal);
    }
    if (!signal.aborted) {
      await this.#askAgain(problem, signal);
    }
  }

  /**
   * To ask is to sign in again, where that is needed. A server that does not answer is waited for.
   *
   * @param {Refusal} reason
   * @param {AbortSignal} signal
   */
  async #askAgain(reason, signal) {
    try {
      const known = await this.line.ask(this.delivery.id);
      if (reason.status === OUT_OF_STEP && known.received === this.delivery.received) {
        this.#change({ state: 'refused', problem: reason });
      } else {
        this.#arrived(known, signal);
      }
    } catch (failure) {
      const problem = /** @type {Refusal} */ (failure);
      if (signal.aborted) {
        return;
      }
      if (problem.unreachable) {
        await this.#failed(problem, signal);
      } else {
        this.#change({ state: 'refused', problem });
      }
    }
  }

  /** @param {Partial<Pick<SlicedUpload, 'state'|'problem'|'underWay'|'delivery'>>} changes */
  #change(changes) {
    Object.assign(this, changes);
    this.line.onChange();
  }
}
