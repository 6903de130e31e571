import { getJson, withQuery } from './api.js';

const LARGEST = 200;

/** @returns {Promise<{count: number, classes: object[], blocks: object[]}>} contiguous blocks of ready industrial land, the largest first */
export const blocks = (gaps) => getJson(withQuery('/api/acreage/blocks', { ...gaps, limit: LARGEST }));

/** @returns {Promise<object>} one block with its outline, its parcels, and what would join it to another */
export const block = (id, gaps) => getJson(withQuery(`/api/acreage/blocks/${id}`, gaps));
