/**
 * Months as a slider counts them, from the first one on.
 *
 * @typedef {{year: number, month: number}} Month  month: 1 to 12
 */

const MONTHS = 12;

/**
 * @param {string} first  ISO day
 * @param {string} last  ISO day
 * @returns {number} how many months lie between the first and the last one
 */
export const monthsBetween = (first, last) => indexOf(last) - indexOf(first);

/**
 * @param {string} first  ISO day
 * @param {number} steps  months after it
 * @param {string} last  ISO day that none may be later than
 * @returns {string} the last day of that month
 */
export function monthEnd(first, steps, last) {
  const index = indexOf(first) + steps + 1;
  const end = new Date(Date.UTC(Math.floor(index / MONTHS), index % MONTHS, 0)).toISOString().slice(0, 10);
  return end > last ? last : end;
}

/** @param {string} day */
function indexOf(day) {
  const [year, month] = day.split('-').map(Number);
  return year * MONTHS + month - 1;
}
