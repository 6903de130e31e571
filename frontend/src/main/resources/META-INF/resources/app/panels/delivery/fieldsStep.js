import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { lacksLandClass, meaningOf, originOf, sharedMeanings, UNUSED, withMeaning } from '../../core/fieldMapping.js';
import { coded, said, t } from '../../i18n/words.js';
import { selectField } from '../common/fields.js';
import { icon } from '../common/icons.js';
import { settledNote } from './recogniseStep.js';

const VALUES_SHOWN = 4;

/** Which column says what of a parcel; what was recognised and what was remembered is marked, and all of it can be changed. */
export const fieldsStep = (file) => {
  const { diagnosis } = file;
  const mapping = file.reading.choice.mapping ?? {};
  const shared = [...sharedMeanings(diagnosis.fields, mapping)];
  const lacking = lacksLandClass(diagnosis.fields, mapping);
  return html`<p class="faint">${t('delivery.fieldsHint')} ${diagnosis.survey ? html`<strong>${said(diagnosis.survey)}</strong>` : nothing}</p>
    <fieldset class="stack plain" ?disabled=${file.isSettled}>${settledNote(file)}
    ${diagnosis.fields.length ? table(file, mapping) : html`<p>${t('delivery.noFields')}</p>`}
    ${shared.map(([meaning, columns]) => html`<p class="banner warning">${icon('warning')}<span>${
    t('delivery.sharedMeaning', { meaning: meaningName(diagnosis, meaning), columns: columns.join(', ') })}</span></p>`)}
    <div class="land-class">${selectField({ id: 'deliveryLandClass', label: t(lacking ? 'delivery.landClassNeeded' : 'delivery.landClass'), value: file.reading.choice.landClass ?? '',
      options: [['', t('delivery.noLandClass')], ...file.catalogue.landClassGroups()], onChange: (landClass) => file.reading.choose({ landClass: landClass || null }) })}
      ${lacking && !file.reading.choice.landClass ? html`<p class="warn">${t('delivery.landClassHint')}</p>` : nothing}</div></fieldset>
    <div class="row end"><button type="button" class="primary" data-command="next" ?disabled=${file.reading.choosing} @click=${() => file.next()}>${t('delivery.toCheck')}</button></div>`;
};

const table = (file, mapping) => html`<div class="table-scroll mapping" tabindex="0" role="region" aria-label=${t('delivery.fields')}>
  <table class="data"><caption class="hidden-label">${t('delivery.fields')}</caption>
    <thead><tr><th scope="col">${t('delivery.column')}</th><th scope="col">${t('delivery.values')}</th><th scope="col">${t('delivery.meaning')}</th><th scope="col">${t('delivery.origin')}</th></tr></thead>
    <tbody>${file.diagnosis.fields.map((field) => row(file, field, mapping))}</tbody></table></div>`;

const row = (file, field, mapping) => {
  const meaning = meaningOf(field, mapping);
  const origin = originOf(field, mapping);
  const values = field.sample.filter(Boolean).slice(0, VALUES_SHOWN);
  const caption = field.caption && field.caption !== field.name ? field.caption : '';
  return html`<tr data-field=${field.name} class=${meaning === UNUSED ? 'unused' : ''}>
    <th scope="row"><span class="code">${field.name}</span> ${caption ? html`<span class="faint">${caption}</span>` : nothing}</th>
    <td class="wrap values">${values.length ? values.map((text) => html`<span>${text}</span>`) : html`<span class="faint">${t('delivery.noValues')}</span>`}</td>
    <td><select aria-label=${t('delivery.meaningOf', { name: field.name })} .value=${live(meaning)} @change=${(event) => file.reading.choose({ mapping: withMeaning(mapping, field.name, event.target.value) })}>
      <option value="" ?selected=${meaning === UNUSED}>${t('delivery.notUsed')}</option>
      ${meanings(file.diagnosis).map((name) => html`<option value=${name} ?selected=${name === meaning}>${meaningName(file.diagnosis, name)}</option>`)}</select></td>
    <td>${origin === 'unused' ? nothing : html`<span class="chip origin-${origin}">${t(`delivery.origin.${origin}`)}</span>`}</td></tr>`;
};

const USUAL = ['CODE', 'LAND_CLASS', 'LAND_CLASS_NAME', 'OWNERSHIP', 'HOLDER', 'STAGE', 'REGISTERED_AREA', 'SYNTHETIC'];

const meanings = (diagnosis) => diagnosis.meanings?.map(({ name }) => name) ?? USUAL;

const meaningName = (diagnosis, name) => said(diagnosis.meanings?.find((one) => one.name === name)?.title) || coded('meaning', name);
