/**
 * A border that two parcels had in common and have no more, since a corner was moved in one of them alone. The server tells
 * only gaps too narrow to be meant; here somebody has just opened one, and is to see it, however wide it is.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').Finding} Finding
 * @typedef {import('../core/draft.js').DraftFeature} DraftFeature
 */

/**
 * @param {DraftFeature} own
 * @param {DraftFeature|undefined} base  the parcel before it was edited
 * @param {Iterable<DraftFeature>} others  the parcels around as they are now
 * @returns {(Finding & {neighbourId: number})[]} one for each neighbour, with the edges that it now has alone
 */
export function apart(own, base, others) {
  const now = edgesOf(own);
  const lost = new Set([...(base ? edgesOf(base) : new Map()).keys()].filter((key) => !now.has(key)));
  if (lost.size === 0) {
    return [];
  }
  return [...others].filter(({ id }) => id !== own.id).flatMap((other) => {
    const lines = [...edgesOf(other)].filter(([key]) => lost.has(key)).map(([, edge]) => edge);
    return lines.length > 0 ? [{
      code: 'BORDER_APART', severity: /** @type {const} */ ('WARNING'), neighbourId: other.id,
      where: { type: 'MultiLineString', coordinates: lines },
    }] : [];
  });
}

/**
 * @param {DraftFeature} feature
 * @returns {Map<string, [LonLat, LonLat]>} each edge under a key that does not depend on its direction
 */
function edgesOf(feature) {
  return new Map(feature.polygons.flat().flatMap((ring) => ring.map((a, i) => {
    const b = ring[(i + 1) % ring.length];
    return /** @type {[string, [LonLat, LonLat]]} */ ([[String(a), String(b)].sort().join(' '), [a, b]]);
  })));
}
