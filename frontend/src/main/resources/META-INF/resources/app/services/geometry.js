import { sendJson, withQuery } from './api.js';

const CRS = 'EPSG:4326';

/** @returns {Promise<object>} official, plane and geodesic area and the perimeter of a GeoJSON geometry */
export const measure = (geometry, signal) =>
  sendJson('POST', withQuery('/api/measure', { crs: CRS }), geometry, { signal });

/**
 * Checks a geometry against the rules and against the stored parcels.
 *
 * @param {object} geometry GeoJSON, longitude first
 * @param {number|null} except the parcel that this geometry is to replace
 * @returns {Promise<{findings: object[]}>}
 */
export const check = (geometry, except, signal) =>
  sendJson('POST', withQuery('/api/check', { crs: CRS, against: 'parcels', except }), geometry, { signal });

/**
 * Official areas and findings of parcels that are being edited, among their neighbours.
 *
 * @param {{record?: number, parcels: {id: number|null, geometry: object}[]}} edits
 * @returns {Promise<{parcels: object[], findings: object[]}>}
 */
export const checkLive = (edits) => sendJson('POST', '/api/geometry/live', edits);

/** @returns {number[]} minimum longitude, minimum latitude, maximum longitude, maximum latitude */
export function bboxOf(geometry) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of positions(geometry)) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}

/** @returns {number[]} the box that holds both */
export function unionOf(a, b) {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** @returns {boolean} whether the second box lies wholly in the first */
export const holds = (outer, inner) => unionOf(outer, inner).every((side, i) => side === outer[i]);

/** @returns {number[]} the box with a margin on every side, in degrees */
export function grown([west, south, east, north], margin) {
  return [west - margin, south - margin, east + margin, north + margin];
}

function* positions(geometry) {
  if (geometry.geometries) for (const part of geometry.geometries) yield* positions(part);
  else yield* flat(geometry.coordinates);
}

function* flat(coordinates) {
  if (typeof coordinates[0] === 'number') yield coordinates;
  else for (const inner of coordinates) yield* flat(inner);
}
