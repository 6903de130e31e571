import { AREA_UNITS, decimalIn, digitsOf, hundredthsOf, squareMetresOf } from '../core/acreage.js';
import { dayIn, isDay, isoOf } from '../core/days.js';
import { t, words } from './words.js';

export { AREA_UNITS, squareMetresOf };

/** 1 mu is 2000/3 m². */
const SQUARE_METRES_PER_MU = 2000 / 3;
/** Vouchers are counted in thousandths of a mu. */
const VOUCHER_DIGITS = 3;

const BYTES_PER_KILOBYTE = 1024;

const tag = () => (words.locale === 'zh' ? 'zh-CN' : 'en-GB');

/** Language and decimals → formatter: to make one costs more than to use it a hundred times, and a legend is drawn often. */
const formatters = new Map();

function formatterOf(digits) {
  const key = `${tag()}/${digits}`;
  if (!formatters.has(key)) {
    formatters.set(key, new Intl.NumberFormat(tag(), { minimumFractionDigits: digits, maximumFractionDigits: digits }));
  }
  return formatters.get(key);
}

/** @returns {string} a number with thousands separators and a fixed count of decimals */
export function number(value, digits = 0) {
  if (value === null || value === undefined || !Number.isFinite(Number(value))) return '—';
  return formatterOf(digits).format(value);
}

/** @returns {string} an official area, given in m², in the unit chosen; for show only, nothing is booked from it */
export const area = (squareMetres, unit) =>
  squareMetres === null || squareMetres === undefined ? '—' : number(decimalIn(hundredthsOf(squareMetres), unit), digitsOf(unit));

/** @returns {string} the same with the name of the unit */
export const areaIn = (squareMetres, unit) => `${area(squareMetres, unit)} ${unitName(unit)}`;

/** @returns {string} a sum of hundredths of a square metre, exact however many parcels it is of */
export const exactArea = (hundredths, unit) => number(decimalIn(hundredths, unit), digitsOf(unit));

/** @returns {number|null} an area in the unit chosen, as it is sorted and copied */
export const areaFigure = (squareMetres, unit) =>
  (squareMetres === null || squareMetres === undefined ? null : Number(decimalIn(hundredthsOf(squareMetres), unit)));

/** The unit that a person has chosen, for those who speak of areas without a desk: there is one page, as there is one language. */
export const chosen = { unit: 'mu' };

/** Where the land lies; until that is known, the clock of the browser. */
export const district = { timeZone: undefined };

/** @returns {string} the day that it is where the land lies, which for a third of the day is another one than that of UTC */
export const today = () => isoOf(dayIn(new Date(), district.timeZone));

/** @returns {string} the size of a fault: in the unit chosen, or in m² where nothing would be left of it */
export function faultSize(squareMetres) {
  const text = area(squareMetres, chosen.unit);
  return /[1-9]/.test(text) ? `${text} ${unitName(chosen.unit)}` : areaIn(squareMetres, 'm2');
}

/** @returns {string} an acreage that was agreed in mu, as a target is */
export const areaOfMu = (mu, unit) => (unit === 'mu' ? `${number(mu, digitsOf('mu'))} ${unitName('mu')}` : areaIn(mu * SQUARE_METRES_PER_MU, unit));

/** @returns {string} an acreage in mu as somebody stated it: in a round figure there are no decimals that nobody wrote */
export function statedArea(mu, unit) {
  const value = { mu, ha: mu / 15, m2: (mu * 2000) / 3 }[unit];
  return Number.isInteger(Number(value.toFixed(2))) ? `${number(value, 0)} ${unitName(unit)}` : areaOfMu(mu, unit);
}

/** @returns {string} what a voucher of ground is worth, which is counted in thousandths of a mu */
export function voucherAmount(mu, unit) {
  if (mu === null || mu === undefined) return '—';
  return unit === 'mu' ? number(mu, VOUCHER_DIGITS) : area(mu * SQUARE_METRES_PER_MU, unit);
}

/** @returns {number} the same as it is sorted and copied */
export const voucherFigure = (mu, unit) => (unit === 'mu' ? mu : areaFigure(mu * SQUARE_METRES_PER_MU, unit));

/** @returns {string} an acreage of many parcels that the server gave in mu, short enough for a map */
export function shortArea(mu, unit) {
  const value = { mu, ha: mu / 15, m2: mu * SQUARE_METRES_PER_MU }[unit];
  return `${number(value, unit === 'ha' ? 1 : 0)} ${unitName(unit)}`;
}

/**
 * A figure of a statement in the unit chosen, as it is sorted and copied; mu are as the server rounded them.
 *
 * @param {{squareMetres: number, mu: number}|undefined} entry
 * @returns {number|null}
 */
export function figure(entry, unit) {
  if (!entry) return null;
  return Number(unit === 'mu' ? Number(entry.mu).toFixed(digitsOf(unit)) : decimalIn(hundredthsOf(entry.squareMetres), unit));
}

/** @returns {string} the same figure, as it is shown */
export const figureText = (entry, unit) => number(figure(entry, unit), digitsOf(unit));

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

/** A day without a time is the same everywhere; a time is told by the clocks of the district. */
function timeIn(iso, style) {
  if (!iso) return '—';
  const timeZone = isDay(iso) ? 'UTC' : district.timeZone;
  return new Intl.DateTimeFormat(tag(), { ...style, timeZone }).format(new Date(iso));
}

/** @returns {string} the day of an ISO date or time in the district */
export const date = (iso) => timeIn(iso, { dateStyle: 'medium' });

/** @returns {string} the moment of an ISO time, by the clocks of the district */
export const moment = (iso) => timeIn(iso, { dateStyle: 'medium', timeStyle: 'short' });

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
