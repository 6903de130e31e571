import { formatRoute } from '../../services/route.js';

/** A tenth of a metre. */
const DECIMALS = 6;

/** @returns {string} where all is listed that rests on a place, given in degrees */
export const spotLink = (place) => formatRoute('vouchers/on', { at: place.map((degrees) => degrees.toFixed(DECIMALS)).join(',') });
