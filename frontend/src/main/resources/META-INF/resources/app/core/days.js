/**
 * Days of the calendar as whole numbers, so that a slider can count them: days since 1970-01-01, no time zone.
 */

const DAY_MS = 86_400_000;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * @param {unknown} text
 * @returns {boolean} whether it is a day that exists, as in 2026-02-28
 */
export function isDay(text) {
  return typeof text === 'string' && ISO_DAY.test(text) && isoOf(dayOf(text)) === text;
}

/**
 * @param {string} iso  as in 2026-03-01
 * @returns {number} NaN if it is not a date at all
 */
export function dayOf(iso) {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
}

/**
 * @param {number} day
 * @returns {string} as in 2026-03-01; empty for what is no number
 */
export function isoOf(day) {
  return Number.isFinite(day) ? new Date(day * DAY_MS).toISOString().slice(0, 10) : '';
}

/**
 * @param {Date} date
 * @returns {string} the minute on the clock of this machine, as a datetime-local field has it: 2026-03-01T09:30
 */
export function localMinute(date) {
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

/**
 * @param {Date} date
 * @param {string} [timeZone]  as in Asia/Shanghai; without it that of this machine
 * @returns {number} the day on the calendar there: land becomes true by the day of its district
 */
export function dayIn(date, timeZone) {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(date);
  const part = (/** @type {string} */ type) => parts.find((one) => one.type === type)?.value;
  return dayOf(`${part('year')}-${part('month')}-${part('day')}`);
}

/**
 * @param {string} minute  of a datetime-local field
 * @returns {string|null} the instant, as in 2026-03-01T01:30:00Z; null for what is no time
 */
export function instantOf(minute) {
  const date = new Date(minute);
  return Number.isNaN(date.getTime()) ? null : `${date.toISOString().slice(0, 19)}Z`;
}
