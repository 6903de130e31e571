/**
 * How long a unit of x and of y is on the ground: all that a check of form needs to know of a coordinate system.
 *
 * @typedef {{metresPerX: number, metresPerY: number}} Frame
 * @typedef {import('../core/types.js').RingLonLat} Ring
 */

/** Metres of one degree of latitude near 23° N on the CGCS2000 ellipsoid, to 0.1 %: for thresholds, not for acreage. */
const METRES_PER_DEGREE = 110_760;

/** Metres of one degree of longitude on the equator, divided by those of one degree of latitude at 23° N. */
const EQUATOR_RATIO = 1.005;

/** @type {Frame} coordinates are metres already */
export const PLANE = { metresPerX: 1, metresPerY: 1 };

/**
 * @param {Ring} ring  longitude, latitude; degrees
 * @returns {Frame}
 */
export function frameOf(ring) {
  const latitude = ring[0]?.[1] ?? 0;
  const metresPerX = METRES_PER_DEGREE * EQUATOR_RATIO * Math.cos((latitude * Math.PI) / 180);
  return { metresPerX, metresPerY: METRES_PER_DEGREE };
}

/**
 * @param {import('../core/types.js').LonLat} a
 * @param {import('../core/types.js').LonLat} b
 * @param {Frame} frame
 * @returns {number} metres
 */
export function groundDistance(a, b, { metresPerX, metresPerY }) {
  return Math.hypot((a[0] - b[0]) * metresPerX, (a[1] - b[1]) * metresPerY);
}
