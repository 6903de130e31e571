import { getJson, sendJson } from './api.js';

const AT = '/api/acreage/acceptances';

/** @returns {Promise<object>} what works would count for now: for each its m², overlaps and findings; nothing is kept */
export const acceptancePlan = (works, signal) => sendJson('POST', `${AT}/plan`, { works }, { signal });

/**
 * Opens a record with works in it.
 *
 * @param {string} key repeated by a retry, so that one press opens one record
 * @returns {Promise<{record: object, works: object[], plan: object}>}
 */
export const openAcceptance = (works, key) => sendJson('POST', AT, { works }, { headers: { 'Idempotency-Key': key } });

/** Other works in the same record. */
export const changeAcceptance = ({ id, version }, works) => sendJson('PUT', `${AT}/${id}`, { works }, { headers: { 'If-Match': `"${version}"` } });

/** @returns {Promise<{record: object, works: object[], plan?: object, booked?: object[]}>} */
export const acceptance = (recordId) => getJson(`${AT}/${recordId}`);
