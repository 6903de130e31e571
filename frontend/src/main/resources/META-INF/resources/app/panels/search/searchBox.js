import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { coded, t, words } from '../../i18n/words.js';
import { icon } from '../common/icons.js';
import { failed, loading } from '../common/states.js';

/** An input with a list of what was found: arrows move, Enter goes there, Esc closes. */
export const searchBox = (desk) => html`<div class="search" role="search" aria-label=${t('search.label')}>
  ${icon('search')}
  <input type="search" role="combobox" aria-autocomplete="list" aria-controls="search-results" aria-expanded=${desk.open}
    aria-label=${t('search.label')} placeholder=${t('search.placeholder')} autocomplete="off" spellcheck="false" .value=${live(desk.words)}
    aria-activedescendant=${desk.active >= 0 ? `search-${desk.active}` : nothing}
    @input=${(event) => desk.type(event.target.value)} @keydown=${(event) => desk.key(event)} @blur=${() => desk.close()}>
  ${desk.open ? html`<div class="results">${content(desk)}</div>` : nothing}</div>`;

function content(desk) {
  if (desk.status === 'failed') return failed(desk.problem);
  if (desk.status === 'loading' && !desk.results.length) return loading();
  if (!desk.results.length) return html`<p class="state" role="status">${t('search.none', { words: desk.words })}</p>`;
  return html`<ul id="search-results" role="listbox" aria-label=${t('search.results')}>${desk.results.map((result, i) => item(desk, result, i))}</ul>`;
}

/** The pointer must not take the focus, or the list would close before the click arrives. */
const item = (desk, result, i) => html`<li id="search-${i}" role="option" aria-selected=${i === desk.active} class=${i === desk.active ? 'active' : ''}
  @mousedown=${(event) => event.preventDefault()} @click=${() => desk.choose(result)}>
  <span class="kind">${coded('kind', result.kind)}</span>
  <span class="what"><span class=${result.kind === 'parcel' ? 'code' : ''}>${(words.locale === 'en' && result.labelEn) || result.label}</span>
  ${result.detail ? html`<span class="faint">${result.detail}</span>` : nothing}</span></li>`;
