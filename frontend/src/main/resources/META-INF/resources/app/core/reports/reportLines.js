/**
 * The lines of a monthly report, for tables by category and by unit.
 *
 * @typedef {object} ReportLine
 * @property {string} category
 * @property {string} unit  code of a town or village, or id of a zone; `-` in none of them, `*` in all of the territory
 * @property {{zh: string, en: string}} name
 */

const ALL = '*';
const OUTSIDE = '-';

/**
 * @template {ReportLine} T
 * @param {T[]} lines
 * @returns {T[]} of the whole territory, one a category
 */
export const totalsOf = (lines) => lines.filter(({ unit }) => unit === ALL);

/**
 * @template {ReportLine} T
 * @param {T[]} lines
 * @returns {{unit: string, name: {zh: string, en: string}, by: Record<string, T>}[]} by code, what lies in no unit last
 */
export function unitsOf(lines) {
  /** @type {Map<string, {unit: string, name: {zh: string, en: string}, by: Record<string, T>}>} */
  const units = new Map();
  for (const line of lines.filter(({ unit }) => unit !== ALL)) {
    const found = units.get(line.unit) ?? { unit: line.unit, name: line.name, by: {} };
    found.by[line.category] = line;
    units.set(line.unit, found);
  }
  return [...units.values()].sort((one, other) => rank(one) - rank(other) || one.unit.length - other.unit.length || one.unit.localeCompare(other.unit));
}

/** @param {{unit: string}} row */
const rank = ({ unit }) => (unit === OUTSIDE ? 1 : 0);
