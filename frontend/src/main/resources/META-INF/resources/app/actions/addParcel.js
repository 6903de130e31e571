import { withFeature } from '../core/draft.js';

/**
 * A parcel without corners, its ring open.
 *
 * @param {number} id
 * @returns {(draft: import('../core/draft.js').Draft) => import('../core/draft.js').Draft}
 */
export function addParcel(id) {
  return (draft) => withFeature(draft, { id, closed: false, polygons: [[[]]] });
}
