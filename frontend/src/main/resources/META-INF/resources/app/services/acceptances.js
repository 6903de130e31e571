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

/**
 * Opens a record that takes accepted works back.
 *
 * @param {{works: number[], revokedOn: string, words: string}} stated
 * @param {string} key repeated by a retry
 * @returns {Promise<{record: object}>}
 */
export const openRevocation = (stated, key) => sendJson('POST', '/api/acreage/revocations', stated, { headers: { 'Idempotency-Key': key } });

/** @returns {Promise<{record: object, revokedOn: string, words: string, works: object[], plan?: object[], refusal?: object}>} */
export const revocation = (recordId) => getJson(`/api/acreage/revocations/${recordId}`);

/** @returns {Promise<object>} one accepted work with its ground and what lies on it */
export const acceptedWorkOf = (id) => getJson(`/api/acreage/works/${id}`);
