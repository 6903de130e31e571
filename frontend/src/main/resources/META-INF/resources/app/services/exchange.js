import { getJson, request, withQuery } from './api.js';
import { upload } from './upload.js';

/** @returns {Promise<object[]>} my jobs, newest first */
export const jobs = () => getJson('/api/jobs');

/** @returns {Promise<object>} one job */
export const job = (id) => getJson(`/api/jobs/${id}`);

/** Asks the server to stop a job; what it has not committed is dropped. */
export const cancelJob = (id) => request(`/api/jobs/${id}`, { method: 'DELETE' });

/**
 * Uploads a zipped shapefile.
 *
 * @param {File} file
 * @param {{crs?: string, encoding?: string, onInvalid: string}} choices empty values leave the decision to the server
 * @param {(fraction: number) => void} onProgress
 * @returns {Promise<object>} the job that reads the file
 */
export function startImport(file, choices, onProgress) {
  const form = new FormData();
  form.append('file', file);
  Object.entries({ mode: 'direct', ...choices }).forEach(([name, value]) => value && form.append(name, value));
  return upload('/api/imports', form, onProgress);
}

/** @returns {string} the address of a zipped shapefile of the parcels chosen */
export const exportAddress = ({ crs, encoding, town, zone, bbox }) =>
  withQuery('/api/exports/parcels', { format: 'shapefile', crs, encoding, town, zone, bbox: bbox?.join(',') });
