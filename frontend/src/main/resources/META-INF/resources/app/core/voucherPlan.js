import { DECIMALS, INDICATORS, unitsOf } from './voucherAmount.js';

/**
 * A plan of the server, as tables: what would be posted, what balances would become, what stands against it.
 *
 * @typedef {import('./voucherAmount.js').Asset} Asset
 * @typedef {{holderId: number, holder: string, purpose: string}} Side
 * @typedef {{kind: string, serial: string, into: string, indicator: string, amount: number|string, from: Side, to: Side}} PlanEntry
 * @typedef {{holderId: number, holder: string, purpose: string, serial: string, indicator: string, before: number|string, after: number|string}} PlanBalance
 * @typedef {{code: string, severity: string, where?: any}} PlanFinding
 * @typedef {{name: string, value?: string|null, effectiveFrom: string}} PlanRule
 * @typedef {{entries: PlanEntry[], balances: PlanBalance[], findings: PlanFinding[], rules: PlanRule[]}} Plan
 */

/** Of a voucher that has no serial yet. */
export const TO_COME = '*';

/** @type {Record<string, (asset: Asset) => string[]>} beginnings of the names of the rules by which an act is judged */
const RULES = {
  ISSUE: (asset) => [`${asset.toLowerCase()}.`],
  TRANSFER: () => ['price.', 'settle.', 'transfer.'],
  REDEEM: () => ['redeem.'],
  EXTEND: () => ['term.maxExtensions', 'term.extensionMonthsMax'],
};

const ASSET_OF = /** @type {Record<string, Asset>} */ (
  Object.fromEntries(Object.entries(INDICATORS).flatMap(([asset, names]) => names.map((name) => [name, asset]))));

/**
 * @param {string} indicator
 * @returns {Asset}
 */
export const assetOf = (indicator) => ASSET_OF[indicator];

/**
 * One line for what moves together; amounts by indicator.
 *
 * @param {PlanEntry[]} entries  of a plan, or as they were booked
 * @returns {{kind: string, serial: string, into: string|null, from: Side, to: Side, amounts: Record<string, number|string>}[]}
 */
export function entryRows(entries) {
  /** @type {Map<string, any>} */
  const rows = new Map();
  entries.forEach(({ kind, serial, into, indicator, amount, from, to }) => {
    const key = JSON.stringify([kind, serial, into, from.holderId, from.purpose, to.holderId, to.purpose]);
    const row = rows.get(key) ?? { kind, serial, into: into === serial ? null : into, from, to, amounts: {} };
    row.amounts[indicator] = amount;
    rows.set(key, row);
  });
  return [...rows.values()];
}

/**
 * @param {PlanBalance[]} balances
 * @returns {{serial: string, holder: string, holderId: number, purpose: string, amounts: Record<string, {before: number|string, after: number|string}>}[]}
 *   without balances that stay as they are: a part that is split off and sold at once passes through its seller
 */
export function balanceRows(balances) {
  /** @type {Map<string, any>} */
  const rows = new Map();
  balances.forEach(({ serial, holder, holderId, purpose, indicator, before, after }) => {
    if (Number(before) === Number(after)) return;
    const key = JSON.stringify([serial, holderId, purpose]);
    const row = rows.get(key) ?? { serial, holder, holderId, purpose, amounts: {} };
    row.amounts[indicator] = { before, after };
    rows.set(key, row);
  });
  return [...rows.values()];
}

/**
 * The life of a voucher, act by act, in the order of the chain.
 *
 * @param {{recordId: number, recordNumber: string, day: string, document?: string|null, kind: string, voucher: string, into?: string|null, indicator: string,
 *   amount: number|string, from: {holderId: number, holder: string, state: string}, to: {holderId: number, holder: string, state: string}}[]} life
 * @returns {{recordId: number, recordNumber: string, day: string, document: string|null, entries: PlanEntry[]}[]} one for each record
 */
export function actsOf(life) {
  /** @type {Map<number, any>} */
  const acts = new Map();
  const side = (/** @type {{holderId: number, holder: string, state: string}} */ { holderId, holder, state }) => ({ holderId, holder, purpose: state });
  life.forEach(({ recordId, recordNumber, day, document = null, kind, voucher, into, indicator, amount, from, to }) => {
    const act = acts.get(recordId) ?? { recordId, recordNumber, day, document, entries: [] };
    act.entries.push({ kind, serial: voucher, into: into ?? voucher, indicator, amount, from: side(from), to: side(to) });
    acts.set(recordId, act);
  });
  return [...acts.values()];
}

/**
 * @param {{holderId: number, state: string, indicator: string, amount: number|string}[]} positions
 * @returns {{holderId: number, purpose: string, amounts: Record<string, number|string>}[]} what there is, by holder and state
 */
export function positionRows(positions) {
  /** @type {Map<string, any>} */
  const rows = new Map();
  positions.filter(({ state, amount }) => state !== 'ISSUE' && Number(amount) > 0).forEach(({ holderId, state, indicator, amount }) => {
    const key = `${holderId}/${state}`;
    const row = rows.get(key) ?? { holderId, purpose: state, amounts: {} };
    row.amounts[indicator] = amount;
    rows.set(key, row);
  });
  return [...rows.values()];
}

/**
 * @param {{amounts: Record<string, any>}[]} rows
 * @returns {string[]} indicators that appear, in the order of the kind
 */
export function indicatorsIn(rows) {
  return Object.keys(ASSET_OF).filter((name) => rows.some(({ amounts }) => name in amounts));
}

/**
 * @param {{findings: PlanFinding[]}|null} plan
 * @returns {{errors: number, warnings: number}}
 */
export function countsOf(plan) {
  const findings = plan?.findings ?? [];
  const warnings = findings.filter(({ severity }) => severity === 'WARNING').length;
  return { errors: findings.length - warnings, warnings };
}

/**
 * @template {PlanFinding} F
 * @param {F[]} findings
 * @returns {F[]} errors first, else in the order of the server
 */
export function errorsFirst(findings) {
  const rank = (/** @type {F} */ { severity }) => (severity === 'WARNING' ? 1 : 0);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

/**
 * What an issue yields.
 *
 * @param {PlanEntry[]} entries
 * @returns {Record<string, number>} units by indicator
 */
export function yieldOf(entries) {
  /** @type {Record<string, number>} */
  const sums = {};
  entries.filter(({ kind }) => kind === 'ISSUE').forEach(({ indicator, amount }) => {
    sums[indicator] = (sums[indicator] ?? 0) + unitsOf(amount, DECIMALS[assetOf(indicator)]);
  });
  return sums;
}

/**
 * @param {PlanRule[]} rules  all that the plan was made by
 * @param {string} kind  of the act
 * @param {Asset} asset
 * @returns {PlanRule[]} those that bear on it
 */
export function rulesFor(rules, kind, asset) {
  const beginnings = RULES[kind]?.(asset) ?? [];
  return rules.filter(({ name }) => beginnings.some((beginning) => name.startsWith(beginning)));
}
