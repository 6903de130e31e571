import { roundPosition } from './precision.js';

/**
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('./rightAngles.js').Plane} Plane
 */

/**
 * The other two corners of a rectangle over a side; the angles are right in the plane.
 *
 * @param {LonLat} a
 * @param {LonLat} b
 * @param {LonLat} across  how far the opposite side is away, and on which side
 * @param {Plane} plane
 * @returns {[LonLat, LonLat]|null} beside b, beside a; null where there is no width or no side
 */
export function rectangleOver(a, b, across, plane) {
  const [from, to, far] = [a, b, across].map(plane.toPlane);
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const squared = dx * dx + dy * dy;
  const width = squared === 0 ? 0 : ((far[1] - to[1]) * dx - (far[0] - to[0]) * dy) / squared;
  if (width === 0) {
    return null;
  }
  const corner = (/** @type {[number, number]} */ [x, y]) => roundPosition(plane.toLonLat([x - dy * width, y + dx * width]));
  return [corner(to), corner(from)];
}

/**
 * @param {LonLat} a
 * @param {LonLat} b
 * @param {Plane} plane
 * @returns {number} metres
 */
export function metresBetween(a, b, plane) {
  const [[x1, y1], [x2, y2]] = [plane.toPlane(a), plane.toPlane(b)];
  return Math.hypot(x1 - x2, y1 - y2);
}
