import { commonHeaders } from './api.js';
import { Problem } from './problem.js';

/**
 * Sends a form with a file. XMLHttpRequest, because fetch does not tell how much of a body has been sent.
 *
 * @param {string} path
 * @param {FormData} form
 * @param {(fraction: number) => void} onProgress
 * @returns {Promise<any>} the JSON of the reply
 * @throws {Problem}
 */
export async function upload(path, form, onProgress) {
  return send('POST', path, form, { onProgress: ({ loaded, total }) => total && onProgress(loaded / total) });
}

/**
 * Sends the bytes of a slice of a file.
 *
 * @param {string} path
 * @param {Blob} bytes
 * @param {{onProgress?: (bytes: number) => void, signal?: AbortSignal}} [options]
 * @returns {Promise<any>} the JSON of the reply
 * @throws {Problem} also when it was broken off by the signal
 */
export const putBytes = (path, bytes, { onProgress = () => {}, signal } = {}) =>
  send('PUT', path, bytes, { onProgress: ({ loaded }) => onProgress(loaded), signal, type: 'application/octet-stream' });

async function send(method, path, body, { onProgress, signal, type }) {
  const headers = { ...await commonHeaders(method), ...(type ? { 'Content-Type': type } : {}) };
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open(method, path);
    Object.entries(headers).forEach(([name, value]) => sending.setRequestHeader(name, value));
    sending.upload.onprogress = (event) => event.lengthComputable && onProgress(event);
    sending.onerror = () => reject(new Problem(0, {}));
    sending.onabort = sending.onerror;
    sending.onload = () => settle(sending, resolve, reject);
    if (signal?.aborted) return reject(new Problem(0, {}));
    signal?.addEventListener('abort', () => sending.abort());
    return sending.send(body);
  });
}

function settle(sending, resolve, reject) {
  const body = parsed(sending.responseText);
  if (sending.status >= 200 && sending.status < 300) resolve(body);
  else reject(new Problem(sending.status, body));
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** Waits, but not longer than until the browser says that it is connected again, or the signal comes. */
export const connection = (milliseconds, signal) => new Promise((resolve) => {
  const timer = setTimeout(done, milliseconds);
  function done() {
    clearTimeout(timer);
    removeEventListener('online', done);
    resolve();
  }
  addEventListener('online', done);
  signal.addEventListener('abort', done);
});
