import { html } from 'lit-html';
import { areaIn, moment } from '../../i18n/format.js';
import { coded, t } from '../../i18n/words.js';

const FACTS = {
  landClass: (desk, value) => `${value} ${desk.catalogue.landClassName(value)}`,
  ownership: (desk, value) => coded('ownership', value),
  stage: (desk, value) => coded('stage', value),
  holder: (desk, value) => value || '—',
  code: (desk, value) => value || '—',
};

/** Somebody saved the parcel first: who, when, what differs, and the two ways on. The draft stays as it is. */
export const conflictNotice = (desk) => {
  const { saving } = desk.edit;
  const { conflict } = saving;
  const { properties } = conflict;
  return html`<section class="banner warning stacked" role="alert" aria-labelledby="conflict-title">
    <h3 id="conflict-title">${t('conflict.title')}</h3>
    <p>${t('conflict.who', { who: properties.recordedBy, when: moment(properties.recordedAt), version: properties.version, number: properties.recordNumber ?? '—' })}</p>
    ${differences(desk)}
    <p class="faint">${t('conflict.kept')}</p>
    <div class="row"><button type="button" @click=${() => saving.takeTheirs()}>${t('conflict.takeTheirs')}</button>
      <button type="button" class="primary" ?disabled=${saving.busy} @click=${() => saving.saveOver()}>${t('conflict.saveMine')}</button></div>
  </section>`;
};

function differences(desk) {
  const { form, saving: { conflict }, check } = desk.edit;
  const theirs = conflict.properties;
  const differing = Object.keys(FACTS).filter((name) => (form[name] ?? '') !== (theirs[name] ?? ''));
  return html`<table class="compare"><thead><tr><td></td><th scope="col">${t('conflict.mine')}</th><th scope="col">${t('conflict.theirs')}</th></tr></thead>
    <tbody>${differing.map((name) => html`<tr><th scope="row">${t(`fact.${name}`)}</th>
      <td>${FACTS[name](desk, form[name])}</td><td>${FACTS[name](desk, theirs[name])}</td></tr>`)}
    <tr><th scope="row">${t('conflict.area')}</th><td class="num">${check.measured ? areaIn(check.measured.officialAreaSquareMetres, desk.workspace.unit) : '—'}</td>
      <td class="num">${areaIn(theirs.officialAreaSquareMetres, desk.workspace.unit)}</td></tr></tbody></table>`;
}
