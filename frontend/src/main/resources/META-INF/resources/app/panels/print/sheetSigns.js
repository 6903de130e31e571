import { html, svg } from 'lit-html';
import { barOf } from '../../core/printScale.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';

const BAR_MILLIMETRES_MOST = 60;
const BAR_HEIGHT = 1.8;

/** On a Web Mercator map north is up everywhere. */
export const northArrow = () => html`<svg class="north" viewBox="0 0 20 30" role="img" aria-label=${t('print.north')}>
  <path d="M10 8 17 28 10 23 3 28z" fill="#fff" stroke="#1b2730" stroke-width="1"></path>
  <path d="M10 8 10 23 3 28z" fill="#1b2730"></path>
  <text x="10" y="6.4" text-anchor="middle" font-size="7" font-weight="700" fill="#1b2730">${t('print.northSign')}</text></svg>`;

/** A bar whose lengths can be measured on paper, in millimetres. */
export function scaleBar(denominator) {
  const { metres, millimetres, parts } = barOf(denominator, BAR_MILLIMETRES_MOST);
  const [unit, size] = metres >= 1000 ? ['km', metres / 1000] : ['m', metres];
  return html`<div class="scale-bar" role="img" aria-label=${`${inFull(size)} ${unit}`} style="width:${millimetres}mm">
    <svg viewBox="0 0 ${millimetres} ${BAR_HEIGHT}" style="width:${millimetres}mm;height:${BAR_HEIGHT}mm" aria-hidden="true">
      ${Array.from({ length: parts }, (_, i) => field(i, millimetres / parts))}</svg>
    <p><span>0</span><span>${inFull(size / 2)}</span><span>${inFull(size)} ${unit}</span></p></div>`;
}

const field = (i, width) => svg`<rect x=${i * width} y="0" width=${width} height=${BAR_HEIGHT} fill=${i % 2 ? '#fff' : '#1b2730'}
  stroke="#1b2730" stroke-width="0.25"></rect>`;

const inFull = (size) => number(size, Number.isInteger(size) ? 0 : 1);
