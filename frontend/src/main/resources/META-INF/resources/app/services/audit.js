import { getJson, withQuery } from './api.js';

/** @returns {Promise<object[]>} entries of the audit chain about a record, newest first */
export const auditOfRecord = async (record) => (await getJson(withQuery('/api/audit', { record, limit: 20 }))).entries;
