/**
 * What of a target says whether it belongs beside a figure.
 *
 * @typedef {object} Goal
 * @property {string} [measure] the category that is added up for it; absent for nothing
 * @property {string} territoryCode
 * @property {string} [dueOn] ISO day; absent where none is known
 */

/** @param {Goal} goal */
const due = ({ dueOn }) => dueOn ?? '9999';

/**
 * The targets that a cockpit's figure is looked at beside: what means the same, of the same ground, and is not past.
 *
 * @template {Goal} T
 * @param {T[]} targets as the register gives them
 * @param {{ category: string, territory: string, day: string }} figure ISO day as of which it is
 * @returns {T[]} the next day first; those without a day last
 */
export function goalsOf(targets, { category, territory, day }) {
  return targets
    .filter((target) => target.measure === category && target.territoryCode === territory && due(target) >= day)
    .sort((one, other) => due(one).localeCompare(due(other)));
}
