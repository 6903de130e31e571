import { withFeature } from '../core/draft.js';

/**
 * Takes back the last corner of the ring that is being drawn, be it that of a new parcel or of a hole.
 *
 * @param {number} id
 * @returns {(draft: import('../core/draft.js').Draft) => import('../core/draft.js').Draft}
 */
export function removeLastVertex(id) {
  return (draft) => {
    const feature = draft.features.get(id);
    const ring = feature?.hole ?? (feature?.closed ? [] : feature?.polygons[0]?.[0] ?? []);
    if (!feature || ring.length === 0) {
      return draft;
    }
    const shorter = ring.slice(0, -1);
    return withFeature(draft, feature.hole ? { ...feature, hole: shorter } : { ...feature, polygons: [[shorter]] });
  };
}
