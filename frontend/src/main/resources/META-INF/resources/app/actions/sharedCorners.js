import { cornersOf, ringAt, withFeature } from '../core/draft.js';
import { samePosition } from '../geo/rings.js';

/**
 * Corners that several parcels have: the same pair of doubles in each.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/draft.js').Draft} Draft
 * @typedef {import('../core/draft.js').DraftFeature} DraftFeature
 * @typedef {import('../core/draft.js').VertexPath} VertexPath
 * @typedef {ReadonlyMap<number, DraftFeature>} Around  the parcels nearby as they were when the draft began
 */

/**
 * @param {Draft} draft
 * @param {Around} around
 * @param {LonLat} corner
 * @returns {VertexPath[]} in the draft as it is, and in the parcels around that it does not hold yet
 */
export function pathsAt(draft, around, corner) {
  return [...partners(draft, around)].flatMap((feature) => cornersOf(feature)
    .filter(({ polygon, ring, index }) => samePosition(feature.polygons[polygon][ring][index], corner)));
}

/**
 * @param {Draft} draft
 * @param {Around} around
 * @param {LonLat} from
 * @param {LonLat} to
 * @returns {VertexPath[]} each edge between the two, whichever way it runs; the index is that of its second corner
 */
export function edgesBetween(draft, around, from, to) {
  return [...partners(draft, around)].flatMap((feature) => cornersOf(feature).flatMap((path) => {
    const ring = feature.polygons[path.polygon][path.ring];
    const [a, b] = [ring[path.index], ring[(path.index + 1) % ring.length]];
    const isEdge = (samePosition(a, from) && samePosition(b, to)) || (samePosition(a, to) && samePosition(b, from));
    return isEdge ? [{ ...path, index: path.index + 1 }] : [];
  }));
}

/**
 * @param {Draft} draft
 * @param {Around} around
 * @param {VertexPath[]} paths
 * @returns {Draft} with every parcel of the paths
 */
export function withPartners(draft, around, paths) {
  return paths.reduce((taken, { id }) => {
    const partner = taken.features.has(id) ? undefined : around.get(id);
    return partner ? withFeature(taken, partner) : taken;
  }, draft);
}

/**
 * @param {Draft} draft
 * @param {VertexPath} path
 * @returns {LonLat|undefined}
 */
export function cornerAt(draft, path) {
  return ringAt(draft, path)[path.index];
}

/**
 * @param {Draft} draft
 * @param {Around} around
 * @returns {Iterable<DraftFeature>}
 */
function* partners(draft, around) {
  yield* draft.features.values();
  for (const feature of around.values()) {
    if (!draft.features.has(feature.id)) {
      yield feature;
    }
  }
}
