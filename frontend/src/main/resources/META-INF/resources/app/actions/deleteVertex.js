import { ringAt, withRing } from '../core/draft.js';

/** Corners below which a closed ring encloses nothing. */
const CORNERS_MIN = 3;

/**
 * @param {import('../core/draft.js').VertexPath} path
 * @returns {(draft: import('../core/draft.js').Draft) => import('../core/draft.js').Draft} the same draft if there is no
 *   such corner, or if a closed ring would be left with two
 */
export function deleteVertex(path) {
  return (draft) => {
    const ring = ringAt(draft, path);
    const needed = draft.features.get(path.id)?.closed ? CORNERS_MIN : 0;
    if (!ring[path.index] || ring.length <= needed) {
      return draft;
    }
    return withRing(draft, path, ring.filter((_, index) => index !== path.index));
  };
}
