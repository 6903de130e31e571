import RBush from 'rbush';
import { roundPosition } from './precision.js';
import { snapToAngle, snapToFoot } from './rightAngles.js';
import { boundsOf, closedRing, samePosition } from './rings.js';
import { distance, nearestOnSegment } from './segments.js';

/**
 * Snapping to the corners, middles and edges of neighbours, and to right angles with them and with what is being drawn.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').RingLonLat} RingLonLat
 * @typedef {import('./rightAngles.js').Anchor} Anchor
 * @typedef {import('./rightAngles.js').Plane} Plane
 * @typedef {'vertex'|'midpoint'|'edge'|'angle'} SnapChoice  what a person can switch; angle: right angles and feet
 * @typedef {'vertex'|'midpoint'|'foot'|'angle'|'edge'} SnapKind
 * @typedef {{position: LonLat, kind: SnapKind, guides?: [LonLat, LonLat][]}} Snap
 * @typedef {{minX: number, minY: number, maxX: number, maxY: number, a: LonLat, b: LonLat, id: number}} Edge
 *
 * @typedef {object} SnapOptions
 * @property {readonly SnapChoice[]} [choices]  default: corners and edges
 * @property {(edge: Edge) => boolean} [skips]  edges that move along and cannot hold the pointer
 * @property {Anchor[]} [anchors]               the corners before and after the one that is placed, nearest first
 * @property {Plane} [plane]                    without it there are no right angles
 * @property {LonLat} [origin]                  where a corner that is moved came from: no right angle brings it back there
 */

/** @type {readonly SnapChoice[]} */
export const SNAP_CHOICES = ['vertex', 'midpoint', 'edge', 'angle'];

const RADIANS = Math.PI / 180;
const METRES_PER_DEGREE = 110_760;

/** Two positions nearer than this, a millimetre, are one for finding the edges at a corner. */
const TOUCH_DEGREES = 1e-8;

/** A corner that is moved is nearly at a right angle already: it is to get away more easily than the pointer that draws. */
const MOVED_SHARE = 0.4;

/** Edges of neighbours at a corner that give directions; where more meet, the pointer would stick everywhere. */
const DIRECTIONS_MAX = 6;

export class SnapIndex {
  /** @type {RBush<Edge>} */
  #edges = new RBush();

  /** @param {RingLonLat[]} rings  open or closed */
  constructor(rings = []) {
    this.add(rings, 0);
  }

  /**
   * @param {RingLonLat[]} rings
   * @param {number} id  the parcel that they belong to
   */
  add(rings, id) {
    this.#edges.load(rings.flatMap((ring) => edgesOf(ring, id)));
  }

  /**
   * A corner within the tolerance wins over all else, even over what is nearer: shared corners are what keeps parcels
   * free of gaps. A corner comes back with its own doubles; every other position is computed and rounded.
   *
   * @param {LonLat} position
   * @param {number} tolerance  degrees of latitude
   * @param {SnapOptions} [options]
   * @returns {Snap|null}
   */
  snap(position, tolerance, options = {}) {
    const { choices = ['vertex', 'edge'], skips = () => false } = options;
    const lonScale = Math.cos(position[1] * RADIANS);
    const near = this.#near(position, tolerance).filter((edge) => !skips(edge));
    /** @type {Record<SnapChoice, () => Snap|null>} */
    const finders = {
      vertex: () => asSnap('vertex', nearest(near.flatMap(({ a, b }) => [a, b]), position, lonScale, tolerance)),
      midpoint: () => asSnap('midpoint', nearest(near.map(middleOf), position, lonScale, tolerance)),
      angle: () => this.#atAngle(position, tolerance, near, options),
      edge: () => asSnap('edge', rounded(nearest(near.map(({ a, b }) => nearestOnSegment(a, b, position, lonScale)),
        position, lonScale, tolerance))),
    };
    for (const choice of /** @type {SnapChoice[]} */ (['vertex', 'midpoint', 'angle', 'edge'])) {
      const snap = choices.includes(choice) ? finders[choice]() : null;
      if (snap) {
        return snap;
      }
    }
    return null;
  }

