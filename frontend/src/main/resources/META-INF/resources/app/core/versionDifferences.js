/**
 * What differs between two versions of a parcel.
 *
 * @typedef {Record<string, any>} Facts
 * @typedef {{name: string, before: any, after: any}} Difference
 */

/** In the order in which people ask. */
const FACTS = ['code', 'landClass', 'ownership', 'holder', 'stage', 'registeredAreaSquareMetres'];

const HUNDREDTHS = 100;

/**
 * Facts that both versions tell and that are not the same; nothing and empty are the same.
 *
 * @param {Facts} before
 * @param {Facts} after
 * @returns {Difference[]}
 */
export function differencesOf(before, after) {
  return FACTS.filter((name) => name in before || name in after)
    .filter((name) => (before[name] ?? '') !== (after[name] ?? ''))
    .map((name) => ({ name, before: before[name] ?? null, after: after[name] ?? null }));
}

/**
 * @param {number} before  square metres at scale 2
 * @param {number} after
 * @returns {number} the difference at scale 2, without the dust of binary fractions
 */
export function areaDifference(before, after) {
  return (Math.round(after * HUNDREDTHS) - Math.round(before * HUNDREDTHS)) / HUNDREDTHS;
}

/**
 * @param {{coordinates?: any}|null} before
 * @param {{coordinates?: any}|null} after
 * @returns {boolean} whether a corner has moved, come or gone: the same corner always has the same digits
 */
export function boundaryDiffers(before, after) {
  return JSON.stringify(before?.coordinates) !== JSON.stringify(after?.coordinates);
}

/**
 * The version before each version, by number: the newest comes first.
 *
 * @template {{version: number}} V
 * @param {V[]} versions
 * @param {V} version
 * @returns {V|null}
 */
export function versionBefore(versions, version) {
  const earlier = versions.filter((other) => other.version < version.version);
  return earlier.reduce((/** @type {V|null} */ best, other) => (best === null || other.version > best.version ? other : best), null);
}
