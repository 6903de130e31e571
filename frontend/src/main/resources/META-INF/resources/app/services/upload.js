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
  const headers = await commonHeaders('POST');
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', path);
    Object.entries(headers).forEach(([name, value]) => sending.setRequestHeader(name, value));
    sending.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    sending.onerror = () => reject(new Problem(0, {}));
    sending.onload = () => settle(sending, resolve, reject);
    sending.send(form);
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
