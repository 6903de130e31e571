/**
 * Rings of positions, open (inside a draft) or closed (GeoJSON).
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').RingLonLat} RingLonLat
 * @typedef {import('../core/types.js').BoundsLonLat} BoundsLonLat
 */

/**
 * @param {LonLat} a
 * @param {LonLat} b
 * @returns {boolean} whether both are the same pair of doubles
 */
export function samePosition(a, b) {
  return a[0] === b[0] && a[1] === b[1];
}

/**
 * @param {RingLonLat} ring
 * @returns {RingLonLat} without the repeated first position
 */
export function openRing(ring) {
  const closed = ring.length > 1 && samePosition(ring[0], ring[ring.length - 1]);
  return closed ? ring.slice(0, -1) : ring;
}

/**
 * @param {RingLonLat} ring
 * @returns {RingLonLat} with the first position repeated at the end
 */
export function closedRing(ring) {
  return ring.length === 0 || (ring.length > 1 && samePosition(ring[0], ring[ring.length - 1]))
    ? ring
    : [...ring, ring[0]];
}

/**
 * Twice the signed area in square degrees, by the shoelace formula with x shifted to the first corner. Good for the
 * direction of a ring and for nothing else: an acreage comes from the server.
 *
 * @param {RingLonLat} ring  open or closed
 * @returns {number} positive if the ring runs counter-clockwise
 */
export function doubleArea(ring) {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [x, y] = ring[i];
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    sum += (x - ring[0][0]) * (nextY - ring[0][1]) - (nextX - ring[0][0]) * (y - ring[0][1]);
  }
  return sum;
}

/**
 * @param {RingLonLat} ring
 * @returns {boolean}
 */
export function isCounterClockwise(ring) {
  return doubleArea(ring) > 0;
}

/**
 * @param {RingLonLat} positions  at least one
 * @returns {BoundsLonLat}
 */
export function boundsOf(positions) {
  const lons = positions.map(([lon]) => lon);
  const lats = positions.map(([, lat]) => lat);
  return [lons.reduce(min), lats.reduce(min), lons.reduce(max), lats.reduce(max)];
}

/** @type {(a: number, b: number) => number} */
const min = (a, b) => Math.min(a, b);

/** @type {(a: number, b: number) => number} */
const max = (a, b) => Math.max(a, b);
