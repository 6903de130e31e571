import { getJson, withQuery } from './api.js';
import { parcel } from './parcels.js';

/** @returns {Promise<object[]>} versions of a parcel, newest first, each with its place on both axes of time */
export const parcelHistory = (id) => getJson(`/api/parcels/${id}/history`);

/**
 * Who a parcel came of and who came of it.
 *
 * @param {number} id
 * @param {number} generations each way
 * @returns {Promise<object>} nodes (versions of parcels), edges with their areas, and whether there is more
 */
export const lineage = (id, generations) => getJson(withQuery(`/api/parcels/${id}/lineage`, { generations }));

/**
 * A version as it was on its first day, as it was known when it had just been recorded: nothing else was true then.
 *
 * @param {number} id
 * @param {{validFrom: string, recordedAt?: string}} version
 * @returns {Promise<object>} a GeoJSON feature
 */
export const parcelThen = (id, { validFrom, recordedAt = null }) => parcel(id, { asOf: validFrom, knownAt: recordedAt });
