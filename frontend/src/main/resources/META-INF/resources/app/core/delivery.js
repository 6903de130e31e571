import { TITLE_LENGTH_MAX } from './records.js';

/**
 * The way of a delivery through the desk, from what the server says of it.
 *
 * @typedef {'upload'|'recognise'|'fields'|'check'|'load'} StepName
 * @typedef {'done'|'current'|'open'|'closed'|'failed'} StepState  current: what is next to do; open: may be looked at; closed: not yet
 * @typedef {{code: string, count: number, severity: string, messages: object}} OfCode
 *
 * @typedef {object} Delivery
 * @property {string} id
 * @property {string} fileName
 * @property {number} bytes
 * @property {number} received
 * @property {'RECEIVING'|'READING'|'READY'|'UNUSABLE'|'CHECKING'|'CHECKED'|'LOADING'|'LOADED'} state
 * @property {string|null} [job]
 * @property {object|null} [problem]
 * @property {{name: string, format: string, formatTitle: string, shapes: string, rows: number|null}[]} [layers]
 * @property {{layer?: string|null, encoding?: string|null, crs?: string|null, swapAxes?: boolean, shift?: string|null,
 *   mapping?: Record<string, string|null>, landClass?: string|null, repair?: boolean}} [choice]
 * @property {import('./candidates.js').Diagnosis|null} [diagnosis]
 * @property {{read: number, good: number, refused: number, warnings: number, byCode: OfCode[], findingsTotal: number, repairs: number}|null} [check]
 * @property {{recordId: number, recordNumber: string, draft: boolean, bbox: number[], loaded: number}|null} [result]
 */

/** @type {StepName[]} */
export const STEPS = ['upload', 'recognise', 'fields', 'check', 'load'];

const BUSY = new Set(['READING', 'CHECKING', 'LOADING']);

/** @param {Pick<Delivery, 'state'>} delivery */
export function isBusy({ state }) {
  return BUSY.has(state);
}

/**
 * @param {Delivery} delivery
 * @returns {('layer'|'crs')[]} what must be said before rows can be checked
 */
export function obstacles({ state, layers, choice, diagnosis }) {
  if (!['READY', 'CHECKED', 'CHECKING', 'LOADING', 'LOADED'].includes(state)) {
    return [];
  }
  if (!diagnosis) {
    return (layers?.length ?? 0) > 1 && !choice?.layer ? ['layer'] : [];
  }
  return diagnosis.crs.needed ? ['crs'] : [];
}

/** @type {Record<Delivery['state'], StepName>} */
const AT = {
  RECEIVING: 'upload', READING: 'upload', UNUSABLE: 'upload', READY: 'recognise',
  CHECKING: 'check', CHECKED: 'check', LOADING: 'load', LOADED: 'load',
};

/**
 * @param {Delivery} delivery
 * @returns {StepName} where the work on it goes on
 */
export function presentStep(delivery) {
  return AT[delivery.state] ?? 'upload';
}

/**
 * @param {Delivery} delivery
 * @returns {StepName} the last step that may be looked at
 */
export function farthestStep(delivery) {
  const { state, check } = delivery;
  if (presentStep(delivery) === 'upload') {
    return 'upload';
  }
  if (obstacles(delivery).length) {
    return 'recognise';
  }
  return check || state === 'LOADING' || state === 'LOADED' ? 'load' : 'check';
}

/**
 * @param {Delivery} delivery
 * @param {StepName} [shown]  where its owner is: what lies before is settled
 * @returns {{name: StepName, state: StepState}[]} all five, in their order
 */
export function stepsOf(delivery, shown) {
  const at = shown ? STEPS.indexOf(shown) : -1;
  const present = Math.max(STEPS.indexOf(presentStep(delivery)), at);
  const farthest = STEPS.indexOf(farthestStep(delivery));
  return STEPS.map((name, i) => ({ name, state: stateOf(delivery, i, { present, farthest }) }));
}

/**
 * @param {Delivery} delivery
 * @param {number} i
 * @param {{present: number, farthest: number}} reached
 * @returns {StepState}
 */
function stateOf({ state }, i, { present, farthest }) {
  if (i < present || state === 'LOADED') {
    return 'done';
  }
  if (i === present) {
    return state === 'UNUSABLE' ? 'failed' : 'current';
  }
  return i <= farthest ? 'open' : 'closed';
}

/**
 * @param {Delivery} delivery
 * @param {string|undefined} asked  by a link
 * @returns {StepName} the step to be shown: the one that is asked for, if it may be looked at
 */
export function stepToShow(delivery, asked) {
  const wanted = STEPS.indexOf(/** @type {StepName} */ (asked));
  const isOpen = wanted >= 0 && wanted <= STEPS.indexOf(farthestStep(delivery));
  return isOpen ? STEPS[wanted] : presentStep(delivery);
}

/**
 * @param {Pick<Delivery, 'check'>} delivery
 * @param {'reject'|'skip'} onInvalid
 * @returns {'nothing'|'refused'|null} why loading would bring nothing
 */
export function loadObstacle({ check }, onInvalid) {
  if (!check) {
    return null;
  }
  if (check.good <= 0) {
    return 'nothing';
  }
  return onInvalid === 'reject' && check.refused > 0 ? 'refused' : null;
}

/**
 * @param {string} fileName
 * @returns {string} what a record that is made of the file may be called
 */
export function titleOf(fileName) {
  const dot = fileName.lastIndexOf('.');
  return fileName.slice(0, dot > 0 ? dot : undefined).slice(0, TITLE_LENGTH_MAX);
}
