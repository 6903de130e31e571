import { dayIn, dayOf, isDay, isoOf } from './days.js';

/**
 * Where on the two axes of time the map stands. `asOf`: the day on which it was true. `knownAt`: the instant at which it
 * was known; null: now. Both are null for the present; what was known at an instant is always about a day that is named,
 * as the server would take the day of the instant.
 *
 * @typedef {{asOf: string|null, knownAt: string|null}} TimePoint
 */

/** @type {Readonly<TimePoint>} what is true today, as it is known now */
export const PRESENT = Object.freeze({ asOf: null, knownAt: null });

/** @param {TimePoint} point */
export function isPresent({ asOf, knownAt }) {
  return asOf === null && knownAt === null;
}

/**
 * @param {number} day  see days.js
 * @param {string|null} knownAt
 * @param {number} today
 * @returns {TimePoint}
 */
export function pointAt(day, knownAt, today) {
  return knownAt === null && day >= today ? PRESENT : { asOf: isoOf(Math.min(day, today)), knownAt };
}

/**
 * @param {TimePoint} a
 * @param {TimePoint} b
 */
export function samePoint(a, b) {
  return a.asOf === b.asOf && a.knownAt === b.knownAt;
}

/**
 * @param {TimePoint} point
 * @returns {Record<string, string>} the parameters of an address; none for the present
 */
export function timeParameters({ asOf, knownAt }) {
  return { ...(asOf !== null && { asOf }), ...(knownAt !== null && { knownAt }) };
}

/**
 * @param {TimePoint} point
 * @returns {string} as in "asOf=2026-03-01"; empty for the present
 */
export function timeQuery(point) {
  return Object.entries(timeParameters(point)).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
}

/**
 * @param {Record<string, string|undefined>} parameters  of a link; what is no day and no instant is left out
 * @param {number} today  later days cannot be known, and stand for today
 * @param {string} [timeZone]  of the district; default: that of this machine
 * @returns {TimePoint}
 */
export function timePointOf({ asOf, knownAt }, today, timeZone) {
  const known = knownAt !== undefined && !Number.isNaN(Date.parse(knownAt)) ? knownAt : null;
  const dayOfLink = asOf !== undefined && isDay(asOf) ? dayOf(asOf) : null;
  return pointAt(dayOfLink ?? (known ? dayIn(new Date(known), timeZone) : today), known, today);
}
