import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { choiceList } from '../../common/choiceList.js';
import { describedBy, faultOf } from './markedField.js';

/**
 * A labelled field with a list of what was found: arrows move, Enter chooses, Esc closes the list.
 *
 * @param {{id: string, label: string, choice: import('../../../behaviors/Choice.js').Choice, item: (found: object) => any, fault?: string|null, placeholder?: string, autofocus?: boolean}} field
 */
export const choiceField = ({ id, label, choice, item, fault = null, placeholder, autofocus = false }) => html`<div class="field combo">
  <label for=${id}>${label}</label>
  <input id=${id} type="text" role="combobox" aria-autocomplete="list" aria-controls="${id}-list" aria-expanded=${choice.open} autocomplete="off" spellcheck="false"
    placeholder=${placeholder ?? nothing} ?autofocus=${autofocus} .value=${live(choice.text)} aria-invalid=${fault ? 'true' : nothing} aria-describedby=${describedBy(id, fault)}
    aria-activedescendant=${choice.active >= 0 ? `${id}-${choice.active}` : nothing} class=${choice.chosen ? 'chosen' : ''}
    @input=${(event) => choice.type(event.target.value)} @keydown=${(event) => choice.key(event)} @blur=${() => choice.close()}>
  ${choiceList(id, choice, item)}
  ${faultOf(id, fault)}</div>`;
