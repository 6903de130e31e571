import { getJson, sendJson, withQuery } from './api.js';

const MEMBERS_PAGE = 100;

/** @returns {Promise<object>} consolidated acreage: rows by territory and category, totals, the rule that counts */
export const acreage = ({ level, category, asOf, within }) =>
  getJson(withQuery('/api/statements/acreage', { level, category, asOf, within }));

/** @returns {Promise<object>} one category month by month or year by year, in the ground that is named */
export const acreageSeries = ({ category, asOf, within, step }) => getJson(withQuery('/api/statements/acreage/series', { category, asOf, within, step }));

/** @returns {Promise<object>} what a figure is the sum of: a page of acceptances and what was taken back of them */
export const acreageMembers = ({ category, asOf, within }, after) => getJson(withQuery('/api/statements/acreage/members', { category, asOf, within, after, limit: MEMBERS_PAGE }));

/** @returns {Promise<{kept: object, recomputed: object, equal: boolean}>} the figure as it is kept, and added up anew */
export const recomputedAcreage = ({ category, asOf, within }) => sendJson('POST', withQuery('/api/statements/acreage/recomputed', { category, asOf, within }));

/** @returns {Promise<object>} the parcels on the ground of one work, with what of each lies in it */
export const parcelsOfWork = (id) => getJson(`/api/statements/acreage/works/${id}/parcels`);

/** @returns {Promise<object>} registered parcels by territory and group of land */
export const parcelStatement = (level) => getJson(withQuery('/api/statements/parcels', { level }));

/** @returns {Promise<object>} voucher balances by holder and indicator */
export const voucherBalances = ({ asOf } = {}) => getJson(withQuery('/api/vouchers/balances', { asOf }));
