import { getJson, withQuery } from './api.js';

const PAGE = 50;
const ENTRIES_PAGE = 100;

/** @returns {Promise<{vouchers: object[], next: string|null}>} vouchers by serial */
export const vouchers = (filter) => getJson(withQuery('/api/vouchers', { ...filter, limit: PAGE }));

/** @returns {Promise<{holders: object[], next: number|null}>} who holds vouchers, by id */
export const holderList = ({ q, after }) => getJson(withQuery('/api/vouchers/holders', { q, after, limit: PAGE }));

/** @returns {Promise<object>} what a holder has, as of a day and as known at a moment */
export const holderAccount = (id, moments) => getJson(withQuery(`/api/vouchers/holders/${id}`, moments));

/** @returns {Promise<object>} entries of a holder with running balances */
export const holderEntries = (id, span) => getJson(withQuery(`/api/vouchers/holders/${id}/entries`, { ...span, limit: ENTRIES_PAGE }));

/** @returns {string} where the statement of a holder is fetched */
export const statementAddress = (id, format, span) => withQuery(`/api/vouchers/holders/${id}/statement`, { format, ...span });

/** @returns {Promise<object>} what became of all that was issued */
export const voucherOverview = (moments) => getJson(withQuery('/api/vouchers/overview', moments));

/** @returns {Promise<{sums: object[], deficits: object[], older: boolean}>} what the pool answers for */
export const poolDeficits = () => getJson('/api/vouchers/deficits');

/** @returns {Promise<{claims: object[], entries: object[], next: number|null}>} all that ever rested on a spot */
export const entriesOn = ([lon, lat], after) => getJson(withQuery('/api/vouchers/on/entries', { lon, lat, after }));
