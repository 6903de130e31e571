import { DECIMALS, INDICATORS, parseAmount, amountText, PRICE_DECIMALS, unitsOf } from './voucherAmount.js';

/**
 * Acts on a voucher: which are offered, and what a form asks of the server.
 *
 * @typedef {import('./voucherAmount.js').Asset} Asset
 * @typedef {'TRANSFER'|'PLEDGE'|'RELEASE'|'REDEEM'|'EXTEND'|'CANCEL'} ActKind
 * @typedef {{holderId: number, state: string, indicator: string, amount: number|string}} Position
 * @typedef {{voucher: {serial: string, kind: Asset, holderId: number, holder: string, expiresOn?: string|null}, positions: Position[],
 *   life: {from: {holderId: number, holder: string}, to: {holderId: number, holder: string}}[]}} Passport
 * @typedef {{id: number, name: string}} Named
 *
 * @typedef {object} ActForm
 * @property {number|null} holder       whose the amounts are
 * @property {Named|null} other         buyer or pledgee
 * @property {boolean} whole            all that the holder has
 * @property {Record<string, string>} amounts  as they were typed, by indicator
 * @property {string} price             yuan for each mu (m² of floor)
 * @property {string} document          platform document, loan contract, release, approval: one for each act
 * @property {{id: number, code: string|null}|null} parcel
 * @property {string} reason
 * @property {string} words
 * @property {string} months
 *
 * @typedef {'missing'|'same'|'tooMuch'|'nothing'|'months'|import('./voucherAmount.js').AmountFault} Fault
 */

/** @type {ActKind[]} */
export const ACTS = ['TRANSFER', 'PLEDGE', 'RELEASE', 'REDEEM', 'EXTEND', 'CANCEL'];

export const REASONS = ['ACCEPTANCE_REVOKED', 'REOCCUPIED', 'RENOUNCED'];

const MONTHS_MAX = 1200;

/** @type {Record<ActKind, string[]>} states of which something must be there */
const NEEDS = {
  TRANSFER: ['LIVE'], PLEDGE: ['LIVE'], RELEASE: ['PLEDGED'], REDEEM: ['LIVE'], EXTEND: ['LIVE'],
  CANCEL: ['LIVE', 'PLEDGED', 'RESERVED', 'HELD'],
};

/** @type {Partial<Record<ActKind, string>>} what the document is called in the act */
export const DOCUMENT = { TRANSFER: 'platformNo', PLEDGE: 'loanContractNo', RELEASE: 'documentNo', REDEEM: 'approvalNo' };

const WITH_AMOUNTS = new Set(['TRANSFER', 'REDEEM']);
const WITH_OTHER = new Set(['TRANSFER', 'PLEDGE', 'RELEASE']);
const WITH_WORDS = new Set(['EXTEND', 'CANCEL']);

/**
 * @param {Passport} passport
 * @returns {{kind: ActKind, obstacle: 'nothing'|'kind'|'term'|null}[]} all acts, and why one is not possible now
 */
export function offeredActs({ voucher, positions }) {
  return ACTS.map((kind) => ({ kind, obstacle: obstacleTo(kind, voucher, positions) }));
}

/**
 * @param {ActKind} kind
 * @param {Passport['voucher']} voucher
 * @param {Position[]} positions
 */
function obstacleTo(kind, voucher, positions) {
  if (kind === 'REDEEM' && voucher.kind !== 'LAND') return 'kind';
  if (kind === 'EXTEND' && !voucher.expiresOn) return 'term';
  return positions.some(({ state, amount }) => NEEDS[kind].includes(state) && Number(amount) > 0) ? null : 'nothing';
}

/**
 * @param {Passport} passport
 * @returns {Map<number, string>} names of all who have or had something of it
 */
export function holderNames({ voucher, life }) {
  const names = new Map(life.flatMap(({ from, to }) => [from, to]).map(({ holderId, holder }) => [holderId, holder]));
  return names.set(voucher.holderId, voucher.holder);
}

/**
 * @param {Passport} passport
 * @param {ActKind} kind
 * @returns {{id: number, name: string, atHand: Record<string, number>}[]} who has what the act moves; units by indicator
 */
export function holdersFor(passport, kind) {
  const { voucher, positions } = passport;
  const names = holderNames(passport);
  /** @type {Map<number, Record<string, number>>} */
  const found = new Map();
  positions.filter(({ state }) => NEEDS[kind].includes(state)).forEach(({ holderId, indicator, amount }) => {
    const units = unitsOf(amount, DECIMALS[voucher.kind]);
    if (units > 0) found.set(holderId, { ...found.get(holderId), [indicator]: (found.get(holderId)?.[indicator] ?? 0) + units });
  });
  return [...found].map(([id, atHand]) => ({ id, name: names.get(id) ?? String(id), atHand }));
}

/**
 * @param {Passport} passport
 * @param {ActKind} kind
 * @returns {ActForm}
 */
export function emptyForm(passport, kind) {
  const [first] = holdersFor(passport, kind);
  return { holder: first?.id ?? null, other: null, whole: true, amounts: {}, price: '', document: '', parcel: null, reason: '', words: '', months: '12' };
}

