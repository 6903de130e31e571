import { isDay } from './days.js';

/**
 * Where on the two axes of time the map stands. `asOf`: the day on which it was true; null: today. `knownAt`: the
 * instant at which it was known; null: now.
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
 * @returns {TimePoint}
 */
export function timePointOf({ asOf, knownAt }) {
  return {
    asOf: asOf !== undefined && isDay(asOf) ? asOf : null,
    knownAt: knownAt !== undefined && !Number.isNaN(Date.parse(knownAt)) ? knownAt : null,
  };
}
