import { widthOf } from '../core/labelPlacement.js';

/**
 * What a label says at a zoom, how important it is, and how much room it takes.
 *
 * @typedef {import('../workers/labels.js').Label} Label
 *
 * @typedef {object} Sign
 * @property {number} id
 * @property {import('../core/types.js').LonLat} position
 * @property {string} kind
 * @property {string} text
 * @property {string} figures   empty: a name alone
 * @property {string[]} details
 */

/** The map's zoom from which a name has room; a pilot site shows its sign before. */
const ZOOM_MIN = /** @type {Record<string, number>} */ ({ DISTRICT: 99, TOWN: 0, VILLAGE: 14, ZONE: 15, CONSOLIDATION_UNIT: 14, PILOT_SITE: 0 });

/** With what lies there, a name says more and comes earlier. */
const SUM_ZOOM_MIN = /** @type {Record<string, number>} */ ({ TOWN: 0, VILLAGE: 12, ZONE: 12 });

const PILOT_NAME_ZOOM_MIN = 13;

const IMPORTANCE = ['TOWN', 'PILOT_SITE', 'VILLAGE', 'CONSOLIDATION_UNIT', 'ZONE'];

const FONT_PIXELS = /** @type {Record<string, number>} */ ({ TOWN: 15, PILOT_SITE: 12 });
const FONT_PIXELS_ELSE = 11.5;
const FIGURES_PIXELS = 11;
const LINE_PIXELS = 17;
const PILOT_SIGN_PIXELS = 18;

/**
 * @param {Label} label
 * @param {number} zoom  of the map
 * @param {import('../core/types.js').Locale} locale
 * @param {import('./LabelLayer.js').Wording|null} wording
 * @returns {Sign|null} null: too early
 */
export function signOf({ id, position, name, nameEn, kind, sum }, zoom, locale, wording) {
  const said = sum && wording && zoom >= (SUM_ZOOM_MIN[kind] ?? 0) ? wording(sum) : null;
  if (!said && zoom < (ZOOM_MIN[kind] ?? 0)) {
    return null;
  }
  const named = kind !== 'PILOT_SITE' || zoom >= PILOT_NAME_ZOOM_MIN;
  const text = named ? (locale === 'zh' ? name : nameEn) : '';
  return { id, position, kind, text, figures: said?.figures ?? '', details: said?.details ?? [] };
}

/**
 * @param {Sign} sign
 * @returns {Sign[]} as it is liked, and with less where there is no room for that: a sum as a name, a site as its sign
 */
export function variantsOf(sign) {
  const name = { ...sign, figures: '', details: [] };
  if (sign.kind === 'PILOT_SITE') {
    return [sign, { ...sign, text: '' }];
  }
  return sign.figures && sign.kind === 'TOWN' ? [sign, name] : [sign];
}

/** @param {Sign} sign */
export function rankOf({ kind }) {
  return IMPORTANCE.indexOf(kind);
}

/**
 * @param {Sign} sign
 * @param {{x: number, y: number}} at  pixels
 * @returns {import('../core/labelPlacement.js').Placed|null} null: the mere sign of a site, which is always shown
 */
export function boxOf({ kind, text, figures }, at) {
  if (text === '') {
    return null;
  }
  const font = FONT_PIXELS[kind] ?? FONT_PIXELS_ELSE;
  const width = Math.max(widthOf(text, font), widthOf(figures, FIGURES_PIXELS));
  const height = LINE_PIXELS * (figures ? 2 : 1);
  return kind === 'PILOT_SITE'
    ? { x: at.x - PILOT_SIGN_PIXELS / 2, y: at.y - height / 2, width: PILOT_SIGN_PIXELS + width, height }
    : { x: at.x - width / 2, y: at.y - height / 2, width, height };
}
