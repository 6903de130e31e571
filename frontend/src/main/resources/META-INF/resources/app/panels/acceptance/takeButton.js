import { html } from 'lit-html';
import { t } from '../../i18n/words.js';

/** Beside what is selected: its ground is to be accepted. */
export const takeButton = (desk) => html`<button type="button" class="small" data-command="accept-selected" @click=${() => desk.takeSelected()}>${t('accept.tool')}</button>`;
