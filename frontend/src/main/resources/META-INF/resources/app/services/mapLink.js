import { isDay } from '../core/days.js';

/**
 * What an address of the map asks for, and what of it cannot be understood. An address may be old, cut off or typed: a bad
 * part is named and left out, and the rest holds.
 *
 * @typedef {object} MapLink
 * @property {{centre: [number, number], zoom: number}|null} view
 * @property {Set<string>|null} layers    all that are to be seen; null: as they are
 * @property {string|null} theme
 * @property {string|null} unit
 * @property {{layer: string, ids: number[]}|null} selection
 * @property {string[]} ignored           names of parameters
 *
 * @typedef {<T>(name: string, parse: (text: string) => T|null) => T|null} Reader
 */

const ZOOM_LEAST = 8;
const ZOOM_MOST = 21;
/** Where a link gives a place and no usable zoom. */
const ZOOM_ELSE = 15;
/** Web Mercator ends here. */
const LATITUDE_MOST = 85;
const IDS_MAX = 200;

/** What a link may open, by the name of its parameter. */
const SELECTABLE = /** @type {Record<string, string>} */ ({ parcel: 'parcels', parcels: 'parcels', zone: 'zones', site: 'pilot-sites' });

/** All that may stand in an address of the map; the time is read by core/timePoint.js. */
const KNOWN = new Set(['z', 'c', 'layers', 'theme', 'unit', 'asOf', 'knownAt', ...Object.keys(SELECTABLE)]);

/**
 * @param {Record<string, string>} parameters
 * @param {{layers: string[], themes: string[], units: string[]}} known  what this page has
 * @returns {MapLink}
 */
export function mapLinkOf(parameters, { layers, themes, units }) {
  const ignored = Object.keys(parameters).filter((name) => !KNOWN.has(name));
  /** @type {Reader} */
  const read = (name, parse) => {
    if (parameters[name] === undefined) return null;
    const value = parse(parameters[name]);
    if (value === null) ignored.push(name);
    return value;
  };
  const oneOf = (/** @type {string[]} */ values) => (/** @type {string} */ text) => (values.includes(text) ? text : null);
  read('asOf', (text) => (isDay(text) ? text : null));
  read('knownAt', (text) => (Number.isNaN(Date.parse(text)) ? null : text));
  const centre = read('c', centreOf);
  const zoom = read('z', zoomOf);
  return {
    view: centre && { centre, zoom: zoom ?? ZOOM_ELSE },
    layers: read('layers', (text) => layersOf(text, layers)),
    theme: read('theme', oneOf(themes)),
    unit: read('unit', oneOf(units)),
    selection: selectionOf(parameters, read),
    ignored,
  };
}

/**
 * @param {string} text
 * @returns {[number, number]|null}
 */
function centreOf(text) {
  const [lon, lat, ...more] = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  return !more.length && Math.abs(lon) <= 180 && Math.abs(lat) <= LATITUDE_MOST ? [lon, lat] : null;
}

/** @param {string} text */
function zoomOf(text) {
  const zoom = text.trim() === '' ? NaN : Number(text);
  return zoom >= ZOOM_LEAST && zoom <= ZOOM_MOST ? zoom : null;
}

/**
 * No layer at all is a choice too.
 *
 * @param {string} text
 * @param {string[]} known
 */
function layersOf(text, known) {
  const names = text === 'none' ? [] : text.split(',');
  return names.every((name) => known.includes(name)) ? new Set(names) : null;
}

/**
 * @param {Record<string, string>} parameters
 * @param {Reader} read
 */
function selectionOf(parameters, read) {
  const name = Object.keys(SELECTABLE).find((candidate) => parameters[candidate] !== undefined);
  if (!name) return null;
  const ids = read(name, (text) => idsOf(text, name === 'parcels' ? IDS_MAX : 1));
  return ids && { layer: SELECTABLE[name], ids };
}

/**
 * @param {string} text
 * @param {number} most
 */
function idsOf(text, most) {
  const ids = [...new Set(text.split(','))].map((part) => (/^[1-9]\d*$/.test(part) ? Number(part) : NaN));
  return ids.length <= most && ids.every((id) => Number.isSafeInteger(id)) ? ids : null;
}
