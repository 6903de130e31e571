import { html } from 'lit-html';
import { coded } from '../../../i18n/words.js';

/** The state of a voucher, as it follows from its balances. */
export const voucherState = (state) => html`<span class="chip voucher-${state}">${coded('voucherState', state)}</span>`;
