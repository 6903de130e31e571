import { SnapIndex } from '../geo/snapping.js';

/**
 * Snapping to neighbours, which can be switched off; and off for a moment, with Alt.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').ParcelFeature} ParcelFeature
 */

/** How near a corner or an edge draws the pointer to it. */
export const SNAP_PIXELS = 12;

export class SnapBehavior {
  /** @type {ParcelFeature[]} */
  #neighbours = [];
  #index = new SnapIndex();
  enabled = true;

  /**
   * @param {ParcelFeature[]} features
   * @param {number|null} except  the parcel that is being edited does not snap to its own old outline
   */
  setNeighbours(features, except) {
    this.#neighbours = features.filter(({ id }) => id !== except);
    this.#index = new SnapIndex(this.#neighbours.flatMap(({ geometry }) =>
      (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat())));
  }

  /**
   * @param {LonLat} position
   * @param {number} degreesPerPixel  of latitude
   * @param {boolean} free  no snapping this time
   * @returns {import('../geo/snapping.js').Snap|null}
   */
  snap(position, degreesPerPixel, free) {
    return this.enabled && !free ? this.#index.snap(position, SNAP_PIXELS * degreesPerPixel) : null;
  }
}
