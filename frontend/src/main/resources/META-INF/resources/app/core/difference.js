/**
 * What has changed between two drafts.
 *
 * @typedef {import('./draft.js').Draft} Draft
 * @typedef {import('./draft.js').DraftFeature} DraftFeature
 * @typedef {{created: number[], changed: number[], removed: number[]}} Difference  ids
 */

/**
 * @param {Draft} before
 * @param {Draft} after
 * @returns {Difference}
 */
export function difference(before, after) {
  const ids = [...after.features.keys()];
  return {
    created: ids.filter((id) => !before.features.has(id)),
    changed: ids.filter((id) => before.features.has(id) && !sameShape(before.features.get(id), after.features.get(id))),
    removed: [...before.features.keys()].filter((id) => !after.features.has(id)),
  };
}

/**
 * A corner that was moved and moved back is no change: positions are compared, not objects.
 *
 * @param {DraftFeature|undefined} a
 * @param {DraftFeature|undefined} b
 */
function sameShape(a, b) {
  return a === b || JSON.stringify([a?.polygons, a?.hole]) === JSON.stringify([b?.polygons, b?.hole]);
}
