import { getJson, sendJson, withQuery } from './api.js';

const PAGE = 50;

/** @returns {Promise<{doubts: object[], next: number|null}>} doubts about the ground of vouchers, the newest first */
export const doubts = (filter, before) => getJson(withQuery('/api/vouchers/doubts', { ...filter, before, limit: PAGE }));

/** @returns {Promise<object>} one of them with all that it holds */
export const doubt = (id) => getJson(`/api/vouchers/doubts/${id}`);

/**
 * Holds at once what rests on the ground, or on that of the voucher.
 *
 * @param {{kind: string, words: string, serial?: string, geometry?: object}} asked
 * @param {string} key repeated by a retry, so that one press registers one doubt
 */
export const registerDoubt = (asked, key) => sendJson('POST', '/api/vouchers/doubts', asked, { headers: { 'Idempotency-Key': key } });

/** @param {{outcome: 'RELEASED'|'CANCELLED', words: string}} asked */
export const closeDoubt = (id, asked) => sendJson('POST', `/api/vouchers/doubts/${id}/close`, asked);
