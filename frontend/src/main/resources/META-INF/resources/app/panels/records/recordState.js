import { html } from 'lit-html';
import { coded } from '../../i18n/words.js';

/** The state of a record, in the colour that belongs to it. */
export const recordState = ({ state }) => html`<span class="chip record-${state}" data-state=${state}>${coded('recordState', state)}</span>`;

/** What a record does to a parcel, in the colours of the map. */
export const actionChip = ({ action, changeKind }) => html`<span class="chip action-${action}"
  data-action=${action}>${coded('change', changeKind ?? action)}</span>`;
