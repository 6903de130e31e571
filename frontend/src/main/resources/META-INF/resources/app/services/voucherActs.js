import { getJson, sendJson, withQuery } from './api.js';

const HOLDERS_SHOWN = 20;
const WORKS_PAGE = 100;

const ifVersion = (version) => ({ headers: { 'If-Match': `"${version}"` } });

/** @returns {Promise<object>} what an act would do now: entries, balances, findings, rules; nothing is kept */
export const planOf = (act, signal) => sendJson('POST', '/api/vouchers/plan', { act }, { signal });

/**
 * Opens a record with an act in it.
 *
 * @param {{act: object, title?: string, note?: string}} form
 * @param {string} key repeated by a retry, so that one press opens one record
 * @returns {Promise<{record: object, act: object, plan: object}>}
 */
export const openApplication = (form, key) => sendJson('POST', '/api/vouchers/applications', form, { headers: { 'Idempotency-Key': key } });

/** @returns {Promise<{record: object, act: object, plan?: object, booked?: object[], judgedBy?: string}>} */
export const application = (recordId) => getJson(`/api/vouchers/applications/${recordId}`);

/** Another act of the same kind in the record. */
export const changeApplication = ({ id, version }, act) => sendJson('PUT', `/api/vouchers/applications/${id}`, { act }, ifVersion(version));

/** @returns {Promise<{works: object[], next: number|null}>} accepted work on whose ground nothing rests */
export const freeWorks = (asset, after, signal) => getJson(withQuery('/api/vouchers/works', { asset, after, limit: WORKS_PAGE }), { signal });

/** @returns {Promise<object|null>} one work, if nothing rests on its ground */
export async function freeWork(asset, id) {
  const { works } = await getJson(withQuery('/api/vouchers/works', { asset, after: id - 1, limit: 1 }));
  return works.find((work) => work.id === id) ?? null;
}

/** @returns {Promise<object>} the ground of one work as a GeoJSON feature */
export const acceptedWork = (id) => getJson(`/ogc/collections/accepted-work/items/${id}`);

/** @returns {Promise<object[]>} holders whose name has the words */
export const holders = async (q, signal) => (await getJson(withQuery('/api/vouchers/holders', { q, limit: HOLDERS_SHOWN }), { signal })).holders;

/** @returns {Promise<object>} one holder */
export const holder = async (id) => (await getJson(`/api/vouchers/holders/${id}`)).holder;

/** @returns {Promise<object>} a voucher with its positions, its life and its ground */
export const passport = (serial) => getJson(`/api/vouchers/${encodeURIComponent(serial)}`);

/** @returns {Promise<object[]>} vouchers that rest on a spot */
export const vouchersOn = async ([lon, lat]) => (await getJson(withQuery('/api/vouchers/on', { lon, lat }))).vouchers;

/**
 * A part stands on the ground for which its first parent was issued.
 *
 * @param {object} found the passport of a part, or of a voucher that was issued
 * @returns {Promise<object>} the passport that has the accepted work and the ground
 */
export async function passportOfOrigin(found) {
  return found.family?.parent ? passportOfOrigin(await passport(found.family.parent)) : found;
}
