import { samePosition } from '../geo/rings.js';

/**
 * The same corner twice in a row.
 *
 * @param {import('../core/types.js').RingLonLat} ring  open
 * @returns {import('../core/types.js').Finding[]}
 */
export function duplicateVertex(ring) {
  return ring
    .filter((corner, i) => ring.length > 1 && samePosition(corner, ring[(i + 1) % ring.length]))
    .map((corner) => ({ code: 'DUPLICATE_VERTEX', severity: 'ERROR', where: { type: 'Point', coordinates: corner } }));
}
