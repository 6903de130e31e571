import { getJson, request, withQuery } from './api.js';
import { keepFile } from './download.js';

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

/** @returns {string} where a layer is fetched; commas are left readable, since people copy these links */
export const exportAddress = (layer, parameters) => withQuery(`/api/exports/${layer}`, parameters).replaceAll('%2C', ',');

/** Fetches a layer by a form, whose selection may be long, and gives it to the browser to keep. */
export async function fetchExport(layer, parameters) {
  const response = await request(`/api/exports/${layer}`, { method: 'POST', body: new URLSearchParams(parameters) });
  await keepFile(response, `${layer}.zip`);
}
