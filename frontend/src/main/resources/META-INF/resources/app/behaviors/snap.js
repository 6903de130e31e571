import { SNAP_CHOICES, SnapIndex } from '../geo/snapping.js';

/**
 * Snapping to neighbours and to right angles, each of which can be switched; and off for a moment, with Alt.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').RingLonLat} RingLonLat
 * @typedef {import('../core/types.js').ParcelFeature} ParcelFeature
 * @typedef {import('../core/draft.js').DraftFeature} DraftFeature
 * @typedef {import('../geo/snapping.js').SnapOptions} SnapOptions
 */

/** How near a corner or an edge draws the pointer to it, unless a person wants otherwise. */
export const SNAP_PIXELS = 12;

export class SnapBehavior {
  /** @type {Map<number, RingLonLat[]>} */
  #neighbours = new Map();
  /** @type {Map<number, RingLonLat[]>} neighbours that the draft has moved */
  #moved = new Map();
  #index = new SnapIndex();
  #movedIndex = new SnapIndex();
  #plane;
  enabled = true;
  pixels = SNAP_PIXELS;
  /** @type {readonly import('../geo/snapping.js').SnapChoice[]} */
  choices = SNAP_CHOICES;

  /** @param {import('../geo/rightAngles.js').Plane} [plane] */
  constructor(plane) {
    this.#plane = plane;
  }

  /**
   * @param {ParcelFeature[]} features
   * @param {number|null} except  the parcel that is being edited does not snap to its own old outline
   */
  setNeighbours(features, except) {
    this.#neighbours = new Map(features.filter(({ id }) => id !== except).map(({ id, geometry }) =>
      [id, geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()]));
    this.#index = indexOf(this.#neighbours);
  }

  /**
   * Neighbours are where the draft has them, not where they were.
   *
   * @param {DraftFeature[]} features
   */
  setMoved(features) {
    const moved = new Map(features.map(({ id, polygons }) => [id, polygons.flat()]));
    if (moved.size > 0 || this.#moved.size > 0) {
      this.#moved = moved;
      this.#movedIndex = indexOf(moved);
    }
  }

  /** @returns {RingLonLat[]} all rings that the pointer may snap to */
  get rings() {
    return [...new Map([...this.#neighbours, ...this.#moved]).values()].flat();
  }

  /**
   * @param {LonLat} position
   * @param {number} degreesPerPixel  of latitude
   * @param {boolean} free  no snapping this time
   * @param {SnapOptions} [options]
   * @returns {import('../geo/snapping.js').Snap|null}
   */
  snap(position, degreesPerPixel, free, options = {}) {
    if (!this.enabled || free) {
      return null;
    }
    const tolerance = this.pixels * degreesPerPixel;
    const { skips = () => false, choices = this.choices } = options;
    const all = { plane: this.#plane, ...options, choices };
    const still = this.#index.snap(position, tolerance, {
      ...all, skips: (edge) => this.#moved.has(edge.id) || skips(edge),
    });
    const moved = this.#moved.size > 0 ? this.#movedIndex.snap(position, tolerance, { ...all, skips }) : null;
    return better(still, moved);
  }
}

/** @param {Map<number, RingLonLat[]>} neighbours */
function indexOf(neighbours) {
  const index = new SnapIndex();
  neighbours.forEach((rings, id) => index.add(rings, id));
  return index;
}

const ORDER = ['vertex', 'midpoint', 'foot', 'angle', 'edge'];

/**
 * @param {import('../geo/snapping.js').Snap|null} one
 * @param {import('../geo/snapping.js').Snap|null} other
 */
function better(one, other) {
  if (!one || !other) {
    return one ?? other;
  }
  return ORDER.indexOf(other.kind) < ORDER.indexOf(one.kind) ? other : one;
}
