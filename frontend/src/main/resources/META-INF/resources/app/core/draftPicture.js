import { parcelsOf } from './draftParcels.js';

/**
 * What a map shows of a draft: outlines whose look says what becomes of a parcel.
 *
 * @typedef {import('./types.js').ParcelGeometry} ParcelGeometry
 * @typedef {import('./types.js').ParcelFeature} ParcelFeature
 * @typedef {import('./records.js').DraftGround} DraftGround
 * @typedef {import('./draftParcels.js').DraftParcel} DraftParcel
 * @typedef {'CREATE'|'CHANGE'|'NODES'|'RETIRE'|'BASE'|'MINE'|'THEIRS'} Look  NODES: corners on the border, same ground
 *
 * @typedef {object} Shape
 * @property {number} id
 * @property {ParcelGeometry} geometry
 * @property {Look} look
 * @property {string|null} landClass  null: the ground below is to be seen; otherwise filled with the colour of the class
 *
 * @typedef {object} DraftPicture
 * @property {Shape[]} shapes
 * @property {number[]} leftOut  parcels that the tiles must not show, since the shapes stand for them
 */

/** @type {DraftPicture} */
export const NO_PICTURE = { shapes: [], leftOut: [] };

/**
 * The draft over the ground as it is now: what it makes lies filled over what was there, so that the map shows an edit at
 * once; ground that it only gives up stays to be seen, struck out.
 *
 * @param {DraftGround} draft
 * @param {number[]} [except]  parcels that are being edited, and drawn by the editor
 * @returns {DraftPicture}
 */
export function pictureOver(draft, except = []) {
  const parcels = parcelsOf(draft).filter(({ id }) => !except.includes(id));
  const shapes = parcels.map((parcel) => shapeOf(parcel.after ?? parcel.before, parcel, movesLand(parcel)));
  return { shapes: inPaintingOrder(shapes), leftOut: parcels.filter(movesLand).map(({ id }) => id) };
}

/** @param {DraftParcel} parcel */
function movesLand({ after }) {
  return after !== null && after.properties?.changeKind !== 'NODES';
}

/**
 * The ground before the record: the same whether the record is a draft or has taken effect since.
 *
 * @param {DraftGround} draft
 * @returns {DraftPicture}
 */
export function pictureBefore(draft) {
  return pictureOf(draft, 'before');
}

/**
 * The ground as the record leaves it.
 *
 * @param {DraftGround} draft
 * @returns {DraftPicture}
 */
export function pictureAfter(draft) {
  return pictureOf(draft, 'after');
}

/**
 * @param {{base: ParcelFeature, mine: ParcelFeature|null, theirs: ParcelFeature|null}} conflict  null: retired
 * @returns {DraftPicture}
 */
export function pictureOfConflict({ base, mine, theirs }) {
  /** @type {[ParcelFeature|null, Look][]} */
  const sides = [[base, 'BASE'], [theirs, 'THEIRS'], [mine, 'MINE']];
  const shapes = sides.flatMap(([side, look]) =>
    (side ? [{ id: side.id, geometry: side.geometry, look, landClass: null }] : []));
  return { shapes, leftOut: [] };
}

/**
 * @param {DraftGround} draft
 * @param {'before'|'after'} side
 * @returns {DraftPicture}
 */
function pictureOf(draft, side) {
  const parcels = parcelsOf(draft);
  const shapes = parcels.filter((parcel) => parcel[side]).map((parcel) => shapeOf(parcel[side], parcel, true));
  return { shapes: inPaintingOrder(shapes), leftOut: parcels.map(({ id }) => id) };
}

/**
 * @param {ParcelFeature|null} feature  not null: the caller has chosen a side that exists
 * @param {DraftParcel} parcel
 * @param {boolean} isFilled
 * @returns {Shape}
 */
function shapeOf(feature, { id, action, after }, isFilled) {
  const { geometry, properties } = /** @type {ParcelFeature} */ (feature);
  const look = after?.properties?.changeKind === 'NODES' ? 'NODES' : action;
  return { id, geometry, look, landClass: isFilled ? String(properties?.landClass ?? '') : null };
}

/**
 * What goes lies below what comes in its place.
 *
 * @param {Shape[]} shapes
 */
function inPaintingOrder(shapes) {
  const rank = (/** @type {Shape} */ { look }) => ['RETIRE', 'NODES', 'CHANGE', 'CREATE'].indexOf(look);
  return [...shapes].sort((a, b) => rank(a) - rank(b));
}
