import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';

/** A labelled text input. */
export const textField = ({ id, label, value, onInput, ...more }) => html`<div class="field">
  <label for=${id}>${label}</label>
  <input id=${id} type=${more.type ?? 'text'} .value=${live(value ?? '')} placeholder=${more.placeholder ?? nothing}
    autocomplete=${more.autocomplete ?? 'off'} maxlength=${more.maxLength ?? nothing} ?required=${more.required}
    ?autofocus=${more.autofocus} max=${more.max ?? nothing} @input=${(event) => onInput(event.target.value)}></div>`;

/** A labelled text of several lines. */
export const areaField = ({ id, label, value, onInput, rows = 3, ...more }) => html`<div class="field">
  <label for=${id}>${label}</label>
  <textarea id=${id} rows=${rows} .value=${live(value ?? '')} placeholder=${more.placeholder ?? nothing} maxlength=${more.maxLength ?? nothing}
    ?required=${more.required} ?autofocus=${more.autofocus} @input=${(event) => onInput(event.target.value)}></textarea></div>`;

/** A labelled select; `options` are [value, text], or {label, options} for a group. */
export const selectField = ({ id, label, value, options, onChange, hideLabel = false }) => html`<div class="field">
  <label for=${id} class=${hideLabel ? 'hidden-label' : nothing}>${label}</label>
  <select id=${id} .value=${live(value ?? '')} @change=${(event) => onChange(event.target.value)}>
    ${options.map((option) => optionOrGroup(option, value))}</select></div>`;

/** A row of choices of which one holds. */
export const segmented = ({ label, value, options, onChange, name }) => html`<fieldset class="segmented">
  <legend class="hidden-label">${label}</legend>
  ${options.map(([key, text]) => html`<label class=${key === value ? 'on' : ''}><input type="radio" name=${name} .checked=${live(key === value)}
    value=${key} @change=${() => onChange(key)}><span>${text}</span></label>`)}</fieldset>`;

function optionOrGroup(option, value) {
  if (!Array.isArray(option)) {
    return html`<optgroup label=${option.label}>${option.options.map((inner) => optionOrGroup(inner, value))}</optgroup>`;
  }
  const [key, text] = option;
  return html`<option value=${key} ?selected=${key === (value ?? '')}>${text}</option>`;
}
