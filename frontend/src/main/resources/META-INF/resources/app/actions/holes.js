import { withFeature } from '../core/draft.js';
import { isInPolygon } from '../geo/pointInPolygon.js';
import { isCounterClockwise } from '../geo/rings.js';

/**
 * Cutting a hole out of the parcel that is drawn or edited. While its ring is open it lies beside the polygons.
 *
 * @typedef {import('../core/draft.js').Draft} Draft
 * @typedef {import('../core/draft.js').DraftFeature} DraftFeature
 */

/**
 * @param {number} id
 * @returns {(draft: Draft) => Draft} the same draft if the parcel is not closed, or a hole is begun already
 */
export function beginHole(id) {
  return (draft) => {
    const feature = draft.features.get(id);
    return feature?.closed && !feature.hole ? withFeature(draft, { ...feature, hole: [] }) : draft;
  };
}

/**
 * @param {number} id
 * @returns {(draft: Draft) => Draft} without the hole that was begun
 */
export function dropHole(id) {
  return (draft) => {
    const feature = draft.features.get(id);
    return feature?.hole ? withFeature(draft, withoutSketch(feature)) : draft;
  };
}

/**
 * @param {number} id
 * @returns {(draft: Draft) => Draft} the same draft if the hole has fewer than three corners, or lies in no polygon
 */
export function closeHole(id) {
  return (draft) => {
    const feature = draft.features.get(id);
    const hole = feature?.hole ?? [];
    const place = feature?.polygons.findIndex((rings) => hole.every((corner) => isInPolygon(corner, rings))) ?? -1;
    if (!feature || hole.length < 3 || place < 0) {
      return draft;
    }
    const inner = isCounterClockwise(hole) ? [...hole].reverse() : hole;
    const polygons = feature.polygons.map((rings, polygon) => (polygon === place ? [...rings, inner] : rings));
    return withFeature(draft, { ...withoutSketch(feature), polygons });
  };
}

/**
 * @param {DraftFeature} feature
 * @returns {DraftFeature}
 */
function withoutSketch({ id, closed, polygons }) {
  return { id, closed, polygons };
}
