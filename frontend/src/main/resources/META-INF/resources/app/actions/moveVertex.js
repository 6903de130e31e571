import { ringAt, withRing } from '../core/draft.js';
import { roundPosition } from '../geo/precision.js';
import { samePosition } from '../geo/rings.js';

/**
 * @param {import('../core/draft.js').VertexPath} path
 * @param {import('../core/types.js').LonLat} position
 * @returns {(draft: import('../core/draft.js').Draft) => import('../core/draft.js').Draft} the same draft if the corner
 *   is there already, or if there is no such corner
 */
export function moveVertex(path, position) {
  const target = roundPosition(position);
  return (draft) => {
    const ring = ringAt(draft, path);
    if (!ring[path.index] || samePosition(ring[path.index], target)) {
      return draft;
    }
    return withRing(draft, path, ring.map((corner, index) => (index === path.index ? target : corner)));
  };
}
