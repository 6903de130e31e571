import { INDICATORS } from '../../../core/voucherAmount.js';
import { coded } from '../../../i18n/words.js';
import { amountOf, unitOf } from '../act/amounts.js';

/** @returns {string} what is offered, every indicator */
export const amountsText = ({ asset, amounts }, unit) => INDICATORS[asset].filter((name) => name in amounts)
  .map((name) => `${coded('indicator', name)} ${amountOf(name, amounts[name], unit)} ${unitOf(name, unit)}`).join(' · ');
