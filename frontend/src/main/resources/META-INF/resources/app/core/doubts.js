/**
 * Doubts about ground: what the forms ask of the server, and how what is held is shown.
 *
 * @typedef {{kind: string, about: 'voucher'|'parcel', serial: string|null, parcel: {id: number, geometry?: object}|null, words: string}} DoubtForm
 * @typedef {{serial: string, holderId: number, purpose: string, indicator: string, amount: number|string}} Held
 */

export const DOUBT_KINDS = ['REOCCUPIED', 'ACCEPTANCE_REVOKED', 'OTHER'];

/**
 * @param {DoubtForm} form
 * @returns {{asked: Record<string, any>, faults: Record<string, 'missing'>}}
 */
export function doubtOf({ kind, about, serial, parcel, words }) {
  /** @type {Record<string, 'missing'>} */
  const faults = {};
  /** @type {Record<string, any>} */
  const asked = { kind, words: words.trim() };
  if (about === 'voucher') {
    if (serial) asked.serial = serial;
    else faults.serial = 'missing';
  } else if (parcel?.geometry) asked.geometry = parcel.geometry;
  else faults.parcel = 'missing';
  if (!asked.words) faults.words = 'missing';
  return { asked, faults };
}

/**
 * What is held, a row for each voucher, holder and state that it was in before.
 *
 * @param {Held[]} positions
 * @returns {{serial: string, holderId: number, purpose: string, amounts: Record<string, number|string>}[]}
 */
export function heldRows(positions) {
  /** @type {Map<string, {serial: string, holderId: number, purpose: string, amounts: Record<string, number|string>}>} */
  const rows = new Map();
  positions.forEach(({ serial, holderId, purpose, indicator, amount }) => {
    const key = `${serial}/${holderId}/${purpose}`;
    const row = rows.get(key) ?? { serial, holderId, purpose, amounts: {} };
    row.amounts[indicator] = amount;
    rows.set(key, row);
  });
  return [...rows.values()];
}
