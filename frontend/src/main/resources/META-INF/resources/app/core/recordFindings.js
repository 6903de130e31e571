/**
 * The findings of a record's draft, as they are listed, shown on the map and held against submission.
 *
 * @typedef {import('./types.js').Finding & {
 *   parcelId: number, key: string, repair: {kind: string, messages: {zh: string, en: string}}|null}} RecordFinding
 */

/**
 * Errors first, since they stand in the way; within each, what belongs to one parcel stays together, in the order of
 * the server.
 *
 * @template {Pick<RecordFinding, 'severity'|'parcelId'>} F
 * @param {F[]} findings
 * @returns {F[]}
 */
export function inOrder(findings) {
  const first = new Map();
  findings.forEach(({ parcelId }, index) => first.has(parcelId) || first.set(parcelId, index));
  const rank = (/** @type {F} */ { severity }) => (severity === 'WARNING' ? 1 : 0);
  return [...findings].sort((a, b) => rank(a) - rank(b) || first.get(a.parcelId) - first.get(b.parcelId));
}

/**
 * Why a draft may not be submitted now, as keys of words; all reasons, not the first.
 *
 * @param {{parcels: number|null, findings: {errors: number}|null, conflicts: number, may: {submit: boolean, edit: boolean}}} draft
 *   parcels null: it is not about parcels; findings null: the check has not answered
 * @returns {{reason: 'empty'|'unchecked'|'errors'|'conflicts'|'right', count?: number}[]}
 */
export function obstaclesToSubmitting({ parcels, findings, conflicts, may }) {
  const obstacles = [];
  if (parcels === 0) obstacles.push({ reason: /** @type {const} */ ('empty') });
  if (!findings) obstacles.push({ reason: /** @type {const} */ ('unchecked') });
  if (findings && findings.errors > 0) obstacles.push({ reason: /** @type {const} */ ('errors'), count: findings.errors });
  if (conflicts > 0) obstacles.push({ reason: /** @type {const} */ ('conflicts'), count: conflicts });
  if (obstacles.length === 0 && !may.submit) obstacles.push({ reason: /** @type {const} */ ('right') });
  return obstacles;
}
