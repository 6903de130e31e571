import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { t } from '../../../i18n/words.js';

/** A labelled input that says at its place what is wrong with it, and in which unit it is. */
export const markedField = ({ id, label, value, onInput, fault = null, unit, ...more }) => html`<div class="field">
  <label for=${id}>${label}</label>
  <span class="with-unit"><input id=${id} type=${more.type ?? 'text'} inputmode=${more.inputMode ?? nothing} .value=${live(value ?? '')} placeholder=${more.placeholder ?? nothing}
    autocomplete="off" maxlength=${more.maxLength ?? nothing} max=${more.max ?? nothing} ?autofocus=${more.autofocus} class=${more.inputMode ? 'num' : ''}
    aria-invalid=${fault ? 'true' : nothing} aria-describedby=${describedBy(id, fault)} @input=${(event) => onInput(event.target.value)}>${unit ? html`<span class="unit">${unit}</span>` : nothing}</span>
  ${faultOf(id, fault)}</div>`;

export const describedBy = (id, fault) => (fault ? `${id}-fault` : nothing);

/** @param {string|null} fault a key below fault. */
export const faultOf = (id, fault) => (fault ? html`<p class="field-fault" id="${id}-fault">${t(`fault.${fault}`)}</p>` : nothing);

/** What is missing is told once somebody has wanted to go on; what is wrong, at once. */
export const shownFault = (fault, tried) => (fault && (tried || !['missing', 'nothing'].includes(fault)) ? fault : null);

/** Puts the focus on the first field that is wrong, once it is drawn so. */
export const focusFirstFault = () => requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector('[aria-invalid="true"]')?.focus()));
