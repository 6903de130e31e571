import { html, nothing } from 'lit-html';
import { t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';
import { coordinateForm } from './coordinateForm.js';
import { traverseForm } from './traverseForm.js';
import { vertexTable } from './vertexTable.js';

const CONTENTS = { coordinates: coordinateForm, traverse: traverseForm, vertices: vertexTable };

const taking = (desk) => html`<button type="button" class="primary small" ?disabled=${!desk.mayTake} @click=${() => desk.take()}>${t('draw.take')}</button>`;

/** Below the map: numbers in place of clicks. */
export const drawDrawer = (draw) => (draw.drawer ? html`<section class="draw-drawer" aria-label=${t(`draw.${draw.drawer}`)} data-drawer=${draw.drawer}>
  <header class="panel-head"><h2>${t(`draw.${draw.drawer}`)}</h2><span class="faint">${t(`draw.${draw.drawer}Hint`)}</span><span class="spread-rest"></span>
    ${draw.drawer === 'vertices' ? nothing : taking(draw[draw.drawer])}
    <button type="button" class="bare" aria-label=${t('action.close')} @click=${() => draw.close()}>${icon('close')}</button></header>
  <div class="draw-drawer-body">${CONTENTS[draw.drawer](draw[draw.drawer])}</div></section>` : nothing);
