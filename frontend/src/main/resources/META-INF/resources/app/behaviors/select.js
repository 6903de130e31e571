import { ringOf } from '../geo/polygonsMeet.js';

/**
 * A click tells which feature it met; a rectangle drawn with Shift, which area is meant.
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
    this.#surface.events.on('box', this.#selectArea);
    this.#surface.setBoxDrag('shift');
  }

  off() {
    this.#surface.events.off('click', this.#select);
    this.#surface.events.off('box', this.#selectArea);
    this.#surface.setBoxDrag('never');
  }

  /** @param {SurfaceEvents['click']} click */
  #select = async ({ position: [lon, lat], add = false }) => {
    const hit = await this.#surface.hit([lon, lat]);
    this.#events.emit('select', { layer: hit?.layer ?? null, id: hit?.id ?? null, lon, lat, add });
  };

  /** @param {SurfaceEvents['box']} box */
  #selectArea = ({ bounds, add }) => this.#events.emit('area', { ring: ringOf(bounds), add });
}
