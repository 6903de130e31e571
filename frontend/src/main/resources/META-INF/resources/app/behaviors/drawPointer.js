import { traced } from '../geo/tracing.js';
import { samePosition } from '../geo/rings.js';
import { HeldKeys } from './heldKeys.js';

/**
 * Where the next corner of a ring that is drawn would come: where the pointer is, or to what it has snapped; and with T
 * held, along the border of a neighbour to one of its corners (Shift: the other way around).
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').RingLonLat} RingLonLat
 * @typedef {import('../geo/snapping.js').Snap} Snap
 * @typedef {{position: LonLat, free: boolean, otherWay?: boolean}} Pointer
 * @typedef {{positions: LonLat[], snap: Snap|null, failed: boolean}} Next  positions: none while T is held away from a border
 */

const TRACE = 't';

export class DrawPointer {
  #surface;
  #snapping;
  #keys;

  /**
   * @param {import('../modes/surface.js').Surface} surface
   * @param {import('./snap.js').SnapBehavior} snapping
   * @param {() => void} onKey
   */
  constructor(surface, snapping, onKey) {
    this.#surface = surface;
    this.#snapping = snapping;
    this.#keys = new HeldKeys([TRACE], onKey);
  }

  on() {
    this.#keys.on();
  }

  off() {
    this.#keys.off();
  }

  /**
   * @param {Pointer} pointer
   * @param {RingLonLat} ring  what is drawn so far
   * @returns {Next}
   */
  next({ position, free, otherWay = false }, ring) {
    if (this.#keys.has(TRACE) && ring.length > 0) {
      return this.#along(position, ring[ring.length - 1], otherWay);
    }
    const snap = this.#snapping.snap(position, this.#surface.degreesPerPixel(), free, { anchors: anchorsOf(ring) });
    return { positions: [snap?.position ?? position], snap, failed: false };
  }

  /**
   * @param {LonLat} position
   * @param {LonLat} from
   * @param {boolean} otherWay
   * @returns {Next}
   */
  #along(position, from, otherWay) {
    const snap = this.#snapping.snap(position, this.#surface.degreesPerPixel(), false, { choices: ['vertex'] });
    const way = snap && traced(this.#snapping.rings, from, snap.position, otherWay);
    return { positions: way ?? [], snap, failed: !way };
  }
}

/**
 * The next edge starts at the last corner; the one after it leads back to the first.
 *
 * @param {RingLonLat} ring  open
 * @returns {import('../geo/rightAngles.js').Anchor[]}
 */
export function anchorsOf(ring) {
  const [first, second] = ring;
  const [before, last] = [ring[ring.length - 2], ring[ring.length - 1]];
  /** @type {import('../geo/rightAngles.js').Anchor[]} */
  const anchors = last ? [{ at: last, edges: before ? [[before, last]] : [] }] : [];
  return ring.length < 3 ? anchors : [...anchors, { at: first, edges: [[first, second]] }];
}

/**
 * A corner that is moved ends two edges.
 *
 * @param {RingLonLat} ring  open
 * @param {number} index
 * @returns {import('../geo/rightAngles.js').Anchor[]}
 */
export function anchorsBeside(ring, index) {
  const at = (/** @type {number} */ step) => ring[(index + step + ring.length * 2) % ring.length];
  if (ring.length < 4) {
    return [];
  }
  return [
    { at: at(-1), edges: /** @type {[LonLat, LonLat][]} */ ([[at(-2), at(-1)]]) },
    { at: at(1), edges: /** @type {[LonLat, LonLat][]} */ ([[at(1), at(2)]]) },
  ].filter(({ edges: [[a, b]] }) => !samePosition(a, b));
}
