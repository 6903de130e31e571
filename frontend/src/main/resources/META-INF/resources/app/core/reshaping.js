/**
 * The step of a record that gives several parcels their new shapes together, since they share the corners that moved.
 *
 * @typedef {import('./DraftSession.js').Edits} Edits
 * @typedef {import('./types.js').ParcelFeature} ParcelFeature
 * @typedef {{parcel: number, baseVersion: number, geometry: object, facts?: object}} Reshaped
 */

/**
 * @param {Edits} edits
 * @param {object} facts                of the parcel that was drawn or edited
 * @param {number|null} version         that it builds on; null: it is new
 * @param {(base: ParcelFeature) => number} versionOf  that a neighbour builds on
 */
export function reshapeSeveral({ id, geometry, others }, facts, version, versionOf) {
  /** @type {Reshaped[]} */
  const neighbours = others.map(({ base, geometry: shape }) => ({ parcel: base.id, baseVersion: versionOf(base), geometry: shape }));
  return version === null
    ? { operation: 'RESHAPE_SEVERAL', parcels: neighbours, create: [{ id, geometry, facts }] }
    : { operation: 'RESHAPE_SEVERAL', parcels: [{ parcel: id, baseVersion: version, geometry, facts }, ...neighbours], create: [] };
}
