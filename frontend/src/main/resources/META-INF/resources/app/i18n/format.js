import { t, words } from './words.js';

const SQUARE_METRES_PER_HECTARE = 10000;
/** 1 mu is 2000/3 m². */
const MU_PER_SQUARE_METRE = 3 / 2000;

const BYTES_PER_KILOBYTE = 1024;

const UNITS = {
  m2: { of: (squareMetres) => squareMetres, digits: 2 },
  mu: { of: (squareMetres) => squareMetres * MU_PER_SQUARE_METRE, digits: 2 },
  ha: { of: (squareMetres) => squareMetres / SQUARE_METRES_PER_HECTARE, digits: 4 },
};

/** The units that areas can be shown in. */
export const AREA_UNITS = Object.keys(UNITS);

const tag = () => (words.locale === 'zh' ? 'zh-CN' : 'en-GB');

/** @returns {string} a number with thousands separators and a fixed count of decimals */
export function number(value, digits = 0) {
  if (value === null || value === undefined || !Number.isFinite(Number(value))) return '—';
  return new Intl.NumberFormat(tag(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** @returns {string} an official area, given in m², in the unit chosen; for show only, nothing is booked from it */
export const area = (squareMetres, unit) =>
  squareMetres === null || squareMetres === undefined ? '—' : number(UNITS[unit].of(squareMetres), UNITS[unit].digits);

/** @returns {number} m² of an area that was typed in a unit */
export const squareMetresOf = (value, unit) => value / UNITS[unit].of(1);

/**
 * A figure of a statement in the unit chosen, as it is sorted and copied; mu are as the server rounded them.
 *
 * @param {{squareMetres: number, mu: number}|undefined} entry
 * @returns {number|null}
 */
export function figure(entry, unit) {
  if (!entry) return null;
  const value = unit === 'mu' ? entry.mu : UNITS[unit].of(entry.squareMetres);
  return Number(Number(value).toFixed(UNITS[unit].digits));
}

/** @returns {string} the same figure, as it is shown */
export const figureText = (entry, unit) => number(figure(entry, unit), UNITS[unit].digits);

/** @returns {string} by how much an area, given in m², has grown or shrunk, with its sign; nothing is 0 without one */
export function difference(squareMetres, unit) {
  if (squareMetres === null || squareMetres === undefined) return '—';
  const text = area(Math.abs(squareMetres), unit);
  if (!/[1-9]/.test(text)) return text;
  return `${squareMetres > 0 ? '+' : '−'}${text}`;
}

/** @returns {string} the size of a file */
export function fileSize(bytes) {
  const inKilobytes = bytes / BYTES_PER_KILOBYTE;
  return inKilobytes < BYTES_PER_KILOBYTE ? `${number(Math.max(1, inKilobytes))} KB` : `${number(inKilobytes / BYTES_PER_KILOBYTE, 1)} MB`;
}

/** @returns {string} the name of an area unit */
export const unitName = (unit) => t(`unit.${unit}`);

/** @returns {string} the day of an ISO date */
export const date = (iso) => (iso ? new Intl.DateTimeFormat(tag(), { dateStyle: 'medium' }).format(new Date(iso)) : '—');

/** @returns {string} the moment of an ISO time, in the time zone of the browser */
export const moment = (iso) =>
  iso ? new Intl.DateTimeFormat(tag(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso)) : '—';

/** @returns {string} longitude and latitude, in degrees of 6 decimals or in degrees, minutes and seconds */
export function position(lon, lat, style) {
  if (style === 'dms') return `${dms(lon, 'E', 'W')} ${dms(lat, 'N', 'S')}`;
  return `${lon.toFixed(6)}°, ${lat.toFixed(6)}°`;
}

function dms(value, positive, negative) {
  const hundredths = Math.round(Math.abs(value) * 360000);
  const degrees = Math.floor(hundredths / 360000);
  const minutes = Math.floor((hundredths % 360000) / 6000);
  const seconds = ((hundredths % 6000) / 100).toFixed(2).padStart(5, '0');
  return `${degrees}°${String(minutes).padStart(2, '0')}′${seconds}″${value < 0 ? negative : positive}`;
}
