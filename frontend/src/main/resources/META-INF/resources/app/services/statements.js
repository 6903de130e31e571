import { getJson, withQuery } from './api.js';

/** @returns {Promise<object>} consolidated acreage: rows by territory and category, totals, the rule that counts */
export const acreage = ({ level, category, asOf, within }) =>
  getJson(withQuery('/api/statements/acreage', { level, category, asOf, within }));

/** @returns {Promise<object>} registered parcels by territory and group of land */
export const parcelStatement = (level) => getJson(withQuery('/api/statements/parcels', { level }));

/** @returns {Promise<object>} voucher balances by holder and indicator */
export const voucherBalances = ({ asOf } = {}) => getJson(withQuery('/api/vouchers/balances', { asOf }));
