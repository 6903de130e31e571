/**
 * A click tells which feature it met.
 *
 * @typedef {import('../modes/surface.js').Surface} Surface
 * @typedef {import('../modes/surface.js').SurfaceEvents} SurfaceEvents
 * @typedef {import('../core/types.js').MapEvents} MapEvents
 */
export class SelectBehavior {
  #surface;
  #events;

  /**
   * @param {Surface} surface
   * @param {import('../core/events.js').Emitter<MapEvents>} events
   */
  constructor(surface, events) {
    this.#surface = surface;
    this.#events = events;
  }

  on() {
    this.#surface.events.on('click', this.#select);
  }

  off() {
    this.#surface.events.off('click', this.#select);
  }

  /** @param {SurfaceEvents['click']} click */
  #select = async ({ position: [lon, lat] }) => {
    const hit = await this.#surface.hit([lon, lat]);
    this.#events.emit('select', { layer: hit?.layer ?? null, id: hit?.id ?? null, lon, lat });
  };
}
