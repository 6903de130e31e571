import { closedRing } from '../geo/rings.js';
import { groundDistance } from './frame.js';

/**
 * @typedef {import('../core/types.js').RingLonLat} RingLonLat
 * @typedef {import('./frame.js').Frame} Frame
 */

/** Less than this is a leftover of drawing, not land: the limits are those of the server's kernel. */
const SQUARE_METRES_MIN = 1;

/** Compactness 4πA/P²: 1 is a circle, a strip of 1 m by 125 m has 0.025. */
const COMPACTNESS_MIN = 0.01;

/**
 * A part that is too small (an error) or too thin (a warning).
 *
 * @param {RingLonLat[]} rings  open; first the shell, then holes
 * @param {Frame} frame
 * @returns {import('../core/types.js').Finding[]}
 */
export function sliver(rings, frame) {
  const [shell, ...holes] = rings.map((ring) => areaOf(ring, frame));
  const squareMetres = holes.reduce((rest, hole) => rest - hole, shell);
  const perimeter = rings.reduce((sum, ring) => sum + perimeterOf(ring, frame), 0);
  const isSmall = squareMetres < SQUARE_METRES_MIN;
  if (!isSmall && 4 * Math.PI * squareMetres >= COMPACTNESS_MIN * perimeter * perimeter) {
    return [];
  }
  const where = { type: 'Polygon', coordinates: rings.map(closedRing) };
  return [{ code: 'SLIVER', severity: isSmall ? 'ERROR' : 'WARNING', where, squareMetres }];
}

/**
 * @param {RingLonLat} ring
 * @param {Frame} frame
 * @returns {number} square metres, good enough for a limit
 */
function areaOf(ring, { metresPerX, metresPerY }) {
  const plane = ring.map(([x, y]) => [(x - ring[0][0]) * metresPerX, (y - ring[0][1]) * metresPerY]);
  const doubleArea = plane.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = plane[(i + 1) % plane.length];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubleArea) / 2;
}

/**
 * @param {RingLonLat} ring
 * @param {Frame} frame
 */
function perimeterOf(ring, frame) {
  return ring.reduce((sum, corner, i) => sum + groundDistance(corner, ring[(i + 1) % ring.length], frame), 0);
}