/**
 * The form of an act that was stated before, as the server writes it.
 *
 * @param {Record<string, any>} act
 * @param {(id: number) => string} nameOf  of holders
 * @returns {ActForm}
 */
export function formOf(act, nameOf) {
  const other = act.to ?? act.pledgee ?? null;
  return {
    holder: act.from ?? act.holder ?? null, other: other === null ? null : { id: other, name: nameOf(other) }, whole: !act.amounts,
    amounts: Object.fromEntries(Object.entries(act.amounts ?? {}).map(([name, amount]) => [name, String(amount)])),
    price: act.pricePerMuYuan === undefined ? '' : String(act.pricePerMuYuan), document: act[DOCUMENT[/** @type {ActKind} */ (act.kind)] ?? ''] ?? '',
    parcel: act.parcelId ? { id: act.parcelId, code: null } : null, reason: act.reason ?? '', words: act.words ?? '', months: String(act.months ?? '12'),
  };
}

/**
 * What is asked of the server, and what is wrong at which field. Without a document the act can be planned already.
 *
 * @param {ActKind} kind
 * @param {Passport} passport
 * @param {ActForm} form
 * @returns {{act: Record<string, any>|null, faults: Record<string, Fault>}}
 */
export function actOf(kind, passport, form) {
  /** @type {Record<string, Fault>} */
  const faults = {};
  /** @type {Record<string, any>} */
  const act = { kind, serial: passport.voucher.serial };
  putPeople(kind, form, act, faults);
  if (WITH_AMOUNTS.has(kind)) putAmounts(passport, kind, form, act, faults);
  if (kind === 'TRANSFER') putPrice(form, act, faults);
  if (kind === 'REDEEM') putOrMiss('parcelId', 'parcel', form.parcel?.id, act, faults);
  if (kind === 'EXTEND') putMonths(form, act, faults);
  if (kind === 'CANCEL') putOrMiss('reason', 'reason', form.reason, act, faults);
  const isWhole = Object.keys(faults).length === 0;
  const document = DOCUMENT[kind];
  if (document) putOrMiss(document, 'document', form.document.trim(), act, faults);
  if (WITH_WORDS.has(kind)) putOrMiss('words', 'words', form.words.trim(), act, faults);
  return { act: isWhole ? act : null, faults };
}

/**
 * @param {ActKind} kind
 * @param {ActForm} form
 * @param {Record<string, any>} act
 * @param {Record<string, Fault>} faults
 */
function putPeople(kind, { holder, other }, act, faults) {
  if (WITH_WORDS.has(kind)) return;
  putOrMiss(kind === 'TRANSFER' ? 'from' : 'holder', 'holder', holder, act, faults);
  if (!WITH_OTHER.has(kind)) return;
  putOrMiss(kind === 'TRANSFER' ? 'to' : 'pledgee', 'other', other?.id, act, faults);
  if (other && other.id === holder) faults.other = 'same';
}

/**
 * @param {string} name  in the act
 * @param {string} field
 * @param {any} value
 * @param {Record<string, any>} act
 * @param {Record<string, Fault>} faults
 */
function putOrMiss(name, field, value, act, faults) {
  if (value === null || value === undefined || value === '') faults[field] = 'missing';
  else act[name] = value;
}

/**
 * All that the holder has, or a part of it, indicator by indicator.
 *
 * @param {Passport} passport
 * @param {ActKind} kind
 * @param {{holder: number|null, whole: boolean, amounts: Record<string, string>}} form
 * @param {Record<string, any>} act
 * @param {Record<string, Fault>} faults
 */
export function putAmounts(passport, kind, form, act, faults) {
  if (form.whole) return;
  const asset = passport.voucher.kind;
  const atHand = holdersFor(passport, kind).find(({ id }) => id === form.holder)?.atHand ?? {};
  const parsed = INDICATORS[asset].map((name) => ({ name, ...parseAmount(form.amounts[name] ?? '', DECIMALS[asset]) }));
  parsed.forEach(({ name, units, fault }) => {
    if (fault) faults[`amount-${name}`] = fault;
    else if ((units ?? 0) > (atHand[name] ?? 0)) faults[`amount-${name}`] = 'tooMuch';
  });
  const given = parsed.filter(({ units }) => units);
  if (!given.length && !parsed.some(({ fault }) => fault)) faults[`amount-${INDICATORS[asset][0]}`] = 'nothing';
  act.amounts = Object.fromEntries(given.map(({ name, units }) => [name, amountText(/** @type {number} */ (units), DECIMALS[asset])]));
}

/**
 * @param {ActForm} form
 * @param {Record<string, any>} act
 * @param {Record<string, Fault>} faults
 */
function putPrice({ price }, act, faults) {
  const { units, fault } = parseAmount(price, PRICE_DECIMALS);
  if (units === null) faults.price = fault ?? 'missing';
  else act.pricePerMuYuan = amountText(units, PRICE_DECIMALS);
}

/**
 * @param {ActForm} form
 * @param {Record<string, any>} act
 * @param {Record<string, Fault>} faults
 */
function putMonths({ months }, act, faults) {
  const { units, fault } = parseAmount(months, 0);
  if (units === null) faults.months = fault ?? 'missing';
  else if (units < 1 || units > MONTHS_MAX) faults.months = 'months';
  else act.months = units;
}
