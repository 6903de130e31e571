import { getJson, withQuery } from './api.js';

/**
 * The days on which parcels of a view became what they were.
 *
 * @param {number[]} bbox west, south, east, north
 * @param {string} from first day
 * @param {string} to last day
 * @returns {Promise<Array<{day: string, versions: number}>>}
 */
export const changes = async (bbox, from, to) =>
  (await getJson(withQuery('/api/parcels/changes', { bbox: bbox.join(','), from, to }))).days;
