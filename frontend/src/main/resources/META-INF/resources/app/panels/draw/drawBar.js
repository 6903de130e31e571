import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { SNAP_CHOICES } from '../../geo/snapping.js';
import { t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';
import { PIXELS_RANGE } from './DrawDesk.js';

/** Ways of drawing and editing, over the map while something is drawn. */
export const drawBar = (desk) => {
  const { draw } = desk.edit;
  return html`<div class="toolbar draw-bar" role="toolbar" aria-label=${t('draw.label')}>
    ${draw.isFresh ? shapes(draw) : nothing}
    ${draw.isEditing ? editing(draw) : nothing}
    ${snapping(desk, draw)}</div>`;
};

const shapes = (draw) => html`${['polygon', 'rectangle'].map((shape) => choice({
  text: t(`draw.${shape}`), name: shape, pressed: draw.shape === shape && !draw.drawer, onClick: () => draw.chooseShape(shape) }))}
  ${['coordinates', 'traverse'].map((drawer) => choice({
    text: t(`draw.${drawer}`), name: drawer, pressed: draw.drawer === drawer, onClick: () => draw.open(drawer) }))}
  <span class="gap" role="separator"></span>`;

const editing = (draw) => html`${choice({ text: t('draw.hole'), name: 'hole', onClick: () => draw.drawing.beginHole() })}
  ${choice({ text: t('draw.vertices'), name: 'list', pressed: draw.vertices.isOpen, onClick: () => draw.open('vertices') })}
  ${draw.mayShare ? choice({ text: t('draw.shared'), name: 'shared', pressed: draw.settings.shared, title: t('draw.sharedHint'),
    onClick: () => draw.set({ shared: !draw.settings.shared }) }) : nothing}
  <span class="gap" role="separator"></span>`;

const choice = ({ text, name, pressed, title, onClick }) => html`<button type="button" title=${title ?? nothing}
  aria-pressed=${pressed === undefined ? nothing : pressed} @click=${onClick}>${icon(name)}<span>${text}</span></button>`;

const snapping = (desk, draw) => html`<details class="menu snap-menu" @keydown=${closeOnEscape} @focusout=${closeWhenLeft}>
  <summary aria-label=${t('draw.snapping')}>${icon('snap')}<span>${t(desk.snap ? 'draw.snapping' : 'draw.snappingOff')}</span></summary>
  <div class="menu-body"><p class="faint">${t('draw.snapKeys')}</p>
    <label class="check"><input type="checkbox" .checked=${live(desk.snap)} @change=${() => desk.toggleSnap()}>${t('draw.snapOn')}</label>
    <fieldset ?disabled=${!desk.snap}><legend class="hidden-label">${t('draw.snapTo')}</legend>
    ${SNAP_CHOICES.map((kind) => html`<label class="check"><input type="checkbox" .checked=${live(draw.settings.choices.includes(kind))}
      @change=${(event) => draw.switchChoice(kind, event.target.checked)}>${t(`draw.snap.${kind}`)}</label>`)}
    <label class="check">${t('draw.tolerance')}<input type="number" min=${PIXELS_RANGE[0]} max=${PIXELS_RANGE[1]} .value=${live(String(draw.settings.pixels))}
      @change=${(event) => draw.setPixels(event.target.value)}>px</label></fieldset></div></details>`;

function closeOnEscape(event) {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  event.currentTarget.open = false;
}

function closeWhenLeft(event) {
  if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
}
