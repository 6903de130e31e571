/**
 * The operations on the fabric: when each is offered and why not, and how it is said to the server.
 *
 * @typedef {import('./types.js').LonLat} LonLat
 * @typedef {'split'|'divide'|'merge'|'shift'|'hole'|'gap'|'overlap'|'retire'} OperationName
 * @typedef {'right'|'past'|'drawing'|'zoom'|'select'|'one'|'two'|'retired'} Obstacle
 *
 * @typedef {object} Situation
 * @property {boolean} mayEdit     the role may change land
 * @property {boolean} isPast      the map shows another day
 * @property {boolean} isDrawing   a parcel is being drawn or edited
 * @property {number} zoom
 * @property {number|null} parcel  the one that is selected
 * @property {number} [others]    that are selected with it
 * @property {boolean} isRetired   the draft has retired it
 */

/** @type {OperationName[]} */
export const OPERATIONS = ['split', 'divide', 'merge', 'shift', 'hole', 'gap', 'overlap', 'retire'];

/** Operations that begin with a parcel; the others find theirs under the pointer. */
const NEEDS_PARCEL = new Set(['divide', 'retire']);

/** Operations that take two at most; more would have to be chosen from. */
const TAKES_TWO = new Set(['shift', 'overlap']);

/** From here on a view holds few enough parcels to work among them. */
export const OPERATIONS_FROM_ZOOM = 14;

/**
 * @param {OperationName} name
 * @param {Situation} situation
 * @returns {Obstacle|null} why the operation is not offered; null: it is
 */
export function obstacleTo(name, { mayEdit, isPast, isDrawing, zoom, parcel, others = 0, isRetired }) {
  if (!mayEdit) return 'right';
  if (isPast) return 'past';
  if (isDrawing) return 'drawing';
  if (NEEDS_PARCEL.has(name) && parcel === null) return 'select';
  if (NEEDS_PARCEL.has(name) && others > 0) return 'one';
  if (TAKES_TWO.has(name) && others > 1) return 'two';
  if (parcel !== null && isRetired && name !== 'gap') return 'retired';
  return parcel === null && zoom < OPERATIONS_FROM_ZOOM ? 'zoom' : null;
}

/** @param {LonLat[]} coordinates */
const lineOf = (coordinates) => ({ type: 'LineString', coordinates });

/** @param {LonLat} coordinates */
const pointOf = (coordinates) => ({ type: 'Point', coordinates });

/**
 * @param {number} parcel
 * @param {LonLat[]} line
 */
export const splitByLine = (parcel, line) => ({ operation: 'SPLIT_BY_LINE', parcel, line: lineOf(line) });

/**
 * @param {number} parcel
 * @param {number[]} areasSquareMetres  of all parts but the last
 * @param {number} azimuthDegrees  from the first part to the last
 */
export const splitByAreas = (parcel, areasSquareMetres, azimuthDegrees) =>
  ({ operation: 'SPLIT_BY_AREAS', parcel, areasSquareMetres, azimuthDegrees });

/**
 * @param {number} parcel
 * @param {number[]} ratios
 * @param {number} azimuthDegrees
 */
export const splitByRatios = (parcel, ratios, azimuthDegrees) =>
  ({ operation: 'SPLIT_BY_RATIOS', parcel, ratios, azimuthDegrees });

/**
 * @param {number[]} parcels
 * @param {Record<string, any>|null} facts  null: those of the largest
 */
export const merge = (parcels, facts) => ({ operation: 'MERGE', parcels, ...(facts && { facts }) });

/**
 * @param {[number, number]} parcels
 * @param {LonLat[]} line
 */
export const shiftBoundary = (parcels, line) => ({ operation: 'SHIFT_BOUNDARY', parcels, line: lineOf(line) });

/**
 * @param {[number, number]} parcels  the first is to have the area
 * @param {number} areaSquareMetres
 */
export const shiftToArea = (parcels, areaSquareMetres) => ({ operation: 'SHIFT_TO_AREA', parcels, areaSquareMetres });

/**
 * @param {number} parcel
 * @param {LonLat[]} ring  closed
 */
export const cutHole = (parcel, ring) =>
  ({ operation: 'CUT_HOLE', parcel, hole: { type: 'Polygon', coordinates: [ring] } });

/**
 * @param {LonLat} at
 * @param {number|null} into  null: a new parcel
 */
export const fillGap = (at, into) => ({ operation: 'FILL_GAP', at: pointOf(at), ...(into !== null && { into }) });

/**
 * @param {[number, number]} parcels
 * @param {number} keeper
 */
export const clipOverlap = (parcels, keeper) => ({ operation: 'CLIP_OVERLAP', parcels, keeper });
