/**
 * What the parcels of a merge differ in, and the facts of the parcel that they become.
 *
 * @typedef {import('./types.js').ParcelFeature} ParcelFeature
 * @typedef {{fact: string, values: {value: string, ids: number[]}[]}} Difference
 */

/** Ownership is not among them: parcels of different ownership cannot be merged. */
const CHOSEN = ['landClass', 'holder', 'stage'];

/**
 * @param {ParcelFeature[]} parcels
 * @returns {Difference[]} the facts in which they differ, each with the values and who has them
 */
export function differencesOf(parcels) {
  return CHOSEN.map((fact) => ({ fact, values: valuesOf(parcels, fact) })).filter(({ values }) => values.length > 1);
}

/**
 * @param {ParcelFeature[]} parcels
 * @param {Record<string, string>} chosen  fact → value; where nothing was chosen, that of the largest parcel
 * @returns {Record<string, any>|null} null while there is no parcel
 */
export function mergedFacts(parcels, chosen) {
  const largest = largestOf(parcels);
  if (!largest) return null;
  const facts = [...CHOSEN, 'ownership'].map((fact) => [fact, chosen[fact] ?? largest.properties?.[fact] ?? '']);
  return Object.fromEntries(facts.filter(([, value]) => value !== ''));
}

/**
 * @param {ParcelFeature[]} parcels
 * @returns {ParcelFeature|null}
 */
export function largestOf(parcels) {
  const areaOf = (/** @type {ParcelFeature} */ { properties }) => properties?.officialAreaSquareMetres ?? 0;
  return parcels.reduce((/** @type {ParcelFeature|null} */ best, parcel) =>
    (best && areaOf(best) >= areaOf(parcel) ? best : parcel), null);
}

/**
 * @param {ParcelFeature[]} parcels
 * @param {string} fact
 */
function valuesOf(parcels, fact) {
  /** @type {Map<string, number[]>} */
  const ids = new Map();
  for (const { id, properties } of parcels) {
    const value = String(properties?.[fact] ?? '');
    ids.set(value, [...(ids.get(value) ?? []), id]);
  }
  return [...ids].map(([value, holders]) => ({ value, ids: holders }));
}
