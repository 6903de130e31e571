import { STATES } from './records.js';

/**
 * What the list of records is narrowed to. A link carries it, so what comes from a link is not trusted.
 *
 * @typedef {{state: string, author: string, kind: string, q: string}} RecordFilter  '' where nothing is narrowed
 */

/** @type {RecordFilter} */
const EVERYTHING = { state: '', author: '', kind: '', q: '' };

/**
 * @param {{state?: string, author?: string, kind?: string, q?: string}} parameters  of a link
 * @returns {RecordFilter}
 */
export function filterOf({ state = '', author = '', kind = '', q = '' }) {
  return {
    ...EVERYTHING,
    state: STATES.some((known) => known === state) ? state : '',
    author: author === 'me' ? 'me' : '',
    kind: /^[A-Z_]+$/.test(kind) ? kind : '',
    q,
  };
}

/**
 * @param {Record<string, number>|undefined} counts  by state
 * @returns {{state: string, count: number|null}[]} a tab for all records and one for each state; null: not yet known
 */
export function stateTabs(counts) {
  const all = counts ? STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0) : null;
  return [{ state: '', count: all }, ...STATES.map((state) => ({ state, count: counts ? counts[state] ?? 0 : null }))];
}

/**
 * @param {RecordFilter} filter
 * @returns {boolean} whether an empty list may be the filter's doing
 */
export function isNarrowed(filter) {
  return Object.values(filter).some((value) => value.trim() !== '');
}
