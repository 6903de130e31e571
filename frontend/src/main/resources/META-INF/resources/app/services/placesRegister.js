import { getJson, sendJson, withQuery } from './api.js';

/** Register, as it stands in the address of the page → its door. */
const DOORS = { units: '/api/consolidation/units', zones: '/api/zones', sites: '/api/pilot-sites' };

/** Register → by which name the overlaps are asked for. */
const OVERLAP_NAMES = { units: 'unit', zones: 'zone', sites: 'pilot-site' };

/** @returns {Promise<object[]>} areas, units, projects and key areas, without geometry */
export const consolidationUnits = async () => (await getJson(DOORS.units)).units;

/**
 * @param {import('../core/places/list.js').Register} register
 * @param {string|number} id
 * @returns {Promise<object>} a GeoJSON feature, EPSG:4326; its version is among the properties
 */
export const place = (register, id) => getJson(`${DOORS[register]}/${id}`);

/** @param {string} key repeated by a retry, so that one press registers one place */
export const addPlace = (register, feature, key) => sendJson('POST', DOORS[register], feature, { headers: { 'Idempotency-Key': key } });

/** @throws {import('./problem.js').Problem} 412 when somebody saved in between */
export const changePlace = (register, id, version, feature) =>
  sendJson('PUT', `${DOORS[register]}/${id}`, feature, { headers: { 'If-Match': `"${version}"` } });

/** @returns {Promise<object>} accepted acreage by category and year, and the target if there is one */
export const placeProgress = (register, id, asOf) => getJson(withQuery(`${DOORS[register]}/${id}/progress`, { asOf }));

/** @returns {Promise<object>} the acceptance indicators of a unit between two days, with the numbers behind them */
export const unitIndicators = (id, { before, after }) => getJson(withQuery(`${DOORS.units}/${id}/indicators`, { before, after }));

/** @returns {Promise<object>} what the ground of a place has of each kind of control line */
export const placeOverlaps = (register, id) => getJson(withQuery('/api/control-lines/overlaps', { [OVERLAP_NAMES[register]]: id }));

/** @returns {Promise<object>} the same of a parcel, or of all parcels of a draft as it would leave them, with the net change */
export const overlapsOf = (what, id) => getJson(withQuery('/api/control-lines/overlaps', { [what]: id }));

/** @returns {Promise<object>} the same of ground that is being drawn, with its official area; a bad shape is refused with places */
export const overlapsOfDrawn = (geometry, construction) => sendJson('POST', withQuery('/api/control-lines/overlaps', { construction }), geometry);
