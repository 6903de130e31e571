import { ringAt, withFeature, withRing } from '../core/draft.js';

/** Corners below which a closed ring encloses nothing. */
const CORNERS_MIN = 3;

/**
 * @param {import('../core/draft.js').VertexPath} path
 * @returns {(draft: import('../core/draft.js').Draft) => import('../core/draft.js').Draft} the same draft if there is no
 *   such corner, or if a closed shell would be left with two; a hole that would be left with two goes
 */
export function deleteVertex(path) {
  return (draft) => {
    const ring = ringAt(draft, path);
    const needed = draft.features.get(path.id)?.closed ? CORNERS_MIN : 0;
    if (!ring[path.index]) {
      return draft;
    }
    if (ring.length <= needed) {
      return path.ring > 0 ? withoutHole(draft, path) : draft;
    }
    return withRing(draft, path, ring.filter((_, index) => index !== path.index));
  };
}

/**
 * @param {import('../core/draft.js').Draft} draft
 * @param {import('../core/draft.js').VertexPath} path
 */
function withoutHole(draft, path) {
  const feature = /** @type {import('../core/draft.js').DraftFeature} */ (draft.features.get(path.id));
  const polygons = feature.polygons.map((rings, polygon) =>
    (polygon === path.polygon ? rings.filter((_, ring) => ring !== path.ring) : rings));
  return withFeature(draft, { ...feature, polygons });
}
