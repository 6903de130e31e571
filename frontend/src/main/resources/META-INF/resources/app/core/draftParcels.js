import { isInPolygon } from '../geo/pointInPolygon.js';

/**
 * The parcels of a record's draft, one by one: what each was, what it is to be, and how the ground looks to somebody who
 * works in the draft.
 *
 * @typedef {import('./types.js').LonLat} LonLat
 * @typedef {import('./types.js').ParcelFeature} ParcelFeature
 * @typedef {import('./records.js').DraftGround} DraftGround
 * @typedef {'CREATE'|'CHANGE'|'RETIRE'} Action
 *
 * @typedef {object} DraftParcel
 * @property {number} id
 * @property {Action} action
 * @property {ParcelFeature|null} before  null: the draft creates it
 * @property {ParcelFeature|null} after   null: the draft retires it
 */

/**
 * @param {DraftGround} draft
 * @returns {DraftParcel[]} the new ones first, then the changed, then the retired, as they come within each
 */
export function parcelsOf(draft) {
  const before = byId(draft.before.features);
  const kept = draft.after.features.map((after) => {
    const base = before.get(after.id) ?? null;
    return { id: after.id, action: /** @type {Action} */ (after.properties?.action ?? (base ? 'CHANGE' : 'CREATE')), before: base, after };
  });
  const retired = draft.retired.filter((id) => before.has(id)).map((id) =>
    ({ id, action: /** @type {Action} */ ('RETIRE'), before: before.get(id) ?? null, after: null }));
  return [...kept.filter(isNew), ...kept.filter((parcel) => !isNew(parcel)), ...retired];
}

/**
 * @param {DraftGround} draft
 * @param {number} id
 * @returns {DraftParcel|null} null: the draft does not touch it
 */
export function parcelIn(draft, id) {
  return parcelsOf(draft).find((parcel) => parcel.id === id) ?? null;
}

/**
 * The version that the next edit of a parcel builds on: the one that the draft began with, not the one of the day.
 *
 * @param {DraftParcel} parcel
 * @returns {number} 0: the draft itself has created it
 */
export function baseVersionOf({ before, after }) {
  return after?.properties?.baseVersion ?? before?.properties?.version ?? 0;
}

/**
 * Stored parcels as the draft leaves them: the snap targets of somebody who draws in it.
 *
 * @param {DraftGround} draft
 * @param {ParcelFeature[]} stored
 * @returns {ParcelFeature[]}
 */
export function withDraft(draft, stored) {
  const touched = new Set(parcelsOf(draft).map(({ id }) => id));
  return [...stored.filter(({ id }) => !touched.has(id)), ...draft.after.features];
}

/**
 * @param {DraftGround} draft
 * @param {LonLat} position
 * @returns {DraftParcel|null} the parcel on that place, one that stays before one that is retired
 */
export function parcelAt(draft, position) {
  const parcels = parcelsOf(draft);
  return parcels.find(({ after }) => after && covers(after, position))
    ?? parcels.find(({ before, after }) => !after && before && covers(before, position)) ?? null;
}

/** @param {DraftParcel} parcel */
function isNew({ action }) {
  return action === 'CREATE';
}

/** @param {ParcelFeature[]} features */
function byId(features) {
  return new Map(features.map((feature) => [feature.id, feature]));
}

/**
 * @param {ParcelFeature} feature
 * @param {LonLat} position
 */
function covers({ geometry }, position) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some((rings) => isInPolygon(position, rings));
}
