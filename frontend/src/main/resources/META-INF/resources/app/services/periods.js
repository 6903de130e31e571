import { getJson, sendJson, withQuery } from './api.js';

const PAGE = 50;

/** @returns {Promise<{periods: object[], next: number|null}>} statements of months, the newest first */
export const periods = (before) => getJson(withQuery('/api/statements/periods', { before, limit: PAGE }));

/** @returns {Promise<object>} one of them with its lines, its digest, and whether the increments still give it */
export const period = (id) => getJson(`/api/statements/periods/${id}`);

/** Freezes the statement of a month as it is known now. @param {{territory: string, month: string}} asked as in 2026-10 */
export const preparePeriod = (asked) => sendJson('POST', '/api/statements/periods', asked);

/** From then on it stays as it is. */
export const signPeriod = (id) => sendJson('POST', `/api/statements/periods/${id}/sign`, {});

/** @returns {Promise<object[]>} all comments on it */
export const commentPeriod = (id, words) => sendJson('POST', `/api/statements/periods/${id}/comments`, { words });
