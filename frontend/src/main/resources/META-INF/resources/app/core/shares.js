/**
 * Shares of a parcel as a person types them: "1:2:3", or areas with commas or spaces between.
 *
 * @typedef {{values: number[], fault: null}|{values: null, fault: 'empty'|'number'|'positive'|'one'|'many'}} Shares
 */

/** As many parts as the server takes. */
export const PARTS_MAX = 200;

const RATIO_SEPARATORS = /[\s:：,，、;；/]+/;
const AREA_SEPARATORS = /[\s,，、;；+]+/;

/**
 * @param {string} text  such as 1:2:3
 * @returns {Shares} at least two
 */
export function parseRatios(text) {
  const shares = parse(text, RATIO_SEPARATORS);
  return shares.values?.length === 1 ? { values: null, fault: 'one' } : shares;
}

/**
 * @param {string} text  such as "2.5, 3"
 * @returns {Shares} at least one; the rest of the parcel is a part of its own
 */
export function parseAreas(text) {
  return parse(text, AREA_SEPARATORS);
}

/**
 * @param {number} count
 * @returns {Shares}
 */
export function equalShares(count) {
  if (!Number.isInteger(count)) return { values: null, fault: 'number' };
  if (count < 2) return { values: null, fault: 'one' };
  return count > PARTS_MAX ? { values: null, fault: 'many' } : { values: Array(count).fill(1), fault: null };
}

/**
 * @param {string} text
 * @param {RegExp} separators
 * @returns {Shares}
 */
function parse(text, separators) {
  const words = text.trim().split(separators).filter((word) => word !== '');
  const values = words.map(Number);
  if (words.length === 0) return { values: null, fault: 'empty' };
  if (values.some((value) => !Number.isFinite(value))) return { values: null, fault: 'number' };
  if (values.some((value) => value <= 0)) return { values: null, fault: 'positive' };
  return values.length > PARTS_MAX ? { values: null, fault: 'many' } : { values, fault: null };
}
