import { getJson, request } from './api.js';

/** @returns {Promise<object>} public facts: version, district, attributions, demo accounts if this is a demo */
export const about = () => getJson('/api/about');

/** @returns {Promise<object|null>} the person who is signed in, or null */
export async function whoAmI() {
  try {
    return await getJson('/api/me', { renew: false });
  } catch (problem) {
    if (problem.status === 401) return null;
    throw problem;
  }
}

/**
 * @param {string} username
 * @param {string} password
 * @returns {Promise<object>} the person who is signed in now
 * @throws {import('./problem.js').Problem} 401 when the two do not match
 */
export async function signIn(username, password) {
  await request('/api/session', { method: 'POST', body: new URLSearchParams({ username, password }), renew: false });
  return whoAmI();
}

/** Ends the session on the server. */
export const signOut = () => request('/api/session/end', { method: 'POST', renew: false });

/**
 * Makes the first administrator of a new installation.
 *
 * @param {{token: string, username: string, password: string}} form the token is printed at the first start
 */
export const registerFirstAdministrator = (form) =>
  request('/api/first-administrator', { method: 'POST', body: new URLSearchParams(form), renew: false });
