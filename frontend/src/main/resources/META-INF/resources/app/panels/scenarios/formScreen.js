import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { SCENARIOS_MAX, SCENARIOS_MIN } from '../../core/scenarios.js';
import { coded, named, t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';
import { areaField, selectField, textField } from '../common/fields.js';
import { awaited, empty, failed, loading } from '../common/states.js';
import { recordState } from '../records/recordState.js';

const TITLE_LENGTH_MAX = 100;
const NOTE_LENGTH_MAX = 500;
const NAME_LENGTH_MAX = 60;

/** A new set, or one that is changed: records down, scenarios across. */
export const formScreen = (desk) => html`<main class="screen scenarios" aria-labelledby="scenario-form-title">
  <p class="crumbs"><a href="#/scenarios">${t('scenario.title')}</a></p>
  <header class="screen-head"><h1 id="scenario-form-title">${t(desk.id === null ? 'scenario.new' : 'scenario.change')}</h1></header>
  ${awaited(desk.form.needs, () => (desk.form.value ? fields(desk) : loading()), () => desk.openForm(desk.id))}</main>`;

const fields = (desk) => {
  const { form } = desk;
  return html`<form class="scenario-form" novalidate @submit=${(event) => { event.preventDefault(); desk.send(); }}>
    <div class="filters">
      ${textField({ id: 'scenarioTitle', label: t('scenario.name'), value: form.value.title, required: true, maxLength: TITLE_LENGTH_MAX, onInput: (value) => form.fill('title', value) })}
      ${form.set ? nothing : selectField({ id: 'scenarioTerritory', label: t('scenario.territory'), value: form.value.territory,
        options: form.places.map((unit) => [unit.code, named(unit)]), onChange: (value) => form.fill('territory', value) })}</div>
    ${areaField({ id: 'scenarioNote', label: t('scenario.note'), value: form.value.note, rows: 2, maxLength: NOTE_LENGTH_MAX, onInput: (value) => form.fill('note', value) })}
    ${matrix(form)}
    ${form.decided.length ? html`<p class="faint">${t('scenario.decidedAlready', { count: form.decided.length })}</p>` : nothing}
    ${form.problem ? failed(form.problem) : nothing}
    ${form.tried && form.wanting ? html`<p class="caution" role="alert">${t(`scenario.wanting.${form.wanting}`)}</p>` : nothing}
    <div class="row end"><a class="button" href=${desk.id === null ? '#/scenarios' : `#/scenarios/${desk.id}`}>${t('action.cancel')}</a>
      <button type="submit" class="primary" ?disabled=${form.busy}>${t(form.busy ? 'scenario.saving' : 'scenario.save')}</button></div>
  </form>`;
};

const matrix = (form) => {
  const { scenarios } = form.value;
  return html`<div class="row spread table-head"><h2>${t('scenario.records')}</h2>
      <button type="button" class="small" ?disabled=${scenarios.length >= SCENARIOS_MAX} @click=${() => form.more()}>${t('scenario.more')}</button></div>
    <div class="table-scroll" tabindex="0" role="region" aria-label=${t('scenario.records')}><table class="data scenario-matrix">
      <caption class="hidden-label">${t('scenario.records')}</caption>
      <thead><tr><th scope="col">${t('records.number')}</th><th scope="col">${t('records.kind')}</th><th scope="col">${t('records.state')}</th>
        ${scenarios.map((scenario, i) => head(form, scenario, i))}</tr></thead>
      <tbody>${form.candidates.map((record) => line(form, record))}</tbody></table></div>
    ${form.candidates.length ? nothing : empty(t('scenario.noRecords'), t('scenario.noRecordsYet'))}`;
};

const head = (form, { name }, i) => html`<th scope="col" class="scenario-name">
  <label class="hidden-label" for="scenarioName${i}">${t('scenario.nameOf', { number: i + 1 })}</label>
  <input id="scenarioName${i}" type="text" maxlength=${NAME_LENGTH_MAX} .value=${live(name)} @input=${(event) => form.rename(i, event.target.value)}>
  ${form.value.scenarios.length > SCENARIOS_MIN ? html`<button type="button" class="bare" title=${t('scenario.less', { name })}
    aria-label=${t('scenario.less', { name })} @click=${() => form.less(i)}>${icon('close')}</button>` : nothing}</th>`;

const line = (form, record) => html`<tr><th scope="row" class="scenario-record"><a href="#/records/${record.id}">${record.number}</a> <span>${record.title}</span></th>
  <td>${coded('recordKind', record.kind)}</td><td>${recordState(record)}</td>
  ${form.value.scenarios.map(({ name, records }, i) => html`<td class="tick"><input type="checkbox" aria-label=${t('scenario.tick', { record: record.number, name })}
    .checked=${live(records.includes(record.id))} @change=${() => form.toggle(i, record.id)}></td>`)}</tr>`;
