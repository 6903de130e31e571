import { html, nothing } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { obstacles } from '../../core/delivery.js';
import { number } from '../../i18n/format.js';
import { coded, said, t } from '../../i18n/words.js';
import { selectField } from '../common/fields.js';
import { icon } from '../common/icons.js';
import { encodingChoice } from './encodingChoice.js';
import { systemChoice, wayName } from './systemChoice.js';
import { notices } from './uploadStep.js';

/** What the file seems to be: its layer, its letters, its coordinates; each with the evidence, and a look at the result. */
export const recogniseStep = (file) => {
  const { value, diagnosis } = file;
  const open = obstacles(value);
  return html`${notices(value)}
    <div class="recognise"><fieldset class="stack plain" ?disabled=${file.isSettled}>${settledNote(file)}${layerChoice(file)}
      ${diagnosis?.notices?.length ? html`<ul class="notices">${diagnosis.notices.map((notice) => html`<li>${said(notice)}</li>`)}</ul>` : nothing}
      ${diagnosis?.encoding ? encodingChoice(file) : nothing}
      ${diagnosis ? systemChoice(file) : nothing}</fieldset>
    ${diagnosis ? map(file) : nothing}</div>
    ${diagnosis?.preview?.rows?.length ? firstRows(diagnosis) : nothing}
    <div class="row end"><span id="recognise-why" class=${open.length ? 'warn' : 'faint'}>${open.map((reason) => t(`delivery.missing.${reason}`)).join(' ')}</span>
      <button type="button" class="primary" data-command="next" aria-describedby="recognise-why" ?disabled=${open.length > 0 || file.reading.choosing || !diagnosis}
        @click=${() => file.next()}>${t('delivery.toFields')}</button></div>`;
};

/** @returns why nothing can be changed */
export const settledNote = (file) => (file.isSettled ? html`<p class="faint">${t('delivery.settled')}</p>` : nothing);

const layerChoice = (file) => {
  const layers = file.value.layers ?? [];
  const chosen = file.reading.choice.layer ?? file.diagnosis?.layer ?? '';
  const name = ({ name: of, formatTitle, shapes, rows }) =>
    [of, formatTitle, coded('geometryType', shapes), rows === null || rows === undefined ? null : t('delivery.rows', { count: number(rows) })].filter(Boolean).join(' · ');
  if (layers.length === 1) return html`<p class="found"><span class="label">${t('delivery.layer')}</span> <strong>${name(layers[0])}</strong></p>`;
  return selectField({ id: 'deliveryLayer', label: t('delivery.layersFound', { count: number(layers.length) }), value: chosen, onChange: (layer) => layer && file.reading.chooseLayer(layer),
    options: [...(chosen ? [] : [['', t('delivery.chooseLayer')]]), ...layers.map((layer) => [layer.name, name(layer)])] });
};

/** The map says in words what it shows: a screen reader hears it too. */
const map = (file) => {
  const { map: small } = file;
  const { isTaken, shown, takenKey } = file.reading;
  const where = shown?.outline || isTaken ? t(small.isHere ? 'delivery.mapHere' : 'delivery.mapElsewhere') : t('delivery.mapNothing');
  const what = shown ? wayName(shown) : takenKey?.split('|')[0] ?? '';
  return html`<section class="delivery-map" aria-label=${t('delivery.map')}><div class="map small" role="group" aria-label=${t('delivery.map')} ${ref(small.attach)}></div>
    <p class="map-says" role="status">${icon('place')}<span>${t(isTaken ? 'delivery.mapTaken' : 'delivery.mapTried', { way: what })} ${where} ${isTaken ? ofHowMany(file) : ''}</span></p></section>`;
};

/** Of a large layer the first rows are drawn. */
function ofHowMany({ value, diagnosis, reading: { choice } }) {
  const drawn = diagnosis.preview?.geometry?.features?.length ?? 0;
  const { rows } = value.layers?.find(({ name }) => name === (choice.layer ?? diagnosis.layer)) ?? {};
  return rows && drawn && drawn < rows ? t('delivery.mapFirst', { drawn: number(drawn), rows: number(rows) }) : '';
}

const firstRows = ({ fields, preview }) => html`<details class="first-rows" open><summary>${t('delivery.firstRows', { count: number(preview.rows.length) })}</summary>
  <div class="table-scroll short" tabindex="0" role="region" aria-label=${t('delivery.firstRowsLabel')}><table class="data"><caption class="hidden-label">${t('delivery.firstRowsLabel')}</caption>
    <thead><tr>${fields.map(({ name, caption }) => html`<th scope="col"><span class="code">${name}</span>${caption && caption !== name ? html`<br>${caption}` : nothing}</th>`)}</tr></thead>
    <tbody>${preview.rows.map((row) => html`<tr>${row.map((text) => html`<td>${text}</td>`)}</tr>`)}</tbody></table></div></details>`;
