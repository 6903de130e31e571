import { html, nothing } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';
import { lineageDrawer } from '../history/lineageDrawer.js';
import { drawBar } from '../draw/drawBar.js';
import { drawDrawer } from '../draw/drawDrawer.js';
import { drawHint } from '../draw/drawHint.js';
import { leftDrawing } from '../draw/leftDrawing.js';
import { operationPanel } from '../operations/operationPanel.js';
import { operationsMenu } from '../operations/operationsMenu.js';
import { cursorReadout } from '../cursor/cursorReadout.js';
import { palette } from '../palette/palette.js';
import { pickPanel } from '../vouchers/act/pickPanel.js';
import { acceptPanel } from '../acceptance/acceptPanel.js';
import { draftBar } from '../records/draftBar.js';
import { compareHandle } from '../time/compareHandle.js';
import { timeBanner } from '../time/timeBanner.js';
import { timeBar } from '../time/timeBar.js';
import { editPanel } from './editPanel.js';
import { inspector } from './inspector.js';
import { layerPanel } from './layerPanel.js';
import { parcelTable } from './parcelTable.js';
import { severalPanel } from './severalPanel.js';

/** The map with its layers on the left, what is selected or drawn on the right, coordinates below. */
export const mapScreen = (desk) => {
  const open = desk.workspace.preferences.get('layersOpen');
  return html`<main class="map-screen ${open ? 'with-layers' : ''}" ?hidden=${desk.workspace.route.screen !== 'map'}>
    <h1 class="hidden-label">${t('map.label')}</h1>
    ${open ? layerPanel(desk) : nothing}
    ${draftBar(desk.current)}
    <section class="map-area ${desk.edit.draw.vertices.isOpen ? 'map-numbered' : ''}" aria-label=${t('map.label')}>
      <div class="map" ${ref(desk.attach)}></div>
      ${toolbar(desk, open)}
      ${timeBanner(desk.time)}
      ${desk.compare.isOn ? compareHandle(desk.compare) : nothing}
      ${cursorReadout(desk.cursor)}
      ${desk.marked ? marks(desk) : nothing}
      ${desk.edit.active ? html`${drawBar(desk)}${drawHint(desk.edit)}` : nothing}
      ${desk.edit.resumption.offer ? leftDrawing(desk.edit.resumption) : nothing}
      ${desk.selecting ? html`<p class="map-hint" role="status">${t(`selection.${desk.selecting}Hint`)}</p>` : nothing}
    </section>
    ${desk.time.isOpen ? timeBar(desk.time) : nothing}
    ${desk.list.isOpen && !desk.edit.draw.drawer ? parcelTable(desk) : nothing}
    ${drawDrawer(desk.edit.draw)}
    ${desk.lineage.isOpen && !desk.edit.active ? lineageDrawer(desk) : nothing}
    ${rightPanel(desk)}
    <footer class="status" aria-label=${t('status.label')} ${ref(desk.status.attach)}></footer>
    ${palette(desk.palette)}
  </main>`;
};

function rightPanel(desk) {
  if (desk.edit.active) return editPanel(desk);
  if (desk.picking.isOpen) return pickPanel(desk.picking);
  if (desk.operations.active) return operationPanel(desk.operations);
  if (desk.accepting.isOpen) return acceptPanel(desk.accepting);
  if (desk.selection.several.isOpen) return severalPanel(desk);
  return desk.selection.isOpen ? inspector(desk) : nothing;
}

const toolbar = (desk, open) => html`<div class="toolbar" role="toolbar" aria-label=${t('toolbar.label')}>
  ${tool({ name: 'layers', label: t('toolbar.layers'), pressed: open, onClick: () => desk.workspace.prefer('layersOpen', !open) })}
  ${tool({ name: 'home', label: t('toolbar.home'), onClick: () => desk.goHome() })}
  ${tool({ name: 'list', label: t('toolbar.list'), pressed: desk.list.isOpen, onClick: () => desk.list.toggle() })}
  ${tool({ name: 'clock', label: t('toolbar.time'), pressed: desk.time.isOpen, disabled: Boolean(desk.edit.active), onClick: () => desk.time.toggle() })}
  ${tool({ name: 'command', label: t('palette.button'), onClick: () => desk.palette.open() })}
  ${tool({ name: 'print', label: t('print.open'), disabled: Boolean(desk.edit.active), onClick: () => desk.print.open() })}
  ${selectTool(desk, 'box')}${selectTool(desk, 'polygon')}
  ${desk.workspace.mayEdit ? editTools(desk) : nothing}</div>`;

const selectTool = (desk, shape) => tool({ name: `${shape}Select`, label: t(`selection.${shape}`), pressed: desk.selecting === shape,
  disabled: Boolean(desk.edit.active), onClick: () => desk.startSelecting(shape) });

const editTools = (desk) => html`<span class="gap" role="separator"></span>
  ${tool({ name: 'draw', label: t('toolbar.draw'), text: true, pressed: desk.edit.active === 'draw', disabled: Boolean(desk.edit.active || desk.operations.active) || desk.time.isPast,
    onClick: () => desk.edit.startDraw() })}
  ${operationsMenu(desk.operations)}
  ${tool({ name: 'done', label: t('accept.tool'), text: true, pressed: desk.accepting.isOpen, disabled: Boolean(desk.edit.active || desk.operations.active) || desk.time.isPast,
    onClick: () => (desk.accepting.isOpen ? desk.accepting.close() : desk.accepting.begin()) })}
  ${desk.current.required && !desk.current.id ? tool({ name: 'record', label: t('records.chooseDraft'), text: true, disabled: Boolean(desk.edit.active),
    onClick: () => desk.current.ensure('') }) : nothing}
  ${tool({ name: 'snap', label: t('toolbar.snap'), pressed: desk.snap, onClick: () => desk.toggleSnap() })}`;

const tool = ({ name, label, text = false, pressed, disabled = false, onClick }) => html`<button type="button" title=${label}
  aria-label=${text ? nothing : label} aria-pressed=${pressed === undefined ? nothing : pressed} ?disabled=${disabled}
  @click=${onClick}>${icon(name)}${text ? html`<span>${label}</span>` : nothing}</button>`;

/** The findings of an import lie on the map: back to the report, or away with them. */
const marks = (desk) => html`<div class="map-marks row" role="status"><span>${t('marks.title', { count: desk.marked })}</span>
  <a href="#/exchange">${t('marks.report')}</a><button type="button" class="small" @click=${() => desk.mark([])}>${t('marks.clear')}</button></div>`;
