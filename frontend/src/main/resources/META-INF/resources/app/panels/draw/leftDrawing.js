import { html } from 'lit-html';
import { t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';

/** A drawing was left behind: on with it, or away with it. */
export const leftDrawing = (resumption) => html`<div class="left-drawing banner info" role="status">${icon('edit')}<div><p>${resumption.text}</p>
  <div class="row"><button type="button" class="primary small" ?disabled=${resumption.busy} @click=${() => resumption.resume()}>${t('draft.resume')}</button>
    <button type="button" class="small" @click=${() => resumption.drop()}>${t('draft.drop')}</button></div></div></div>`;
