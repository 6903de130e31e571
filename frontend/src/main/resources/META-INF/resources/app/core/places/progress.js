/**
 * Progress of a place as charts and lists take it.
 *
 * @typedef {{year: number, addedSquareMetres: number, addedMu: number, works: number, cumulativeSquareMetres: number, cumulativeMu: number}} Year
 * @typedef {{category: string, squareMetres: number, mu: number, works: number, years: Year[]}} CategoryProgress
 * @typedef {{squareMetres: number, mu: number}} Figure
 */

/**
 * @param {CategoryProgress} progress
 * @returns {{startsOn: string, squareMetres: number, mu: number, cumulativeSquareMetres: number, cumulativeMu: number, works: number}[]} as statements by year have them
 */
export const pointsOf = ({ years }) => years.map(({ year, addedSquareMetres, addedMu, ...rest }) =>
  ({ ...rest, startsOn: `${year}-01-01`, squareMetres: addedSquareMetres, mu: addedMu }));

/**
 * What zones have got done of their targets, from the statement of all zones.
 *
 * @param {{renovation: string, targetMu: number|null, id: number, code: string}} zone
 * @param {({code: string, category: string} & Figure)[]} statement  rows by zone and category
 * @returns {{done: Figure, percent: number|null}} percent of the target, one decimal; null without a target
 */
export function zoneProgress({ renovation, targetMu, id, code }, statement) {
  const isIts = (/** @type {string} */ of) => of === code || of === String(id);
  const done = statement.find((row) => row.category === renovation && isIts(row.code)) ?? { squareMetres: 0, mu: 0 };
  return { done, percent: targetMu ? Math.round((Number(done.mu) / Number(targetMu)) * 1000) / 10 : null };
}
