import { getJson, sendJson, withQuery } from './api.js';

const at = (id, rest = '') => `/api/records/${id}${rest}`;
const ifVersion = (version) => ({ headers: { 'If-Match': `"${version}"` } });

/**
 * @param {{state?: string, author?: string, kind?: string, q?: string, before?: number, limit?: number}} filter
 * @returns {Promise<{records: object[], next: number|null, counts: Record<string, number>}>} newest first
 */
export const records = (filter, signal) => getJson(withQuery('/api/records', filter), { signal });

/** @returns {Promise<object>} one record with its events and documents */
export const record = (id) => getJson(at(id));

/**
 * Opens a record.
 *
 * @param {{title: string, kind: string, note?: string, effectiveOn?: string}} form
 * @param {string} key repeated by a retry, so that one press opens one record
 */
export const openRecord = (form, key) => sendJson('POST', '/api/records', form, { headers: { 'Idempotency-Key': key } });

/** Changes what a draft says of itself: title, note, effective date. */
export const changeRecord = ({ id, version }, changes) => sendJson('PATCH', at(id), changes, ifVersion(version));

/** @returns {Promise<object>} steps, and the parcels before the record and after it */
export const draft = (id) => getJson(at(id, '/draft'));

/**
 * Puts one parcel, as it is to be, into a draft.
 *
 * @param {number|null} version the version that was edited; null: the draft creates the parcel
 * @returns {Promise<object>} the draft
 * @throws {import('./problem.js').Problem} 412 with `current` when somebody changed the parcel in between
 */
export function putEdit(id, feature, version) {
  const headers = version === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${version}"` };
  return sendJson('PUT', at(id, `/edits/${feature.id}`), feature, { headers });
}

/** Does one operation of the fabric in a draft: {operation, …}; answers the draft. */
export const perform = (id, operation) => sendJson('POST', at(id, '/operations'), operation);

/**
 * What an operation would make; nothing is kept.
 *
 * @returns {Promise<{operation: string, parcels: object[], findings: object[]}>}
 */
export const dryRun = (id, operation) => sendJson('POST', withQuery(at(id, '/operations'), { dryRun: true }), operation);

export const undoStep = (id) => sendJson('POST', at(id, '/undo'), {});

export const redoStep = (id) => sendJson('POST', at(id, '/redo'), {});

/** Applies the repair that a finding offers; answers the draft. */
export const repair = (id, key) => sendJson('POST', at(id, '/repairs'), { key });

/** @returns {Promise<{checkedAt: string, errors: number, warnings: number, findings: object[]}>} */
export const findings = (id) => getJson(at(id, '/findings'));

/** @returns {Promise<object>} areas before and after, by parcel, land class and town, with total and effects */
export const balance = (id) => getJson(at(id, '/balance'));

/** @returns {Promise<object[]>} parcels that changed under the draft: base, mine, theirs, and what may be merged */
export const conflicts = async (id) => (await getJson(at(id, '/conflicts'))).conflicts;

export const submit = ({ id, version }, note) => sendJson('POST', at(id, '/submit'), said({ note }), ifVersion(version));

export const withdraw = ({ id, version }, reason) => sendJson('POST', at(id, '/withdraw'), said({ reason }), ifVersion(version));

export const giveBack = ({ id, version }, reason) => sendJson('POST', at(id, '/return'), { reason }, ifVersion(version));

/** @returns {Promise<object>} the record with `auditHead` {seq, hash} */
export const approve = ({ id, version }, note) => sendJson('POST', at(id, '/approve'), said({ note }), ifVersion(version));

/** Opens a draft that takes an approved record back. */
export const reverse = (id) => sendJson('POST', at(id, '/reversal'), {});

/** Words that were left empty are not sent. */
const said = (words) => Object.fromEntries(Object.entries(words).filter(([, text]) => text?.trim()));
