import { html, nothing } from 'lit-html';
import { t } from '../../i18n/words.js';
import { segmented } from '../common/fields.js';
import { icon } from '../common/icons.js';
import { awaited, empty } from '../common/states.js';
import { GENERATIONS } from './LineageDesk.js';
import { lineagePicture } from './lineagePicture.js';

/** The drawer under the map with the lineage of the selected parcel. */
export const lineageDrawer = (desk) => {
  const { lineage } = desk;
  return html`<section class="lineage" aria-labelledby="lineage-title" @keydown=${(event) => leave(event, lineage)}>
    <header class="panel-head"><h2 id="lineage-title">${t('history.lineage')}</h2>
      ${segmented({ label: t('history.generations'), name: 'generations', value: lineage.generations,
        options: GENERATIONS.map((count) => [count, t('history.generationsEach', { count })]), onChange: (count) => lineage.spread(count) })}
      ${lineage.found.value?.truncated ? html`<span class="chip severity-WARNING" role="status">${t('history.truncated')}</span>` : nothing}
      <span class="spread-rest"></span>
      ${lineage.shown ? shown(desk) : html`<span class="faint hint">${t('history.keys')}</span>`}
      <button type="button" class="bare" aria-label=${t('action.close')} @click=${() => lineage.close()}>${icon('close')}</button></header>
    ${awaited(lineage.found, () => picture(lineage), () => lineage.load())}</section>`;
};

const isAlone = ({ status, value }) => status === 'ready' && value.nodes.length < 2;

/** Esc in the drawer closes the drawer, not the selection. */
function leave(event, lineage) {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  lineage.close();
}

const shown = (desk) => html`<span role="status">${t(desk.lineage.shapeMissing ? 'history.shapeMissing' : 'history.shown', {
  code: desk.lineage.shown.code ?? desk.lineage.shown.parcelId, version: desk.lineage.shown.version })}</span>
  <button type="button" class="small" @click=${() => desk.history.goToDay(desk.lineage.shown)}>${t('history.goToDay', { day: desk.lineage.shown.validFrom })}</button>`;

const picture = (lineage) => (isAlone(lineage.found)
  ? empty(t('history.noRelatives'), t('history.noRelativesAdvice')) : lineagePicture(lineage));
