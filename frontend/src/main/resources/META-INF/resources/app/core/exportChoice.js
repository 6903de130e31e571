/**
 * What somebody wants to take away, and what the server is asked for it.
 *
 * @typedef {{id: string, title: {zh: string, en: string}|string, crs: string[], encodings: string[]}} Format
 * @typedef {'town'|'zone'|'bbox'|'ids'|'record'|'landClass'|'asOf'} Side
 *
 * @typedef {object} ExportChoice
 * @property {string} layer
 * @property {string} format
 * @property {string} crs       empty: what the format's readers expect
 * @property {string} encoding
 * @property {string} town
 * @property {string} zone
 * @property {'all'|'box'|'selection'} ground
 * @property {string} record      number of an approved record, as it was chosen
 * @property {number|null} recordId  the record of that number; null: none is found
 * @property {string} landClass
 * @property {string} asOf
 */

/** @type {Record<string, Side[]>} by what a layer can be narrowed */
export const LAYERS = {
  parcels: ['town', 'zone', 'bbox', 'ids', 'record', 'landClass', 'asOf'],
  zones: ['town', 'bbox'],
  'accepted-work': ['town', 'zone', 'bbox', 'asOf'],
  'control-lines': ['town', 'bbox'],
  'pilot-sites': ['town', 'bbox'],
  units: ['town', 'bbox'],
  vouchers: ['town', 'bbox'],
};

/** A longer list of ids goes as a form, not in an address. */
const IDS_IN_ADDRESS_MAX = 200;

/**
 * @param {ExportChoice} choice
 * @param {Format[]} formats
 * @returns {ExportChoice} with a coordinate system and an encoding that the format has
 */
export function fitted(choice, formats) {
  const format = formats.find(({ id }) => id === choice.format) ?? formats[0];
  if (!format) {
    return choice;
  }
  const one = (/** @type {string[]} */ offered, /** @type {string} */ wanted) => (offered.includes(wanted) ? wanted : offered[0] ?? '');
  return { ...choice, format: format.id, crs: one(format.crs, choice.crs), encoding: one(format.encodings, choice.encoding) };
}

/**
 * @param {ExportChoice} choice
 * @param {{bounds: number[]|null, ids: number[]}} map  what is seen and selected there
 * @returns {Record<string, string>} the parameters; sides that the layer does not have are left out
 */
export function parametersOf(choice, { bounds, ids }) {
  const sides = LAYERS[choice.layer] ?? [];
  const box = choice.ground === 'box' && bounds ? bounds.map((degrees) => degrees.toFixed(7)).join(',') : '';
  const selection = choice.ground === 'selection' ? ids.join(',') : '';
  const { town, zone, landClass, asOf } = choice;
  const record = choice.record.trim() ? String(choice.recordId ?? '') : '';
  const narrowed = Object.entries({ town, zone, bbox: box, ids: selection, record, landClass, asOf })
    .filter(([side, value]) => value && sides.includes(/** @type {Side} */ (side)));
  const { format, crs, encoding } = choice;
  return { format, crs, ...(encoding ? { encoding } : {}), ...Object.fromEntries(narrowed) };
}

/**
 * @param {Record<string, string>} parameters
 * @returns {boolean} whether they must go as a form
 */
export function isLong({ ids = '' }) {
  return ids.split(',').length > IDS_IN_ADDRESS_MAX;
}

/**
 * @param {ExportChoice} choice
 * @param {{bounds: number[]|null, ids: number[]}} map
 * @returns {'box'|'selection'|'record'|null} what is asked for and cannot be told
 */
export function missing(choice, { bounds, ids }) {
  if (choice.ground === 'box' && !bounds) {
    return 'box';
  }
  if (choice.ground === 'selection' && !ids.length) {
    return 'selection';
  }
  return choice.layer === 'parcels' && choice.record.trim() && choice.recordId === null ? 'record' : null;
}
