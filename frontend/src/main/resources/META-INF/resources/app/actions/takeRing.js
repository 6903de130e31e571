import { withFeature } from '../core/draft.js';
import { roundPosition } from '../geo/precision.js';
import { closeRing } from './closeRing.js';

/**
 * A ring that was computed and not clicked, such as a rectangle, a list of coordinates or a walked line, in place of what
 * is drawn so far.
 *
 * @param {number} id
 * @param {import('../core/types.js').RingLonLat} ring  open
 * @returns {(draft: import('../core/draft.js').Draft) => import('../core/draft.js').Draft}
 */
export function takeRing(id, ring) {
  return (draft) => {
    const feature = draft.features.get(id);
    return feature && !feature.closed && ring.length >= 3
      ? closeRing(id)(withFeature(draft, { ...feature, polygons: [[ring.map(roundPosition)]] }))
      : draft;
  };
}
