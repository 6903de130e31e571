import { getJson, request, withQuery } from './api.js';

/** @returns {Promise<object[]>} my jobs, newest first */
export const jobs = () => getJson('/api/jobs');

/** @returns {Promise<object>} one job */
export const job = (id) => getJson(`/api/jobs/${id}`);

/** Asks the server to stop a job; what it has not committed is dropped. */
export const cancelJob = (id) => request(`/api/jobs/${id}`, { method: 'DELETE' });

/** @returns {Promise<import('../core/exportChoice.js').Format[]>} in which land can leave, with their systems and encodings */
export const exportFormats = async () => {
  const reply = await getJson('/api/exports/formats');
  return Array.isArray(reply) ? reply : reply.formats;
};

/** @returns {string} where a layer is fetched */
export const exportPlace = (layer) => `/api/exports/${layer}`;

/** @returns {string} the same with what is asked for; commas are left readable, since people copy these links */
export const exportAddress = (layer, parameters) => withQuery(exportPlace(layer), parameters).replaceAll('%2C', ',');
