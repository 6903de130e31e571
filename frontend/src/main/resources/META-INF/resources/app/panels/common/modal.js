import { html } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { t } from '../../i18n/words.js';

/** A template is filled before it is put into the page, and only what is in the page can be shown. */
const shown = (dialog) => queueMicrotask(() => {
  if (!dialog?.isConnected || dialog.open) return;
  openers.set(dialog, document.activeElement);
  dialog.showModal();
});

/** Dialog → what had the focus before it. */
const openers = new WeakMap();

/** A dialog that has left the page gives the focus back, as one that is closed would. */
export function returnFocus(dialog) {
  if (dialog && !dialog.isConnected && document.activeElement === document.body) openers.get(dialog)?.focus();
}

/**
 * A modal dialog: focus stays inside, Esc closes, and the page behind keeps its state.
 *
 * @param {{label: string, onClose: () => void, content: any, kind?: string}} options
 */
export const modal = ({ label, onClose, content, kind = '' }) => html`<dialog class="modal ${kind}" aria-label=${label}
  ${ref(shown)} @cancel=${(event) => { event.preventDefault(); onClose(); }}>${content}</dialog>`;

/** A question that is answered with yes or no; `question` is {title, text, yes, answer}. */
export const confirmation = (question) => modal({
  label: question.title,
  onClose: () => question.answer(false),
  content: html`<h2>${question.title}</h2><p>${question.text}</p>
    <div class="row end">
      <button type="button" @click=${() => question.answer(false)}>${t('action.cancel')}</button>
      <button type="button" class="primary" autofocus @click=${() => question.answer(true)}>${question.yes}</button>
    </div>`,
});
