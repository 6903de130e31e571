import { getJson, request, sendJson, withQuery } from './api.js';

const at = (id, rest = '') => `/api/scenarios/${id}${rest}`;
const ifVersion = (version) => ({ 'If-Match': `"${version}"` });

/** @returns {Promise<{sets: object[], next?: number}>} newest first; before: id of the last one seen */
export const scenarioSets = (before) => getJson(withQuery('/api/scenarios', { before }));

/** @returns {Promise<object>} one set: title, territory, scenarios with the ids of their records */
export const scenarioSet = (id) => getJson(at(id));

/** @param {string} key repeated by a retry, so that one press makes one set */
export const addScenarioSet = (stated, key) => sendJson('POST', '/api/scenarios', stated, { headers: { 'Idempotency-Key': key } });

export const changeScenarioSet = ({ id, version }, stated) => sendJson('PUT', at(id), stated, { headers: ifVersion(version) });

export const removeScenarioSet = ({ id, version }) => request(at(id), { method: 'DELETE', headers: ifVersion(version) });

/** @returns {Promise<object>} the figures of today and of each scenario */
export const scenarioComparison = (id) => getJson(at(id, '/comparison'));

/** @returns {Promise<object>} parcels that differ between two sides, as features; 0 is today */
export const scenarioDifferences = (id, from, to) => getJson(withQuery(at(id, '/differences'), { from, to }));
