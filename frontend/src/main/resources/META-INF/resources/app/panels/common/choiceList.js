import { html, nothing } from 'lit-html';
import { t } from '../../i18n/words.js';
import { failed, loading } from './states.js';

/**
 * What was found for the words of a field, below it.
 *
 * @param {string} id  of the field; the list is `<id>-list`, its items `<id>-<index>`
 * @param {import('../../behaviors/Choice.js').Choice} choice
 * @param {(found: object) => any} item  how one is shown
 */
export const choiceList = (id, choice, item) => (choice.open ? html`<div class="results">${content(id, choice, item)}</div>` : nothing);

function content(id, choice, item) {
  if (choice.status === 'failed') return failed(choice.problem);
  if (choice.status === 'loading' && !choice.results.length) return loading();
  if (!choice.results.length) return html`<p class="state" role="status">${t('search.none', { words: choice.text })}</p>`;
  // The pointer must not take the focus, or the list would close before the click arrives.
  return html`<ul id="${id}-list" role="listbox" aria-label=${t('search.results')}>${choice.results.map((found, i) => html`<li id="${id}-${i}" role="option"
    aria-selected=${i === choice.active} class=${i === choice.active ? 'active' : ''} @mousedown=${(event) => event.preventDefault()} @click=${() => choice.choose(found)}>${item(found)}</li>`)}</ul>`;
}
