/**
 * Amounts of vouchers, as whole numbers of the smallest unit of their kind: 0.001 mu of ground, 0.01 m² of floor, 0.01 yuan.
 * Nothing is rounded: what has more decimals than the unit is refused, as the server refuses it.
 *
 * @typedef {'LAND'|'HOUSE'|'GREEN'} Asset
 * @typedef {'number'|'decimals'|'tooLarge'} AmountFault
 */

/** @type {Record<Asset, number>} decimals in which an amount of the kind is written */
export const DECIMALS = { LAND: 3, HOUSE: 2, GREEN: 3 };

/** @type {Record<Asset, string[]>} what vouchers of the kind carry, the first being what a price is for */
export const INDICATORS = { LAND: ['QUOTA', 'SCALE', 'CULTIVATED', 'PADDY'], HOUSE: ['FLOOR_AREA'], GREEN: ['GREEN_AREA'] };

/** Of money, in yuan. */
export const PRICE_DECIMALS = 2;

/** In mu, m² or yuan; the server's bound. */
const AMOUNT_MAX = 1_000_000_000;

const PLAIN = /^(\d+)(?:\.(\d*))?$/;
const GROUPED = /^(\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/;

/**
 * @param {string} text  as somebody typed it; full-width digits and separators of thousands are understood
 * @param {number} decimals
 * @returns {{units: number|null, fault: AmountFault|null}} both null: nothing was typed
 */
export function parseAmount(text, decimals) {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') {
    return { units: null, fault: null };
  }
  const [, whole, fraction = ''] = plain.match(PLAIN) ?? plain.match(GROUPED) ?? [];
  if (whole === undefined) {
    return { units: null, fault: 'number' };
  }
  if (fraction.replace(/0+$/, '').length > decimals) {
    return { units: null, fault: 'decimals' };
  }
  const units = Number(whole.replaceAll(',', '') + fraction.slice(0, decimals).padEnd(decimals, '0'));
  return units > AMOUNT_MAX * 10 ** decimals ? { units: null, fault: 'tooLarge' } : { units, fault: null };
}

/**
 * @param {number} units
 * @param {number} decimals
 * @returns {string} with all its decimals, as it goes over the wire
 */
export function amountText(units, decimals) {
  const digits = String(units).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/**
 * @param {number|string} shown  as the server writes it, in mu, m² or yuan
 * @param {number} decimals
 * @returns {number} of the smallest unit
 */
export function unitsOf(shown, decimals) {
  return Math.round(Number(Number(shown).toFixed(decimals)) * 10 ** decimals);
}

/**
 * The same share of every indicator, rounded down: what usually goes with a part of one of them.
 *
 * @param {Record<string, number>} atHand  units by indicator
 * @param {string} indicator  the one that was said
 * @param {number} units  of it
 * @returns {Record<string, number>}
 */
export function inProportion(atHand, indicator, units) {
  const whole = BigInt(atHand[indicator] ?? 0);
  if (whole === 0n) {
    return {};
  }
  const shares = Object.entries(atHand).map(([name, all]) => [name, Number((BigInt(all) * BigInt(units)) / whole)]);
  return Object.fromEntries(shares);
}
