import { cellColor, themeColor } from './styles.js';

/**
 * Adds up what the tiles in view have counted.
 *
 * @typedef {import('../workers/census.js').Census} Census
 * @typedef {import('../core/types.js').LegendEntry} LegendEntry
 */

/**
 * @param {import('../core/types.js').Theme} theme
 * @param {Census[]} censuses  of different tiles
 * @returns {LegendEntry[]} largest count first; a parcel in several tiles counts once
 */
export function legendOf(theme, censuses) {
  const color = censuses.some(({ cells }) => cells) ? cellColor : themeColor;
  return [...totals(censuses)]
    .filter(([key]) => key !== '')
    .map(([key, count]) => ({ key, color: color(theme, key), count }))
    .sort((a, b) => b.count - a.count || a.key.localeCompare(b.key));
}

/** @param {Census[]} censuses */
function totals(censuses) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const add = (/** @type {string} */ key, /** @type {number} */ count) => counts.set(key, (counts.get(key) ?? 0) + count);
  const shared = new Map(censuses.flatMap((census) => census.shared));
  censuses.forEach((census) => Object.entries(census.counts).forEach(([key, count]) => add(key, count)));
  shared.forEach((key) => add(key, 1));
  return counts;
}
