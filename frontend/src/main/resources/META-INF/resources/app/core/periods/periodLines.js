import { monthShifted } from '../months.js';

/**
 * The lines of a statement of a month, by category.
 *
 * @typedef {object} PeriodLine
 * @property {string} category
 * @property {string} unit  code of a town or village; `-` outside of all, `*` in all of the territory
 * @property {number} openingSquareMetres
 * @property {number} correctionsSquareMetres
 * @property {number} addedSquareMetres
 * @property {number} closingSquareMetres
 */

const ALL = '*';

/**
 * @template {PeriodLine} T
 * @param {T[]} lines
 * @returns {{category: string, total: T|null, parts: T[]}[]} in the order of the lines
 */
export function byCategory(lines) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  lines.forEach((line) => groups.set(line.category, [...(groups.get(line.category) ?? []), line]));
  return [...groups].map(([category, all]) => ({ category, total: all.find(({ unit }) => unit === ALL) ?? null, parts: all.filter(({ unit }) => unit !== ALL) }));
}

/** @param {PeriodLine[]} lines */
export const hasCorrections = (lines) => lines.some(({ correctionsSquareMetres }) => Number(correctionsSquareMetres) !== 0);

/**
 * The month that is to be prepared next: the one after the last signed one of the territory, else the one before today's.
 *
 * @param {{territory: string, month: string, state: string}[]} periods  the newest first
 * @param {string} territory
 * @param {string} today  ISO day
 * @returns {string} as in 2026-10
 */
export function nextMonth(periods, territory, today) {
  const signed = periods.filter((one) => one.territory === territory && one.state === 'SIGNED').map(({ month }) => month).sort();
  return signed.length ? monthShifted(signed[signed.length - 1], 1) : monthShifted(today.slice(0, 7), -1);
}
