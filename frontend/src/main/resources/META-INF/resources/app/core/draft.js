import { closedRing, openRing } from '../geo/rings.js';

/**
 * What is being drawn or edited: parcels by id. A draft is a value and is never changed in place; coordinates live
 * here and are never read back from the map.
 *
 * @typedef {import('./types.js').RingLonLat} RingLonLat
 * @typedef {import('./types.js').LonLat} LonLat
 * @typedef {import('./types.js').ParcelGeometry} ParcelGeometry
 *
 * @typedef {object} DraftFeature
 * @property {number} id
 * @property {boolean} closed           false while its only ring is being drawn
 * @property {RingLonLat[][]} polygons  polygon → rings (first the shell, then holes) → positions, first not repeated
 * @property {RingLonLat} [hole]        a hole while its ring is being drawn
 *
 * @typedef {{features: ReadonlyMap<number, DraftFeature>}} Draft
 *
 * @typedef {object} VertexPath  where a corner is
 * @property {number} id
 * @property {number} polygon
 * @property {number} ring
 * @property {number} index
 */

/** @type {Draft} */
export const EMPTY = { features: new Map() };

/** Ids from here on are chosen by the page; the server hands out smaller ones. */
const FIRST_CALLER_ID = 2 ** 40;

/**
 * An id for a new parcel. 2^53 − 2^40 ids make a clash unlikely; a retry with the same id and content is harmless.
 *
 * @param {() => number} [random]  0 ≤ … < 1
 * @returns {number}
 */
export function freshId(random = Math.random) {
  return FIRST_CALLER_ID + Math.floor(random() * (Number.MAX_SAFE_INTEGER - FIRST_CALLER_ID));
}

/**
 * @param {Draft} draft
 * @param {DraftFeature} feature
 * @returns {Draft}
 */
export function withFeature(draft, feature) {
  return { features: new Map(draft.features).set(feature.id, feature) };
}

/**
 * @param {Draft} draft
 * @param {VertexPath} path
 * @returns {RingLonLat} empty if the draft has no such ring
 */
export function ringAt(draft, path) {
  return draft.features.get(path.id)?.polygons[path.polygon]?.[path.ring] ?? [];
}

/**
 * @param {Draft} draft
 * @param {VertexPath} path  its index does not matter
 * @param {RingLonLat} ring
 * @returns {Draft} the same draft if it has no such ring
 */
export function withRing(draft, path, ring) {
  const feature = draft.features.get(path.id);
  if (!feature?.polygons[path.polygon]?.[path.ring]) {
    return draft;
  }
  const polygons = feature.polygons.map((rings, polygon) =>
    polygon === path.polygon ? rings.map((old, index) => (index === path.ring ? ring : old)) : rings);
  return withFeature(draft, { ...feature, polygons });
}

/**
 * @param {number} id
 * @param {ParcelGeometry} geometry
 * @returns {DraftFeature}
 */
export function featureOf(id, geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return { id, closed: true, polygons: polygons.map((rings) => rings.map(openRing)) };
}

/**
 * @param {DraftFeature} feature
 * @returns {ParcelGeometry|null} null while a ring has fewer than three corners
 */
export function geometryOf(feature) {
  if (feature.polygons.length === 0 || feature.polygons.some((rings) => rings.some((ring) => ring.length < 3))) {
    return null;
  }
  const polygons = feature.polygons.map((rings) => rings.map(closedRing));
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0] }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/**
 * @param {DraftFeature} feature
 * @returns {VertexPath[]} every corner, ring by ring
 */
export function cornersOf(feature) {
  return feature.polygons.flatMap((rings, polygon) =>
    rings.flatMap((positions, ring) => positions.map((_, index) => ({ id: feature.id, polygon, ring, index }))));
}
