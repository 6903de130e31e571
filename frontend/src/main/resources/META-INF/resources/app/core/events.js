/**
 * Events by name, without the DOM: handlers get the event object itself.
 *
 * @template {Record<string, any>} Events  event name → what its handlers get
 */
export class Emitter {
  /** @type {Map<keyof Events, Set<Function>>} */
  #handlers = new Map();

  /**
   * @template {keyof Events} K
   * @param {K} name
   * @param {(event: Events[K]) => void} handler
   */
  on(name, handler) {
    const handlers = this.#handlers.get(name) ?? new Set();
    this.#handlers.set(name, handlers.add(handler));
  }

  /**
   * @template {keyof Events} K
   * @param {K} name
   * @param {(event: Events[K]) => void} handler
   */
  off(name, handler) {
    this.#handlers.get(name)?.delete(handler);
  }

  /** @param {keyof Events} name */
  isHeard(name) {
    return (this.#handlers.get(name)?.size ?? 0) > 0;
  }

  /**
   * Handlers that are added or taken off meanwhile do not change who hears this event.
   *
   * @template {keyof Events} K
   * @param {K} name
   * @param {Events[K]} event
   */
  emit(name, event) {
    for (const handler of [...(this.#handlers.get(name) ?? [])]) {
      handler(event);
    }
  }
}
