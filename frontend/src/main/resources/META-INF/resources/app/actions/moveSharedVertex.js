import { moveVertex } from './moveVertex.js';
import { cornerAt, pathsAt, withPartners } from './sharedCorners.js';

/**
 * Moves a corner in every parcel that has it.
 *
 * @param {import('../core/draft.js').VertexPath} path
 * @param {import('../core/types.js').LonLat} position
 * @param {import('./sharedCorners.js').Around} around
 * @returns {(draft: import('../core/draft.js').Draft) => import('../core/draft.js').Draft} the same draft if the corner
 *   is there already, or if there is no such corner
 */
export function moveSharedVertex(path, position, around) {
  return (draft) => {
    const corner = cornerAt(draft, path);
    const moved = moveVertex(path, position)(draft);
    if (!corner || moved === draft) {
      return draft;
    }
    const paths = pathsAt(draft, around, corner);
    return paths.reduce((result, shared) => moveVertex(shared, position)(result), withPartners(draft, around, paths));
  };
}
