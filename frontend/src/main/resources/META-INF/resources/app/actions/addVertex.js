import { ringAt, withRing } from '../core/draft.js';
import { samePosition } from '../geo/rings.js';
import { roundPosition } from '../geo/precision.js';

/**
 * A corner at the end of the ring that is being drawn. A click that repeats the last corner adds none.
 *
 * @param {number} id
 * @param {import('../core/types.js').LonLat} position
 * @returns {(draft: import('../core/draft.js').Draft) => import('../core/draft.js').Draft}
 */
export function addVertex(id, position) {
  const path = { id, polygon: 0, ring: 0, index: 0 };
  const corner = roundPosition(position);
  return (draft) => {
    const ring = ringAt(draft, path);
    const repeats = ring.length > 0 && samePosition(ring[ring.length - 1], corner);
    return repeats ? draft : withRing(draft, path, [...ring, corner]);
  };
}
