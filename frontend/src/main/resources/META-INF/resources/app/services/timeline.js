import { getJson, withQuery } from './api.js';

/**
 * The days on which parcels of a view became what they were.
 *
 * @param {number[]} bbox west, south, east, north
 * @returns {Promise<Array<{day: string, versions: number}>>}
 */
export const changes = async (bbox, signal) =>
  (await getJson(withQuery('/api/parcels/changes', { bbox: bbox.join(',') }), { signal })).days;
