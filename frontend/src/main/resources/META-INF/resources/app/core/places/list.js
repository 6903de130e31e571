/**
 * Areas, units, zones, projects, pilot sites and key areas in one list, whichever register they are in.
 *
 * @typedef {'units'|'zones'|'sites'} Register
 * @typedef {'AREA'|'UNIT'|'ZONE'|'PROJECT'|'SITE'|'KEY_AREA'} PlaceKind
 *
 * @typedef {object} PlaceRow  a place as the server lists it, and besides
 * @property {Register} register
 * @property {PlaceKind} kind
 * @property {number} id
 * @property {string} code
 * @property {string} name
 * @property {string} [nameEn]
 * @property {string|null} [status]  a pilot site has none
 * @property {string} townCode
 * @property {Record<string, any>} properties  as the server gives them
 *
 * @typedef {{kind?: string, q?: string, status?: string, town?: string}} PlaceFilter
 */

/** @type {PlaceKind[]} in the order of the tabs: from the plan down to single sites */
export const KINDS = ['AREA', 'UNIT', 'ZONE', 'PROJECT', 'SITE', 'KEY_AREA'];

export const STATUSES = ['PLANNED', 'UNDER_WAY', 'COMPLETED', 'WITHDRAWN'];

/**
 * @param {PlaceKind} kind
 * @returns {Register}
 */
export const registerOf = (kind) => (kind === 'ZONE' ? 'zones' : kind === 'SITE' ? 'sites' : 'units');

/**
 * @param {Register} register
 * @param {Record<string, any>} properties
 * @returns {PlaceKind}
 */
export const kindOf = (register, properties) => (register === 'zones' ? 'ZONE' : register === 'sites' ? 'SITE' : properties.kind);

/**
 * @param {{units: any[], zones: any[], sites: any[]}} lists  as the doors give them, without geometry
 * @returns {PlaceRow[]} in the order of the kinds, then of the codes
 */
export function rowsOf(lists) {
  const rows = /** @type {Register[]} */ (['units', 'zones', 'sites']).flatMap((register) => lists[register].map((properties) => rowOf(register, properties)));
  return rows.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.code < b.code ? -1 : 1));
}

/**
 * @param {Register} register
 * @param {Record<string, any>} properties
 * @returns {PlaceRow}
 */
function rowOf(register, properties) {
  const { id, code, name, nameEn, status = null, townCode } = properties;
  return { register, kind: kindOf(register, properties), id, code, name, nameEn, status, townCode, properties };
}

/**
 * What was withdrawn is shown to those who ask for it.
 *
 * @param {PlaceRow[]} rows
 * @param {PlaceFilter} filter
 */
export function filtered(rows, { kind = '', q = '', status = '', town = '' }) {
  const words = q.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => (!kind || row.kind === kind) && (!town || row.townCode === town) && hasStatus(row, status)
    && words.every((word) => textOf(row).includes(word)));
}

/**
 * @param {PlaceRow[]} rows
 * @param {PlaceFilter} filter
 * @returns {Map<string, number>} kind → how many the filter leaves; '' for all kinds
 */
export function countsByKind(rows, filter) {
  const left = filtered(rows, { ...filter, kind: '' });
  return new Map([['', left.length], ...KINDS.map((kind) => /** @type {[string, number]} */ ([kind, left.filter((row) => row.kind === kind).length]))]);
}

/**
 * @param {PlaceRow} row
 * @param {string} status
 */
const hasStatus = (row, status) => (status ? row.status === status : row.status !== 'WITHDRAWN');

/** @param {PlaceRow} row */
const textOf = ({ code, name, nameEn, properties }) => [code, name, nameEn, properties.villageName].join(' ').toLowerCase();
