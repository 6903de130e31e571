import { amountText, DECIMALS } from '../../../core/voucherAmount.js';
import { assetOf } from '../../../core/voucherPlan.js';
import { number, unitName, voucherAmount } from '../../../i18n/format.js';

/** @returns {string} an amount of an indicator: ground in the unit chosen, floor always in m² */
export const amountOf = (indicator, value, unit) => (assetOf(indicator) === 'HOUSE' ? number(value, DECIMALS.HOUSE) : voucherAmount(Number(value), unit));

/** @returns {string} the unit that amounts of it are shown in */
export const unitOf = (indicator, unit) => unitName(assetOf(indicator) === 'HOUSE' ? 'm2' : unit);

/** @returns {string} the unit that amounts of the kind are written in */
export const writtenUnit = (asset) => unitName(asset === 'HOUSE' ? 'm2' : 'mu');

/** @returns {string} whole numbers of the smallest unit, as they are written */
export const unitsText = (asset, units) => amountText(units, DECIMALS[asset]);
