import RBush from 'rbush';
import { roundPosition } from './precision.js';
import { boundsOf, closedRing } from './rings.js';
import { distance, nearestOnSegment } from './segments.js';

/**
 * Snapping to the corners and edges of neighbours.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').RingLonLat} RingLonLat
 * @typedef {{minX: number, minY: number, maxX: number, maxY: number, a: LonLat, b: LonLat}} Edge
 * @typedef {{position: LonLat, kind: 'vertex'|'edge'}} Snap
 */

const RADIANS = Math.PI / 180;

export class SnapIndex {
  /** @type {RBush<Edge>} */
  #edges = new RBush();

  /** @param {RingLonLat[]} rings  open or closed */
  constructor(rings = []) {
    this.#edges.load(rings.flatMap(edgesOf));
  }

  /**
   * A corner within the tolerance wins over an edge, even over a nearer one: shared corners are what keeps parcels
   * free of gaps. A corner comes back with its own doubles; a position on an edge is projected and rounded.
   *
   * @param {LonLat} position
   * @param {number} tolerance  degrees of latitude
   * @returns {Snap|null}
   */
  snap(position, tolerance) {
    const lonScale = Math.cos(position[1] * RADIANS);
    const near = this.#edges.search({
      minX: position[0] - tolerance / lonScale,
      maxX: position[0] + tolerance / lonScale,
      minY: position[1] - tolerance,
      maxY: position[1] + tolerance,
    });
    const corner = nearest(near.flatMap(({ a, b }) => [a, b]), position, lonScale, tolerance);
    if (corner) {
      return { position: corner, kind: 'vertex' };
    }
    const onEdges = near.map(({ a, b }) => nearestOnSegment(a, b, position, lonScale));
    const onEdge = nearest(onEdges, position, lonScale, tolerance);
    return onEdge && { position: roundPosition(onEdge), kind: 'edge' };
  }
}

/**
 * @param {RingLonLat} ring
 * @returns {Edge[]}
 */
function edgesOf(ring) {
  const closed = closedRing(ring);
  return closed.slice(1).map((b, i) => {
    const [minX, minY, maxX, maxY] = boundsOf([closed[i], b]);
    return { minX, minY, maxX, maxY, a: closed[i], b };
  });
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
