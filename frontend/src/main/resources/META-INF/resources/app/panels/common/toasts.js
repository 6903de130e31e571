import { html } from 'lit-html';
import { t } from '../../i18n/words.js';
import { icon } from './icons.js';

/** Results that are said once: read aloud by a screen reader, and gone by themselves unless they are errors. */
export const toasts = (workspace) => html`<div class="toasts" role="status" aria-live="polite">
  ${workspace.toasts.map((toast) => html`<div class="toast ${toast.kind}">${icon(toast.kind)}<span>${toast.text}</span>
    <button type="button" class="bare" aria-label=${t('action.close')} @click=${() => workspace.dismiss(toast)}>${icon('close')}</button></div>`)}</div>`;
