import { html, nothing } from 'lit-html';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { segmented, selectField, textField } from '../common/fields.js';
import { icon } from '../common/icons.js';
import { failed } from '../common/states.js';

const CRS = ['', 'EPSG:4490', 'EPSG:4547', 'EPSG:4526', 'EPSG:4326', 'other'];
const ENCODINGS = ['', 'UTF-8', 'GBK', 'GB18030', 'Big5'];
const KILOBYTE = 1024;

/** A zipped shapefile, in whose coordinate system and letters, and what to do with bad rows. */
export const importForm = (desk) => {
  const choice = desk.import;
  const sending = choice.sent !== null;
  return html`<section class="card" aria-labelledby="import-title"><h2 id="import-title">${t('import.title')}</h2>
    <form class="stack" @submit=${(event) => { event.preventDefault(); desk.start(); }}>
      ${dropZone(desk)}
      <div class="pair">
      ${selectField({ id: 'importCrs', label: t('import.crs'), value: choice.crs, onChange: (crs) => desk.set('import', { crs }),
        options: CRS.map((code) => [code, crsName(code)]) })}
      ${selectField({ id: 'importEncoding', label: t('import.encoding'), value: choice.encoding, onChange: (encoding) => desk.set('import', { encoding }),
        options: ENCODINGS.map((code) => [code, code || t('import.autoEncoding')]) })}</div>
      ${choice.crs === 'other' ? textField({ id: 'otherCrs', label: t('import.otherCrs'), value: choice.otherCrs, placeholder: 'EPSG:2180', required: true,
        onInput: (otherCrs) => desk.set('import', { otherCrs }) }) : nothing}
      <div class="field"><span class="label">${t('import.onInvalid')}</span>${segmented({ name: 'onInvalid', label: t('import.onInvalid'), value: choice.onInvalid,
        options: [['reject', t('import.reject')], ['skip', t('import.skip')]], onChange: (onInvalid) => desk.set('import', { onInvalid }) })}
        <p class="faint">${t(`import.${choice.onInvalid}Hint`)}</p></div>
      ${choice.problem ? failed(choice.problem) : nothing}
      ${sending ? html`<label class="progress-line">${t('import.sending', { percent: number(choice.sent * 100) })}<progress max="1" .value=${choice.sent}></progress></label>` : nothing}
      <button type="submit" class="primary" ?disabled=${!choice.file || sending}>${t('import.start')}</button>
    </form></section>`;
};

/** @returns {string} the name of a coordinate system in words and code */
export const crsName = (code) => (code === '' ? t('import.autoCrs') : code === 'other' ? t('import.otherCrs') : `${t(`crs.${code}`)}`);

const dropZone = (desk) => html`<div class="drop ${desk.import.over ? 'over' : ''}"
  @dragover=${(event) => { event.preventDefault(); if (!desk.import.over) desk.set('import', { over: true }); }}
  @dragleave=${() => desk.set('import', { over: false })}
  @drop=${(event) => { event.preventDefault(); desk.choose(event.dataTransfer.files[0]); }}>
  ${icon('upload')}
  <p>${desk.import.file ? html`<strong>${desk.import.file.name}</strong> <span class="faint num">${number(desk.import.file.size / KILOBYTE)} KB</span>` : t('import.drop')}</p>
  <label class="button" for="importFile">${t(desk.import.file ? 'import.chooseOther' : 'import.choose')}</label>
  <input id="importFile" class="hidden-input" type="file" accept=".zip,application/zip"
    @change=${(event) => { desk.choose(event.target.files[0]); event.target.value = ''; }}></div>`;
