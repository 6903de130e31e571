import { html, nothing } from 'lit-html';
import { t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';
import { failed } from '../common/states.js';

/** As it is asked for by the file dialog; what is dropped may be called otherwise. */
const ACCEPTED = '.zip,.gpkg,.geojson,.json,.geojsonl,.geojsons,.geojsonseq,.jsonl,.ndjson,.fgb,.kml,.kmz,.csv,.tsv,.txt,.dxf';

/**
 * A place to drop a file, or to choose one.
 *
 * @param {import('./DeliveryDesk.js').DeliveryDesk} desk
 * @param {{text: string, button: string, take: (files: File[]) => void}} words
 */
export const dropZone = (desk, { text, button, take }) => html`<div class="drop ${desk.over ? 'over' : ''}"
  @dragover=${(event) => { event.preventDefault(); if (!desk.over) desk.set({ over: true }); }}
  @dragleave=${() => desk.set({ over: false })}
  @drop=${(event) => { event.preventDefault(); take([...event.dataTransfer.files]); }}>
  ${icon('upload')}<p>${text}</p>
  <label class="button primary" for="deliveryFile">${button}</label>
  <input id="deliveryFile" class="hidden-input" type="file" accept=${ACCEPTED}
    @change=${(event) => { take([...event.target.files]); event.target.value = ''; }}></div>
  ${desk.refused ? html`<div class="banner error" role="alert">${icon('error')}<p>${t(`delivery.refused.${desk.refused}`)}</p></div>` : nothing}
  ${desk.problem ? failed(desk.problem) : nothing}`;