  /**
   * @param {LonLat} position
   * @param {number} tolerance
   * @param {Edge[]} near
   * @param {SnapOptions} options
   * @returns {Snap|null}
   */
  #atAngle(position, tolerance, near, { anchors = [], plane, choices = [], origin }) {
    if (!plane || anchors.length === 0) {
      return null;
    }
    const metres = tolerance * METRES_PER_DEGREE * (origin ? MOVED_SHARE : 1);
    const edges = near.map(({ a, b }) => /** @type {[LonLat, LonLat]} */ ([a, b]));
    const foot = snapToFoot(position, metres, anchors[0].at, edges, plane);
    if (foot) {
      return { ...foot, kind: 'foot' };
    }
    const widened = anchors.map(({ at, edges: own }) => ({ at, edges: [...own, ...this.#edgesAt(at)] }));
    const angle = snapToAngle(position, metres, widened, plane, choices.includes('edge') ? edges : []);
    const isBack = angle && origin && distance(angle.position, origin, 1) <= TOUCH_DEGREES;
    return angle && !isBack ? { ...angle, kind: 'angle' } : null;
  }

  /**
   * @param {LonLat} corner
   * @returns {[LonLat, LonLat][]}
   */
  #edgesAt(corner) {
    const lonScale = Math.cos(corner[1] * RADIANS);
    return this.#near(corner, TOUCH_DEGREES)
      .filter(({ a, b }) => distance(nearestOnSegment(a, b, corner, lonScale), corner, lonScale) <= TOUCH_DEGREES)
      .slice(0, DIRECTIONS_MAX).map(({ a, b }) => [a, b]);
  }

  /**
   * @param {LonLat} position
   * @param {number} tolerance
   */
  #near(position, tolerance) {
    const width = tolerance / Math.cos(position[1] * RADIANS);
    return this.#edges.search({
      minX: position[0] - width, maxX: position[0] + width, minY: position[1] - tolerance, maxY: position[1] + tolerance,
    });
  }
}

/**
 * @param {LonLat} corner
 * @returns {(edge: Edge) => boolean} edges that move with a corner
 */
export function edgesWith(corner) {
  return ({ a, b }) => samePosition(a, corner) || samePosition(b, corner);
}

/**
 * @param {LonLat} from
 * @param {LonLat} to
 * @returns {(edge: Edge) => boolean} an edge that is to be broken, in whichever direction a neighbour walks it
 */
export function edgeBetween(from, to) {
  return ({ a, b }) => (samePosition(a, from) && samePosition(b, to)) || (samePosition(a, to) && samePosition(b, from));
}

/**
 * @param {RingLonLat} ring
 * @param {number} id
 * @returns {Edge[]}
 */
function edgesOf(ring, id) {
  const closed = closedRing(ring);
  return closed.slice(1).map((b, i) => {
    const [minX, minY, maxX, maxY] = boundsOf([closed[i], b]);
    return { minX, minY, maxX, maxY, a: closed[i], b, id };
  });
}

/**
 * @param {Edge} edge
 * @returns {LonLat}
 */
function middleOf({ a, b }) {
  return roundPosition([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
}

/**
 * @param {SnapKind} kind
 * @param {LonLat|null} position
 * @returns {Snap|null}
 */
function asSnap(kind, position) {
  return position && { position, kind };
}

/** @param {LonLat|null} position */
function rounded(position) {
  return position && roundPosition(position);
}

/**
 * @param {LonLat[]} candidates
 * @param {LonLat} position
 * @param {number} lonScale
 * @param {number} tolerance
 * @returns {LonLat|null}
 */
function nearest(candidates, position, lonScale, tolerance) {
  let best = null;
  let bestDistance = tolerance;
  for (const candidate of candidates) {
    const away = distance(candidate, position, lonScale);
    if (away <= bestDistance) {
      [best, bestDistance] = [candidate, away];
    }
  }
  return best;
}
