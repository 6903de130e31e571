/**
 * A record (案卷): the one thing through which land changes. Its states, its kinds, and the shapes in which the server
 * tells of it.
 *
 * @typedef {'DRAFT'|'SUBMITTED'|'APPROVED'|'RETURNED'|'WITHDRAWN'} RecordState
 * @typedef {import('./types.js').ParcelFeature} ParcelFeature
 * @typedef {import('./types.js').Finding} Finding
 *
 * @typedef {object} RecordBody
 * @property {number} id
 * @property {string} number
 * @property {string} title
 * @property {string} kind
 * @property {RecordState} state
 * @property {string} author           user name
 * @property {string} authorName
 * @property {string|null} unitName    the territory that its ground lies in
 * @property {number} version
 * @property {number} parcels          how many parcels it touches
 * @property {{edit: boolean, submit: boolean, withdraw: boolean, decide: boolean, reverse: boolean}} may  for who asks
 *
 * @typedef {object} DraftGround  the parcels that a record touches, before it and as it leaves them
 * @property {{features: ParcelFeature[]}} before
 * @property {{features: ParcelFeature[]}} after   without the retired; properties carry action, changeKind, baseVersion
 * @property {number[]} retired
 */

/** In the order of a record's life. */
export const STATES = /** @type {RecordState[]} */ (['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'WITHDRAWN']);

/** Kinds that a person may open; the others come from their own desks or from the server. */
export const KINDS_TO_OPEN = ['SURVEY', 'ADJUSTMENT', 'SPLIT_MERGE', 'CORRECTION'];

export const TITLE_LENGTH_MAX = 200;

/** Kinds whose content is an act on vouchers; the others change parcels, or accept work. */
const OF_VOUCHERS = new Set(['VOUCHER_ISSUE', 'REDEMPTION', 'VOUCHER_CHANGE']);

/** @param {Pick<RecordBody, 'kind'>} record */
export function isOfVouchers({ kind }) {
  return OF_VOUCHERS.has(kind);
}

/** @param {Pick<RecordBody, 'kind'>} record */
export function isOfAcceptance({ kind }) {
  return kind === 'ACCEPTANCE';
}

/**
 * @param {Pick<RecordBody, 'state'>} record
 * @returns {boolean} whether work on it may still go on, by somebody
 */
export function isOpen({ state }) {
  return state === 'DRAFT' || state === 'RETURNED';
}

/**
 * Why this person may not decide on a submitted record, in the order in which it should be told.
 *
 * @param {{state: RecordState, author: string, may: {decide: boolean}}} record
 * @param {{username: string, role: string}} me
 * @returns {'state'|'author'|'role'|'territory'|null} null: they may
 */
export function obstacleToDeciding(record, me) {
  if (record.may.decide) {
    return null;
  }
  if (record.state !== 'SUBMITTED') {
    return 'state';
  }
  if (record.author === me.username) {
    return 'author';
  }
  return me.role === 'OFFICIAL' ? 'territory' : 'role';
}

/**
 * @param {{steps: {seq: number, state: string}[]}|null} draft
 * @returns {number} the step that was done last and counts, which undo would take back; 0: there is none
 */
export function lastStep(draft) {
  return draft?.steps.filter(({ state }) => state === 'ACTIVE').at(-1)?.seq ?? 0;
}

/**
 * @param {{steps: {seq: number, state: string}[]}|null} draft
 * @returns {number} the step that redo would do again; 0: there is none
 */
export function nextStep(draft) {
  return draft?.steps.find(({ state }) => state === 'UNDONE')?.seq ?? 0;
}
