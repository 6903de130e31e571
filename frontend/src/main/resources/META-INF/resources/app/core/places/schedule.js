import { dayOf } from '../days.js';

/**
 * A place in time: when it began, when it is due, when it was completed, and today, as shares of one bar.
 *
 * @typedef {{name: 'began'|'due'|'completed'|'today', day: string, percent: number}} Mark
 *
 * @typedef {object} Schedule
 * @property {Mark[]} marks          in the order of time
 * @property {number} donePercent    of the bar, from the beginning to the end of the work or to today
 * @property {number} lateDays       after the day it was due; 0 for none
 */

/**
 * @param {{began: string|null, due?: string|null, completed?: string|null, today: string}} days
 * @returns {Schedule|null} null where not even two days are known
 */
export function scheduleOf({ began, due = null, completed = null, today }) {
  if ([began, due, completed].filter(Boolean).length < 2) return null;
  const given = Object.entries({ began, due, completed, today }).filter(([name, day]) => day && !(name === 'today' && completed));
  const [first, last] = [Math.min(...given.map(([, day]) => dayOf(day ?? ''))), Math.max(...given.map(([, day]) => dayOf(day ?? '')))];
  const share = (/** @type {string} */ day) => (last === first ? 0 : Math.round(((dayOf(day) - first) / (last - first)) * 1000) / 10);
  const marks = /** @type {Mark[]} */ (given.map(([name, day]) => ({ name, day, percent: share(day ?? '') })))
    .sort((a, b) => a.percent - b.percent);
  const end = completed ?? today;
  return { marks, donePercent: dayOf(end) < first ? 0 : share(end), lateDays: due ? Math.max(0, dayOf(end) - dayOf(due)) : 0 };
}
