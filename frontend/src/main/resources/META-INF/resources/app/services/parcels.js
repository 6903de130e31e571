import { PRESENT, timeParameters } from '../core/timePoint.js';
import { getJson, request, sendJson, withQuery } from './api.js';

/**
 * @param {number} id
 * @param {import('../core/timePoint.js').TimePoint} [point] as of which day, and as it was known when; default: now
 * @returns {Promise<object>} the parcel as a GeoJSON feature, exact coordinates, EPSG:4326 longitude first
 */
export const parcel = (id, point = PRESENT) => getJson(withQuery(`/api/parcels/${id}`, timeParameters(point)));

/** @returns {Promise<object>} a feature collection with `numberMatched` and `numberReturned` */
export const parcelsIn = (bbox, limit = 2000, point = PRESENT) =>
  getJson(withQuery('/api/parcels', { bbox: bbox.join(','), limit, ...timeParameters(point) }));

/**
 * Saves a parcel in a record of its own.
 *
 * @param {object} feature id, geometry and properties to be
 * @param {number|null} version the version that was edited; null registers a new parcel
 * @returns {Promise<object>} the feature as it is kept, with `record`
 * @throws {import('./problem.js').Problem} 412 with `current` when somebody saved in between, 422 with findings
 */
export function saveParcel(feature, version) {
  const condition = version === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${version}"` };
  return sendJson('PUT', `/api/parcels/${feature.id}`, feature, { headers: condition });
}

/** Retires a parcel; its history stays. */
export const retireParcel = (id, version) =>
  request(`/api/parcels/${id}`, { method: 'DELETE', headers: { 'If-Match': `"${version}"` } });
