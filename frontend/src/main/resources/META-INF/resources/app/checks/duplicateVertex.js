import { samePosition } from '../geo/rings.js';
import { groundDistance } from './frame.js';

/** Corners nearer than this are one corner: a tenth of what a survey can tell apart. */
const METRES_MIN = 0.0001;

/**
 * Two corners in a row that are one, the last and the first included; once for each such pair.
 *
 * @param {import('../core/types.js').RingLonLat} ring  open
 * @param {import('./frame.js').Frame} frame
 * @returns {import('../core/types.js').Finding[]}
 */
export function duplicateVertex(ring, frame) {
  return ring
    .filter((corner, i) => ring.length > 1 && areOne(corner, ring[(i + 1) % ring.length], frame))
    .map((corner) => ({ code: 'DUPLICATE_VERTEX', severity: 'ERROR', where: { type: 'Point', coordinates: corner } }));
}

/**
 * @param {import('../core/types.js').LonLat} a
 * @param {import('../core/types.js').LonLat} b
 * @param {import('./frame.js').Frame} frame
 */
function areOne(a, b, frame) {
  return samePosition(a, b) || groundDistance(a, b, frame) < METRES_MIN;
}
