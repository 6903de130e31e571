import { dayOf, isoOf } from './days.js';

/**
 * The days on which something changed, laid out along a line.
 *
 * @typedef {{day: number, versions: number}} Change  day: see days.js; versions that became true on it
 * @typedef {{share: number, size: number, first: number}} Column  share: 0 … 1 from the left; size: 0 … 1; first day in it
 * @typedef {{share: number, label: string}} Mark
 */

/** Steps between marks, in months, from the finest. */
const MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600];

/**
 * @param {{day: string, versions: number}[]} days  as the server gives them
 * @returns {Change[]} by day
 */
export function changesOf(days) {
  return days.map(({ day, versions }) => ({ day: dayOf(day), versions })).sort((a, b) => a.day - b.day);
}

/**
 * @param {Change[]} changes  by day
 * @param {number} day
 * @returns {number|null} the last day of change before this one
 */
export function changeBefore(changes, day) {
  return changes.filter((change) => change.day < day).at(-1)?.day ?? null;
}

/**
 * @param {Change[]} changes  by day
 * @param {number} day
 * @returns {number|null} the day before the first change; null if the day is there already, or nothing ever changed
 */
export function dayBeforeAll(changes, day) {
  return changes.length && day >= changes[0].day ? changes[0].day - 1 : null;
}

/**
 * @param {Change[]} changes  by day
 * @param {number} day
 * @param {number} [leastDays]  how much later at least, so that playing through many days comes to an end
 * @returns {number|null} the first day of change after this one
 */
export function changeAfter(changes, day, leastDays = 1) {
  return changes.find((change) => change.day >= day + leastDays)?.day ?? null;
}

/**
 * @param {Change[]} changes
 * @param {number} day
 * @returns {number} versions that became true on the day
 */
export function versionsOn(changes, day) {
  return changes.find((change) => change.day === day)?.versions ?? 0;
}

/**
 * A pointer cannot hit one day among thousands: a day of change within reach is meant.
 *
 * @param {Change[]} changes
 * @param {number} day
 * @param {number} reachDays
 */
export function snapped(changes, day, reachDays) {
  const near = changes.filter((change) => Math.abs(change.day - day) <= reachDays);
  return near.reduce((best, { day: other }) => (Math.abs(other - day) < Math.abs(best - day) ? other : best), near[0]?.day ?? day);
}

/**
 * @param {number} day
 * @param {number} first
 * @param {number} last
 * @returns {number} 0 at the first day, 1 at the last
 */
export function shareOf(day, first, last) {
  return last === first ? 1 : (day - first) / (last - first);
}

/**
 * Changes gathered into columns. Sizes grow with the logarithm: a first import of thousands must not hide one split.
 *
 * @param {Change[]} changes
 * @param {number} first
 * @param {number} last
 * @param {number} slots
 * @returns {Column[]}
 */
export function columnsOf(changes, first, last, slots) {
  const sums = new Map();
  for (const { day, versions } of changes.filter((change) => change.day >= first && change.day <= last)) {
    const slot = Math.round(shareOf(day, first, last) * slots);
    const sum = sums.get(slot) ?? { first: day, versions: 0 };
    sums.set(slot, { ...sum, versions: sum.versions + versions });
  }
  const most = Math.max(1, ...[...sums.values()].map(({ versions }) => versions));
  return [...sums].map(([slot, sum]) => ({
    share: slot / slots, size: Math.log1p(sum.versions) / Math.log1p(most), first: sum.first,
  }));
}

/**
 * Round dates along the line: years if there are many, months if there are few.
 *
 * @param {number} first
 * @param {number} last
 * @param {number} marksMax  of steps; the marks may be one more
 * @returns {Mark[]}
 */
export function marksOf(first, last, marksMax) {
  const months = monthOf(last) - monthOf(first);
  const step = MONTH_STEPS.find((candidate) => months / candidate <= marksMax) ?? MONTH_STEPS[MONTH_STEPS.length - 1];
  const marks = [];
  for (let month = Math.ceil(monthOf(first) / step) * step; month <= monthOf(last); month += step) {
    const label = labelOf(month, step);
    const day = dayOf(`${label.padEnd(7, '-01')}-01`);
    if (day >= first) {
      marks.push({ share: shareOf(day, first, last), label });
    }
  }
  return marks;
}

/**
 * @param {number} day
 * @returns {number} months since the year 0
 */
function monthOf(day) {
  const [year, month] = isoOf(day).split('-').map(Number);
  return year * 12 + month - 1;
}

/**
 * @param {number} month
 * @param {number} step
 * @returns {string} 2026 or 2026-04
 */
function labelOf(month, step) {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return step % 12 === 0 ? year : `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}
