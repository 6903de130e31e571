import { isInPolygon } from './pointInPolygon.js';
import { boundsOf } from './rings.js';
import { meeting } from './segments.js';
import { boundsMeet } from './tiles.js';

/**
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').RingLonLat} RingLonLat
 * @typedef {import('../core/types.js').ParcelGeometry} ParcelGeometry
 */

/**
 * @param {ParcelGeometry} geometry
 * @param {RingLonLat} ring  open or closed, without holes
 * @returns {boolean} whether they share ground or touch; a ring that lies in a hole of the geometry shares none
 */
export function meetsRing({ type, coordinates }, ring) {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return polygons.some((rings) => polygonMeetsRing(rings, ring));
}

/**
 * @param {import('../core/types.js').BoundsLonLat} bounds
 * @returns {RingLonLat}
 */
export function ringOf([west, south, east, north]) {
  return [[west, south], [east, south], [east, north], [west, north]];
}

/**
 * Either borders meet, or one lies wholly in the other: then any corner tells.
 *
 * @param {RingLonLat[]} rings
 * @param {RingLonLat} ring
 */
function polygonMeetsRing(rings, ring) {
  return boundsMeet(boundsOf(rings[0]), boundsOf(ring))
    && (rings.some((other) => bordersMeet(other, ring)) || isInPolygon(ring[0], rings) || isInPolygon(rings[0][0], [ring]));
}

/**
 * @param {RingLonLat} a
 * @param {RingLonLat} b
 */
function bordersMeet(a, b) {
  return edges(a).some(([from, to]) => edges(b).some(([start, end]) => meeting(from, to, start, end).length > 0));
}

/**
 * @param {RingLonLat} ring
 * @returns {[LonLat, LonLat][]}
 */
function edges(ring) {
  return ring.map((corner, i) => [corner, ring[(i + 1) % ring.length]]);
}
