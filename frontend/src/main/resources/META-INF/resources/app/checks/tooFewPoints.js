import { samePosition } from '../geo/rings.js';

/**
 * A ring needs three different corners to enclose anything.
 *
 * @param {import('../core/types.js').RingLonLat} ring  open
 * @returns {import('../core/types.js').Finding[]}
 */
export function tooFewPoints(ring) {
  const different = ring.filter((corner, i) => ring.findIndex((other) => samePosition(corner, other)) === i);
  if (different.length >= 3) {
    return [];
  }
  const where = ring.length > 0 ? { type: 'Point', coordinates: ring[0] } : null;
  return [{ code: 'TOO_FEW_POINTS', severity: 'ERROR', where }];
}
