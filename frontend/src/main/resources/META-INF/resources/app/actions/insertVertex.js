import { ringAt, withRing } from '../core/draft.js';
import { roundPosition } from '../geo/precision.js';

/**
 * A corner between two others.
 *
 * @param {import('../core/draft.js').VertexPath} path  the index that the new corner gets
 * @param {import('../core/types.js').LonLat} position
 * @returns {(draft: import('../core/draft.js').Draft) => import('../core/draft.js').Draft}
 */
export function insertVertex(path, position) {
  return (draft) => {
    const ring = ringAt(draft, path);
    return withRing(draft, path, [...ring.slice(0, path.index), roundPosition(position), ...ring.slice(path.index)]);
  };
}
