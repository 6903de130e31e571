import { withFeature } from '../core/draft.js';
import { isCounterClockwise } from '../geo/rings.js';

/**
 * Ends drawing: the ring becomes a shell, counter-clockwise as RFC 7946 asks.
 *
 * @param {number} id
 * @returns {(draft: import('../core/draft.js').Draft) => import('../core/draft.js').Draft} the same draft if the ring has
 *   fewer than three corners or is closed already
 */
export function closeRing(id) {
  return (draft) => {
    const feature = draft.features.get(id);
    const ring = feature?.polygons[0]?.[0] ?? [];
    if (!feature || feature.closed || ring.length < 3) {
      return draft;
    }
    const shell = isCounterClockwise(ring) ? ring : [...ring].reverse();
    return withFeature(draft, { ...feature, closed: true, polygons: [[shell]] });
  };
}
