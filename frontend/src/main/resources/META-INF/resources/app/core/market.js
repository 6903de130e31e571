import { dayOf, isDay, isoOf } from './days.js';
import { holdersFor, putAmounts } from './voucherActs.js';
import { amountText, parseAmount, PRICE_DECIMALS, unitsOf } from './voucherAmount.js';

/**
 * The market board: what its forms ask of the server, and what is wrong at which field.
 *
 * @typedef {import('./voucherActs.js').Passport} Passport
 * @typedef {import('./voucherActs.js').Fault|'past'|'contractDays'|'term'|'belowFloor'} MarketFault
 * @typedef {{holder: number|null, whole: boolean, amounts: Record<string, string>, floor: string, until: string}} OfferForm
 * @typedef {{buyer: {id: number, name: string}|null, document: string, days: string}} ReservationForm
 * @typedef {{price: string, document: string}} SaleForm
 */

/** Days ahead until which an offer or a reservation may run: the server's bound. */
const DAYS_MAX = 1096;

const MILLI = 1000n;
const HALF = 500n;

/**
 * @param {Passport} passport
 * @param {string} until  ISO day; a voucher that runs out before is offered until then
 * @returns {OfferForm}
 */
export const emptyOffer = (passport, until) => ({
  holder: holdersFor(passport, 'TRANSFER')[0]?.id ?? null, whole: true, amounts: {}, floor: '', until: earlier(until, passport.voucher.expiresOn),
});

/**
 * @param {string} day
 * @param {string|null} [term]  null for none
 */
const earlier = (day, term) => (term && term < day ? term : day);

/**
 * @param {Passport} passport
 * @param {OfferForm} form
 * @param {string} today  ISO day
 * @returns {{asked: Record<string, any>, faults: Record<string, MarketFault>}}
 */
export function offerOf(passport, form, today) {
  /** @type {Record<string, any>} */
  const faults = {};
  /** @type {Record<string, any>} */
  const asked = { serial: passport.voucher.serial, holderId: form.holder };
  if (form.holder === null) faults.holder = 'missing';
  putAmounts(passport, 'TRANSFER', form, asked, faults);
  const { units, fault } = parseAmount(form.floor, PRICE_DECIMALS);
  if (fault) faults.floor = fault;
  if (units !== null) asked.floorPricePerMuYuan = amountText(units, PRICE_DECIMALS);
  putDay(form.until, today, passport.voucher.expiresOn, asked, faults);
  return { asked, faults };
}

/**
 * @param {ReservationForm} form
 * @param {number} seller
 * @param {string} today  ISO day
 * @returns {{asked: Record<string, any>, faults: Record<string, MarketFault>}}
 */
export function reservationOf({ buyer, document, days }, seller, today) {
  /** @type {Record<string, MarketFault>} */
  const faults = {};
  /** @type {Record<string, any>} */
  const asked = { buyerId: buyer?.id, contractNo: document.trim(), until: lastDay(days, today) };
  if (!buyer) faults.buyer = 'missing';
  else if (buyer.id === seller) faults.buyer = 'same';
  if (!asked.contractNo) faults.document = 'missing';
  const { units, fault } = parseAmount(days, 0);
  if (units === null) faults.days = fault ?? 'missing';
  else if (units < 1 || units > DAYS_MAX) faults.days = 'contractDays';
  return { asked, faults };
}

/**
 * @param {string} days  as they were typed, after today
 * @param {string} today  ISO day
 * @returns {string} the last of them; empty for what is no number of days
 */
export function lastDay(days, today) {
  const { units } = parseAmount(days, 0);
  return units === null || units > DAYS_MAX ? '' : isoOf(dayOf(today) + units);
}

/**
 * @param {number} years
 * @param {string} today  ISO day
 * @returns {string} the same day so many years before; for the 29th of February the 28th
 */
export function yearsBefore(years, today) {
  const [year, month, day] = today.split('-');
  const before = `${Number(year) - years}-${month}-`;
  return isDay(before + day) ? before + day : `${before}28`;
}

/**
 * @param {SaleForm} form
 * @param {{floorPricePerMuYuan?: number|string}} offer
 * @returns {{asked: Record<string, any>, faults: Record<string, MarketFault>}}
 */
export function saleOf({ price, document }, { floorPricePerMuYuan: floor }) {
  /** @type {Record<string, MarketFault>} */
  const faults = {};
  /** @type {Record<string, any>} */
  const asked = { platformNo: document.trim() };
  const { units, fault } = parseAmount(price, PRICE_DECIMALS);
  if (units === null) faults.price = fault ?? 'missing';
  else asked.pricePerMuYuan = amountText(units, PRICE_DECIMALS);
  if (units !== null && floor !== undefined && units < unitsOf(floor, PRICE_DECIMALS)) faults.price = 'belowFloor';
  if (!asked.platformNo) faults.document = 'missing';
  return { asked, faults };
}

/**
 * @param {string} until
 * @param {string} today
 * @param {string|null|undefined} term  last day of the voucher
 * @param {Record<string, any>} asked
 * @param {Record<string, MarketFault>} faults
 */
function putDay(until, today, term, asked, faults) {
  if (!until) faults.until = 'missing';
  else if (until < today) faults.until = 'past';
  else if (dayOf(until) > dayOf(today) + DAYS_MAX || (term && until > term)) faults.until = 'term';
  asked.until = until;
}

/**
 * What a sale comes to, rounded half up to 0.01 yuan as the server rounds it.
 *
 * @param {number} thousandths  of a mu (or of a m²)
 * @param {number} fen  for each mu (or m²)
 * @returns {number} fen
 */
export const totalFen = (thousandths, fen) => Number((BigInt(thousandths) * BigInt(fen) + HALF) / MILLI);
