import { withFeature } from '../core/draft.js';
import { frameOf, groundDistance } from '../checks/frame.js';
import { boundsOf, samePosition } from '../geo/rings.js';
import { nearestOnSegment } from '../geo/segments.js';
import { boundsMeet } from '../geo/tiles.js';

/**
 * Where a border that was drawn runs along that of a neighbour, each gets the corners of the other: two parcels that touch
 * have the same nodes on the border that they share. What was there before is left as it was.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').RingLonLat} RingLonLat
 * @typedef {import('../core/draft.js').Draft} Draft
 * @typedef {import('../core/draft.js').DraftFeature} DraftFeature
 * @typedef {(a: LonLat, b: LonLat) => boolean} EdgeTest
 */

/** A corner beside an edge by less than this lies on it: half a millimetre, below what the server tells apart. */
const ON_EDGE_METRES = 0.0005;

/**
 * @param {number} id
 * @param {import('./sharedCorners.js').Around} around
 * @param {DraftFeature} [base]  the parcel before it was edited
 * @returns {(draft: Draft) => Draft} neighbours that get a node are in it; the same draft if nothing is missing
 */
export function nodeTogether(id, around, base) {
  const former = edgesOf(base);
  return (draft) => {
    const own = draft.features.get(id);
    if (!own?.closed || own.polygons.some((rings) => rings.some((ring) => ring.length < 3))) {
      return draft;
    }
    const fresh = own.polygons.flat(2).filter((corner) => !former.corners.has(corner.join()));
    const others = neighboursOf(own, draft, around);
    const noded = others.map((other) => withNodes(other, fresh, () => true));
    const changed = noded.filter((other, i) => other !== others[i]);
    const isNew = (/** @type {LonLat} */ a, /** @type {LonLat} */ b) => !former.edges.has(`${a} ${b}`);
    const mine = others.reduce((feature, other) => withNodes(feature, other.polygons.flat(2), isNew), own);
    return [...changed, ...(mine === own ? [] : [mine])].reduce(withFeature, draft);
  };
}

/** @param {DraftFeature|undefined} feature */
function edgesOf(feature) {
  const rings = feature?.polygons.flat() ?? [];
  return {
    corners: new Set(rings.flat().map((corner) => corner.join())),
    edges: new Set(rings.flatMap((ring) => ring.map((corner, i) => `${corner} ${ring[(i + 1) % ring.length]}`))),
  };
}

/**
 * @param {DraftFeature} own
 * @param {Draft} draft
 * @param {import('./sharedCorners.js').Around} around
 * @returns {DraftFeature[]} whose boxes meet, as the draft has them
 */
function neighboursOf(own, draft, around) {
  const box = boundsOf(own.polygons.flat(2));
  return [...new Map([...around, ...draft.features]).values()].filter(({ id, polygons }) =>
    id !== own.id && polygons.length > 0 && boundsMeet(boundsOf(polygons.flat(2)), box));
}

/**
 * @param {DraftFeature} feature
 * @param {LonLat[]} corners
 * @param {EdgeTest} mayBreak
 * @returns {DraftFeature} the same if no corner lies on one of its edges
 */
function withNodes(feature, corners, mayBreak) {
  const polygons = feature.polygons.map((rings) => rings.map((ring) => nodedRing(ring, corners, mayBreak)));
  const isSame = polygons.every((rings, i) => rings.every((ring, j) => ring === feature.polygons[i][j]));
  return isSame ? feature : { ...feature, polygons };
}

/**
 * @param {RingLonLat} ring
 * @param {LonLat[]} corners
 * @param {EdgeTest} mayBreak
 */
function nodedRing(ring, corners, mayBreak) {
  const frame = frameOf(ring);
  const missing = corners.filter((corner) => !ring.some((own) => samePosition(own, corner)));
  const noded = ring.flatMap((a, i) => {
    const b = ring[(i + 1) % ring.length];
    const on = mayBreak(a, b) ? missing.filter((corner) => isInside(a, b, corner, frame)) : [];
    return [a, ...on.sort((p, q) => groundDistance(a, p, frame) - groundDistance(a, q, frame))];
  });
  return noded.length === ring.length ? ring : noded.filter((corner, i) => i === 0 || !samePosition(corner, noded[i - 1]));
}

/**
 * @param {LonLat} a
 * @param {LonLat} b
 * @param {LonLat} corner
 * @param {import('../checks/frame.js').Frame} frame
 */
function isInside(a, b, corner, frame) {
  const foot = nearestOnSegment(a, b, corner, frame.metresPerX / frame.metresPerY);
  return foot !== a && foot !== b && groundDistance(foot, corner, frame) <= ON_EDGE_METRES
    && groundDistance(a, corner, frame) > ON_EDGE_METRES && groundDistance(b, corner, frame) > ON_EDGE_METRES;
}
