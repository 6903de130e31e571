import { deleteVertex } from './deleteVertex.js';
import { cornerAt, pathsAt, withPartners } from './sharedCorners.js';

/**
 * Deletes a corner in every parcel that has it.
 *
 * @param {import('../core/draft.js').VertexPath} path
 * @param {import('./sharedCorners.js').Around} around
 * @returns {(draft: import('../core/draft.js').Draft) => import('../core/draft.js').Draft} the same draft if there is no
 *   such corner, or if one of the parcels needs it to enclose anything
 */
export function deleteSharedVertex(path, around) {
  return (draft) => {
    const corner = cornerAt(draft, path);
    if (!corner) {
      return draft;
    }
    const paths = pathsAt(draft, around, corner);
    let result = withPartners(draft, around, paths);
    for (const shared of [...paths].reverse()) {
      const without = deleteVertex(shared)(result);
      if (without === result) {
        return draft;
      }
      result = without;
    }
    return result;
  };
}
