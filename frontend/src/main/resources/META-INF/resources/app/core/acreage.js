/**
 * Acreage as it is booked: m² with two decimals, here whole hundredths, so that sums are exact; and as it is shown in other
 * units, rounded once, half up, from the exact value.
 *
 * @typedef {'m2'|'mu'|'ha'} AreaUnit
 */

/**
 * A hundredth of a square metre in units: mu = m² × 3/2000, ha = m² / 10000.
 *
 * @type {Record<AreaUnit, {times: bigint, over: bigint, digits: number}>}
 */
const UNITS = {
  m2: { times: 1n, over: 100n, digits: 2 },
  mu: { times: 3n, over: 200_000n, digits: 2 },
  ha: { times: 1n, over: 1_000_000n, digits: 4 },
};

export const AREA_UNITS = /** @type {AreaUnit[]} */ (Object.keys(UNITS));

/** @param {AreaUnit} unit */
export function digitsOf(unit) {
  return UNITS[unit].digits;
}

/**
 * @param {number|string} squareMetres  as the server gave it: at most two decimals, so that its digits are known
 * @returns {bigint}
 */
export function hundredthsOf(squareMetres) {
  return BigInt(Math.round(Number(squareMetres) * 100));
}

/**
 * @param {(number|string)[]} squareMetres
 * @returns {bigint} hundredths
 */
export function sumOf(squareMetres) {
  return squareMetres.reduce((sum, value) => sum + hundredthsOf(value), 0n);
}

/**
 * @param {bigint} hundredths
 * @param {AreaUnit} unit
 * @param {number} [digits]  default: those of the unit
 * @returns {string} a decimal number with a point and all its decimals
 */
export function decimalIn(hundredths, unit, digits = UNITS[unit].digits) {
  const { times, over } = UNITS[unit];
  const size = (hundredths < 0n ? -hundredths : hundredths) * times * 10n ** BigInt(digits);
  const rounded = (2n * size + over) / (2n * over);
  const sign = hundredths < 0n && rounded > 0n ? '-' : '';
  const text = String(rounded).padStart(digits + 1, '0');
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * @param {number} value  as it was typed in a unit
 * @param {AreaUnit} unit
 * @returns {number} m², to the hundredth in which acreage is booked
 */
export function squareMetresOf(value, unit) {
  const { times, over } = UNITS[unit];
  return Math.round((value * Number(over)) / Number(times)) / 100;
}
