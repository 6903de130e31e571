import { ringAt } from '../core/draft.js';
import { insertVertex } from './insertVertex.js';
import { edgesBetween, withPartners } from './sharedCorners.js';

/**
 * A corner between two others, in every parcel that has the same edge.
 *
 * @param {import('../core/draft.js').VertexPath} path  the index that the new corner gets
 * @param {import('../core/types.js').LonLat} position
 * @param {import('./sharedCorners.js').Around} around
 * @returns {(draft: import('../core/draft.js').Draft) => import('../core/draft.js').Draft}
 */
export function insertSharedVertex(path, position, around) {
  return (draft) => {
    const ring = ringAt(draft, path);
    const [before, after] = [ring[path.index - 1] ?? ring[ring.length - 1], ring[path.index % ring.length]];
    const others = edgesBetween(draft, around, before, after).filter(({ id }) => id !== path.id);
    return [path, ...others].reduce((result, edge) => insertVertex(edge, position)(result), withPartners(draft, around, others));
  };
}
