import { Problem, problemOf } from './problem.js';

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** The language of replies, and what to do when the session has ended; set once by the page. */
const settings = { language: () => 'zh', renewSession: null };

/** @param {{language?: () => string, renewSession?: () => Promise<boolean>}} changes */
export function configureApi(changes) {
  Object.assign(settings, changes);
}

/**
 * One request to the application. A 401 asks the person to sign in again and then repeats the request, so that a
 * session that ends in mid-work loses nothing.
 *
 * @param {string} path
 * @param {{method?: string, headers?: object, body?: any, signal?: AbortSignal, renew?: boolean}} [options]
 * @returns {Promise<Response>} a successful reply
 * @throws {Problem}
 */
export async function request(path, options = {}) {
  const response = await send(path, options);
  if (response.ok) return response;
  const mayRenew = response.status === 401 && options.renew !== false && settings.renewSession;
  if (mayRenew && await settings.renewSession()) return request(path, { ...options, renew: false });
  throw await problemOf(response);
}

/** @returns {Promise<any>} the JSON body of a successful GET */
export async function getJson(path, options) {
  return (await request(path, options)).json();
}

/** @returns {Promise<any>} the JSON body of the reply, or null when it has none */
export async function sendJson(method, path, value, { headers, ...options } = {}) {
  const response = await request(path, {
    ...options, method, body: JSON.stringify(value), headers: { 'Content-Type': 'application/json', ...headers },
  });
  return response.status === 204 ? null : response.json();
}

/** @returns {Promise<Record<string, string>>} what every request carries: the language, and the CSRF token if unsafe */
export async function commonHeaders(method) {
  const headers = { 'Accept-Language': settings.language() };
  if (UNSAFE.has(method)) headers['X-XSRF-TOKEN'] = await csrfToken();
  return headers;
}

/** @returns {string} path with the parameters that have a value */
export function withQuery(path, parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return given.length ? `${path}?${new URLSearchParams(given)}` : path;
}

async function send(path, { method = 'GET', headers, body, signal }) {
  try {
    return await fetch(path, {
      method, body, signal, credentials: 'same-origin', headers: { ...await commonHeaders(method), ...headers },
    });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem(0, {});
  }
}

/** The cookie is set by any GET; after a sign-out there is none until the next one. */
async function csrfToken() {
  if (!csrfCookie()) await fetch('/api/about', { credentials: 'same-origin' });
  return csrfCookie() ?? '';
}

function csrfCookie() {
  const match = document.cookie.match(/(?:^|;\s*)XSRF-TOKEN=([^;]*)/);
  return match && match[1] ? decodeURIComponent(match[1]) : null;
}
