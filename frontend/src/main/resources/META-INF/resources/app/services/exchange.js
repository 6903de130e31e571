import { commonHeaders, getJson, request, withQuery } from './api.js';
import { Problem } from './problem.js';

/** @returns {Promise<object[]>} my jobs, newest first */
export const jobs = () => getJson('/api/jobs');

/** @returns {Promise<object>} one job */
export const job = (id) => getJson(`/api/jobs/${id}`);

/** Asks the server to stop a job; what it has not committed is dropped. */
export const cancelJob = (id) => request(`/api/jobs/${id}`, { method: 'DELETE' });

/**
 * Uploads a zipped shapefile. XMLHttpRequest, because fetch does not tell how much of a body has been sent.
 *
 * @param {File} file
 * @param {{crs?: string, encoding?: string, onInvalid: string}} choices empty values leave the decision to the server
 * @param {(fraction: number) => void} onProgress
 * @returns {Promise<object>} the job that reads the file
 */
export async function startImport(file, choices, onProgress) {
  const form = new FormData();
  form.append('file', file);
  Object.entries({ mode: 'direct', ...choices }).forEach(([name, value]) => value && form.append(name, value));
  const headers = await commonHeaders('POST');
  return new Promise((resolve, reject) => {
    const upload = new XMLHttpRequest();
    upload.open('POST', '/api/imports');
    Object.entries(headers).forEach(([name, value]) => upload.setRequestHeader(name, value));
    upload.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    upload.onerror = () => reject(new Problem(0, {}));
    upload.onload = () => settle(upload, resolve, reject);
    upload.send(form);
  });
}

/** @returns {string} the address of a zipped shapefile of the parcels chosen */
export const exportAddress = ({ crs, encoding, town, zone, bbox }) =>
  withQuery('/api/exports/parcels', { format: 'shapefile', crs, encoding, town, zone, bbox: bbox?.join(',') });

function settle(upload, resolve, reject) {
  const body = parsed(upload.responseText);
  if (upload.status >= 200 && upload.status < 300) resolve(body);
  else reject(new Problem(upload.status, body));
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
