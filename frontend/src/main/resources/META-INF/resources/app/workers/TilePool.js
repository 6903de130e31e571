/**
 * Two workers, and for each tile always the same one, which keeps it decoded.
 *
 * @typedef {import('./messages.js').TileMessage} TileMessage
 * @typedef {import('./messages.js').Failure} Failure
 * @typedef {import('../geo/tiles.js').TileCoord} TileCoord
 * @typedef {{resolve: (result: any) => void, reject: (failure: TileFailure) => void}} Waiting
 */

const WORKERS = 2;

/** A tile that could not be had: status 0 if the server gave none. */
export class TileFailure extends Error {
  /** @param {Failure} failure */
  constructor({ status, cancelled, text }) {
    super(text);
    this.status = status;
    this.cancelled = cancelled;
  }
}

export class TilePool {
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  #lastRequest = 0;
  #workers;

  constructor() {
    this.#workers = Array.from({ length: WORKERS }, () => this.#start());
  }

  /**
   * @param {Exclude<TileMessage, {kind: 'forget'}|{kind: 'cancel'}>} message
   * @param {AbortSignal} [signal]
   * @returns {Promise<any>} the answer, see messages.js; rejected with a TileFailure
   */
  ask(message, signal) {
    const worker = this.#workerFor(message.coord);
    const request = this.#send(worker, message);
    signal?.addEventListener('abort', () => this.#waiting.has(request)
      && this.#send(worker, { kind: 'cancel', which: request }), { once: true });
    return new Promise((resolve, reject) => this.#waiting.set(request, { resolve, reject }));
  }

  /**
   * @param {import('./messages.js').TileSource} source
   * @param {import('../core/types.js').BoundsLonLat} bounds
   */
  forget(source, bounds) {
    this.#workers.forEach((worker) => this.#send(worker, { kind: 'forget', source, bounds }));
  }

  close() {
    this.#workers.forEach((worker) => worker.terminate());
  }

  #start() {
    const worker = new Worker(new URL('./tileWorker.js', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }) => this.#settle(data));
    worker.addEventListener('error', (event) => this.#giveUp(event.message));
    return worker;
  }

  /** @param {TileCoord} coord */
  #workerFor({ x, y }) {
    return this.#workers[(x + y) % WORKERS];
  }

  /**
   * @param {Worker} worker
   * @param {TileMessage} message
   */
  #send(worker, message) {
    this.#lastRequest += 1;
    worker.postMessage({ request: this.#lastRequest, message });
    return this.#lastRequest;
  }

  /**
   * A worker that cannot start never answers: nobody shall wait for it.
   *
   * @param {string} text
   */
  #giveUp(text) {
    for (const request of [...this.#waiting.keys()]) {
      this.#settle({ request, failure: { status: 0, cancelled: false, text } });
    }
  }

  /** @param {{request: number, result?: any, failure?: Failure}} answer */
  #settle({ request, result, failure }) {
    const waiting = this.#waiting.get(request);
    this.#waiting.delete(request);
    if (failure) {
      waiting?.reject(new TileFailure(failure));
    } else {
      waiting?.resolve(result);
    }
  }
}
