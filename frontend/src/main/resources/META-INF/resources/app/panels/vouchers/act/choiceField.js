import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { t } from '../../../i18n/words.js';
import { failed, loading } from '../../common/states.js';
import { describedBy, faultOf } from './markedField.js';

/**
 * A labelled field with a list of what was found: arrows move, Enter chooses, Esc closes the list.
 *
 * @param {{id: string, label: string, choice: import('./Choice.js').Choice, item: (found: object) => any, fault?: string|null, placeholder?: string, autofocus?: boolean}} field
 */
export const choiceField = ({ id, label, choice, item, fault = null, placeholder, autofocus = false }) => html`<div class="field combo">
  <label for=${id}>${label}</label>
  <input id=${id} type="text" role="combobox" aria-autocomplete="list" aria-controls="${id}-list" aria-expanded=${choice.open} autocomplete="off" spellcheck="false"
    placeholder=${placeholder ?? nothing} ?autofocus=${autofocus} .value=${live(choice.text)} aria-invalid=${fault ? 'true' : nothing} aria-describedby=${describedBy(id, fault)}
    aria-activedescendant=${choice.active >= 0 ? `${id}-${choice.active}` : nothing} class=${choice.chosen ? 'chosen' : ''}
    @input=${(event) => choice.type(event.target.value)} @keydown=${(event) => choice.key(event)} @blur=${() => choice.open && choice.close()}>
  ${choice.open ? html`<div class="results">${content(id, choice, item)}</div>` : nothing}
  ${faultOf(id, fault)}</div>`;

function content(id, choice, item) {
  if (choice.status === 'failed') return failed(choice.problem);
  if (choice.status === 'loading' && !choice.results.length) return loading();
  if (!choice.results.length) return html`<p class="state" role="status">${t('search.none', { words: choice.text })}</p>`;
  // The pointer must not take the focus, or the list would close before the click arrives.
  return html`<ul id="${id}-list" role="listbox" aria-label=${t('search.results')}>${choice.results.map((found, i) => html`<li id="${id}-${i}" role="option"
    aria-selected=${i === choice.active} class=${i === choice.active ? 'active' : ''} @mousedown=${(event) => event.preventDefault()} @click=${() => choice.choose(found)}>${item(found)}</li>`)}</ul>`;
}
