import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { coded, t, words } from '../../i18n/words.js';
import { choiceList } from '../common/choiceList.js';
import { icon } from '../common/icons.js';

/**
 * An input with a list of what was found: arrows move, Enter goes there, Esc closes.
 *
 * @param {import('../../behaviors/Choice.js').Choice} choice
 */
export const searchBox = (choice) => html`<div class="search" role="search" aria-label=${t('search.label')}>
  ${icon('search')}
  <input type="search" role="combobox" aria-autocomplete="list" aria-controls="search-list" aria-expanded=${choice.open}
    aria-label=${t('search.label')} placeholder=${t('search.placeholder')} autocomplete="off" spellcheck="false" .value=${live(choice.text)}
    aria-activedescendant=${choice.active >= 0 ? `search-${choice.active}` : nothing}
    @input=${(event) => choice.type(event.target.value)} @keydown=${(event) => choice.key(event)} @blur=${() => choice.close()}>
  ${choiceList('search', choice, item)}</div>`;

const item = (result) => html`<span class="kind">${coded('kind', result.kind)}</span>
  <span class="what"><span class=${result.kind === 'parcel' ? 'code' : ''}>${(words.locale === 'en' && result.labelEn) || result.label}</span>
  ${result.detail ? html`<span class="faint">${result.detail}</span>` : nothing}</span>`;
