import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { consolidationUnitColor } from '../../layers/styles.js';
import { THEMES } from '../../layers/themes.js';
import { number } from '../../i18n/format.js';
import { coded, t, words } from '../../i18n/words.js';
import { selectField } from '../common/fields.js';
import { icon, swatch } from '../common/icons.js';
import { syntheticChip } from '../common/states.js';

const SYNTHETIC_LAYERS = new Set(['parcels', 'zones', 'pilot-sites', 'accepted-work', 'control-lines', 'consolidation-units']);
/** Those that have a layer of their own, as its tiles name them. */
const UNIT_KINDS = ['AREA', 'UNIT', 'PROJECT', 'KEY_AREA'];
/** What the entries of a legend count, where it is not parcels. */
const COUNTED = { voucherState: 'legend.pieces', category: 'legend.works' };

/** Which layers are seen, what the colour of a parcel says, and how many of each are in view. */
export const layerPanel = (desk) => html`<aside class="panel layers" aria-label=${t('layers.title')}>
  <header class="panel-head"><h2>${t('layers.title')}</h2><button type="button" class="bare" aria-label=${t('layers.close')}
    title=${t('layers.close')} @click=${() => desk.workspace.prefer('layersOpen', false)}>${icon('left')}</button></header>
  <div class="panel-body">
    <ul class="switches">${[...desk.layers].map(([layer, visible]) => layerSwitch(desk, layer, visible))}</ul>
    ${selectField({ id: 'theme', label: t('theme.label'), value: desk.theme, options: THEMES.map((theme) => [theme, t(`theme.${theme}`)]),
      onChange: (theme) => desk.colourBy(theme) })}
    ${legend(desk)}
  </div></aside>`;

const layerSwitch = (desk, layer, visible) => html`<li><label class="switch"><input type="checkbox" role="switch" .checked=${live(visible)}
  @change=${(event) => desk.show(layer, event.target.checked)}><span>${t(`layer.${layer}`)}</span></label>
  ${SYNTHETIC_LAYERS.has(layer) && desk.workspace.about.demo ? syntheticChip() : nothing}</li>
  ${layer === 'consolidation-units' && visible ? unitKey() : nothing}`;

/** What the outlines of the plan mean, while they are seen. */
const unitKey = () => html`<li class="unit-key"><ul>${UNIT_KINDS.map((kind) => html`<li>${swatch('none', consolidationUnitColor(kind))}${coded('placeTab', kind)}</li>`)}</ul></li>`;

function legend(desk) {
  const entries = desk.view?.legend() ?? [];
  const total = entries.reduce((sum, entry) => sum + entry.count, 0);
  return html`<section aria-labelledby="legend-title"><h3 id="legend-title">${t('legend.title')}</h3>
    ${entries.length ? html`<ul class="legend">${entries.map((entry) => html`<li>${swatch(entry.color)}
      <span class="name" title=${legendName(desk, entry.key)}>${legendName(desk, entry.key)}</span><span class="num">${number(entry.count)}</span></li>`)}</ul>
      <p class="row spread faint"><span>${t(COUNTED[desk.theme] ?? 'legend.inView')}</span><span class="num">${number(total)}</span></p>`
    : html`<p class="faint">${t(COUNTED[desk.theme] ? 'legend.nothing' : 'legend.none')}</p>`}</section>`;
}

/** @returns {string} what an entry of the legend stands for */
export function legendName(desk, key) {
  if (desk.theme !== 'landClass') return coded(desk.theme, key);
  if (words.has(`landGroup.${key}`)) return t(`landGroup.${key}`);
  return `${key} ${desk.catalogue.landClassName(key)}`;
}
