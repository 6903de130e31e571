import { holdersFor, putAmounts } from './voucherActs.js';
import { amountText, parseAmount, PRICE_DECIMALS } from './voucherAmount.js';

/**
 * The market board: what its forms ask of the server, and what is wrong at which field.
 *
 * @typedef {import('./voucherActs.js').Passport} Passport
 * @typedef {import('./voucherActs.js').Fault|'past'} MarketFault
 * @typedef {{holder: number|null, whole: boolean, amounts: Record<string, string>, floor: string, until: string}} OfferForm
 * @typedef {{buyer: {id: number, name: string}|null, document: string, until: string}} ReservationForm
 * @typedef {{price: string, document: string}} SaleForm
 */

const MILLI = 1000n;
const HALF = 500n;

/**
 * @param {Passport} passport
 * @param {string} until  ISO day
 * @returns {OfferForm}
 */
export const emptyOffer = (passport, until) => ({ holder: holdersFor(passport, 'TRANSFER')[0]?.id ?? null, whole: true, amounts: {}, floor: '', until });

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
  putDay(form.until, today, asked, faults);
  return { asked, faults };
}

/**
 * @param {ReservationForm} form
 * @param {number} seller
 * @param {string} today  ISO day
 * @returns {{asked: Record<string, any>, faults: Record<string, MarketFault>}}
 */
export function reservationOf({ buyer, document, until }, seller, today) {
  /** @type {Record<string, MarketFault>} */
  const faults = {};
  /** @type {Record<string, any>} */
  const asked = { buyerId: buyer?.id, contractNo: document.trim() };
  if (!buyer) faults.buyer = 'missing';
  else if (buyer.id === seller) faults.buyer = 'same';
  if (!asked.contractNo) faults.document = 'missing';
  putDay(until, today, asked, faults);
  return { asked, faults };
}

/**
 * @param {SaleForm} form
 * @returns {{asked: Record<string, any>, faults: Record<string, MarketFault>}}
 */
export function saleOf({ price, document }) {
  /** @type {Record<string, MarketFault>} */
  const faults = {};
  /** @type {Record<string, any>} */
  const asked = { platformNo: document.trim() };
  const { units, fault } = parseAmount(price, PRICE_DECIMALS);
  if (units === null) faults.price = fault ?? 'missing';
  else asked.pricePerMuYuan = amountText(units, PRICE_DECIMALS);
  if (!asked.platformNo) faults.document = 'missing';
  return { asked, faults };
}

/**
 * @param {string} until
 * @param {string} today
 * @param {Record<string, any>} asked
 * @param {Record<string, MarketFault>} faults
 */
function putDay(until, today, asked, faults) {
  if (!until) faults.until = 'missing';
  else if (until < today) faults.until = 'past';
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
