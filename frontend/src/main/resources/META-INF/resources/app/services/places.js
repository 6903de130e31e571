import { getJson, withQuery } from './api.js';

/** @returns {Promise<object[]>} administrative units of a level (DISTRICT, TOWN, VILLAGE), or all */
export const units = (level) => getJson(withQuery('/api/units', { level }));

/** @returns {Promise<object>} coarse outlines of the units of a level, as features; within: code of a unit, '' for all */
export const unitOutlines = (level, within) => getJson(withQuery('/api/units/outlines', { level, within }));

/** @returns {Promise<object[]>} the land-use classification */
export const landClasses = () => getJson('/api/land-classes');

/** @returns {Promise<object[]>} renovation zones with their facts, without geometry */
export const zones = () => getJson('/api/zones');

/** @returns {Promise<object>} one zone as a GeoJSON feature */
export const zone = (id) => getJson(`/api/zones/${id}`);

/** @returns {Promise<object>} pilot sites as a feature collection */
export const pilotSites = () => getJson('/api/pilot-sites');

/** @returns {Promise<object[]>} what the words lead to: parcels, villages, towns, zones, pilot sites */
export async function search(words, signal) {
  return (await getJson(withQuery('/api/search', { q: words, limit: 20 }), { signal })).results;
}
