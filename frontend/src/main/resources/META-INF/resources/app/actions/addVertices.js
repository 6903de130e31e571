import { withFeature } from '../core/draft.js';
import { roundPosition } from '../geo/precision.js';
import { samePosition } from '../geo/rings.js';

/**
 * Corners at the end of the ring that is being drawn, be it that of a new parcel or of a hole: one from a click, many
 * from a border that is followed. One that repeats the last is left out.
 *
 * @param {number} id
 * @param {import('../core/types.js').LonLat[]} positions
 * @returns {(draft: import('../core/draft.js').Draft) => import('../core/draft.js').Draft}
 */
export function addVertices(id, positions) {
  return (draft) => {
    const feature = draft.features.get(id);
    const ring = feature?.hole ?? feature?.polygons[0]?.[0];
    if (!feature || !ring) {
      return draft;
    }
    const longer = positions.map(roundPosition).reduce((corners, next) =>
      (corners.length > 0 && samePosition(corners[corners.length - 1], next) ? corners : [...corners, next]), ring);
    if (longer.length === ring.length) {
      return draft;
    }
    return withFeature(draft, feature.hole ? { ...feature, hole: longer } : { ...feature, polygons: [[longer]] });
  };
}
