/**
 * Tells which feature is under the pointer, and shows a hand over what a click would select.
 *
 * @typedef {import('../modes/surface.js').Surface} Surface
 * @typedef {import('../modes/surface.js').SurfaceEvents} SurfaceEvents
 * @typedef {import('../modes/surface.js').Hit} Hit
 * @typedef {import('../core/types.js').MapEvents} MapEvents
 */
export class HoverBehavior {
  #surface;
  #events;
  /** @type {Hit|null} */
  #last = null;
  #asking = false;
  #active = false;

  /**
   * @param {Surface} surface
   * @param {import('../core/events.js').Emitter<MapEvents>} events
   */
  constructor(surface, events) {
    this.#surface = surface;
    this.#events = events;
  }

  on() {
    this.#active = true;
    this.#surface.events.on('move', this.#move);
  }

  off() {
    this.#active = false;
    this.#surface.events.off('move', this.#move);
    this.#tell(null);
  }

  /**
   * One question at a time: moves that come while the workers answer are left out.
   *
   * @param {SurfaceEvents['move']} move
   */
  #move = async (move) => {
    if (this.#asking) {
      return;
    }
    this.#asking = true;
    try {
      const hit = move && await this.#surface.hit(move.position);
      if (this.#active) {
        this.#surface.setCursor(hit ? 'pointing' : 'browse');
        this.#tell(hit);
      }
    } finally {
      this.#asking = false;
    }
  };

  /** @param {Hit|null} hit */
  #tell(hit) {
    if (hit?.id !== this.#last?.id || hit?.layer !== this.#last?.layer) {
      this.#last = hit;
      this.#events.emit('hover', { layer: hit?.layer ?? null, id: hit?.id ?? null });
    }
  }
}
