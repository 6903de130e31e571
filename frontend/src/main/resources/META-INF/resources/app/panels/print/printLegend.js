import { html, nothing, svg } from 'lit-html';
import { consolidationUnitColor, controlLineColor, INK, themeColor, zoneColor } from '../../layers/styles.js';
import { number } from '../../i18n/format.js';
import { coded, t } from '../../i18n/words.js';
import { swatch } from '../common/icons.js';
import { legendName } from '../map/layerPanel.js';

/** What has room on the sheet; the rest is added up in one line. */
const ENTRIES_MOST = { A4: { landscape: 16, portrait: 15 }, A3: { landscape: 30, portrait: 27 } };

const CATEGORIES = ['CCGZ', 'CCZL', 'ZHZZ', 'FKFL', 'ZBLP'];
const RENOVATIONS = ['CCGZ', 'ZHZZ', 'FKFL'];
const CONTROL_LINES = ['YJJBNT', 'STBHHX', 'CZKFBJ'];
const UNIT_KINDS = ['AREA', 'UNIT', 'PROJECT', 'KEY_AREA'];
const ACTIONS = [['CREATE', INK.created], ['CHANGE', INK.changed], ['RETIRE', INK.retired]];

/** What the colours of the ground mean and how many there are, and the signs of the other layers that are seen. */
export function printLegend(print) {
  const { desk } = print;
  const entries = print.view?.legend() ?? [];
  const most = ENTRIES_MOST[print.paper][print.orientation];
  const shown = entries.length > most ? entries.slice(0, most - 1) : entries;
  const rest = entries.slice(shown.length);
  return html`<h2>${t('print.legend')}</h2><h3>${t(`theme.${desk.theme}`)}</h3>
    <ul>${shown.map((entry) => line(swatch(entry.color), legendName(desk, entry.key), number(entry.count)))}
      ${rest.length ? others(rest) : nothing}</ul>
    ${signs(desk)}`;
}

const others = (entries) => line(swatch('none', 'none'), t('print.others', { count: number(entries.length) }),
  number(entries.reduce((sum, { count }) => sum + count, 0)));

const line = (sign, name, count = '') => html`<li>${sign}<span class="name">${name}</span><span class="num">${count}</span></li>`;

/** Work is in the legend already where it is the theme. */
function signs(desk) {
  const seen = Object.keys(SIGNS).filter((layer) => desk.layers.get(layer) && !(layer === 'accepted-work' && desk.theme === 'category'));
  const selected = desk.selection.ids().length ? line(framed, t('selection.title')) : nothing;
  return html`<ul class="signs">${selected}${seen.map((layer) => SIGNS[layer]())}</ul>`;
}

const SIGNS = {
  'accepted-work': () => CATEGORIES.map((code) => line(box(themeColor('category', code)), coded('category', code))),
  zones: () => RENOVATIONS.map((code) => line(hatched(zoneColor(code)), `${t('layer.zones')} · ${coded('category', code)}`)),
  'control-lines': () => CONTROL_LINES.map((code) => line(stroke(controlLineColor(code), 2), coded('controlLine', code))),
  'consolidation-units': () => UNIT_KINDS.map((kind) => line(stroke(consolidationUnitColor(kind), 2), coded('placeKind', kind))),
  'pilot-sites': () => line(svgOf(svg`<path d="M9 1.5 13.5 6 9 10.5 4.5 6z" fill=${INK.pilotSite} stroke="#fff"></path>`), t('layer.pilot-sites')),
  units: () => [line(stroke(INK.town, 1.6), t('print.towns')), line(stroke(INK.village, 1), t('print.villages'))],
  review: () => ACTIONS.map(([action, color]) => line(hatched(color), t(`records.look.${action}`))),
};

const svgOf = (content) => html`<svg class="swatch" viewBox="0 0 18 12" aria-hidden="true">${content}</svg>`;

const stroke = (color, width) => svgOf(svg`<path d="M0 6H18" stroke=${color} stroke-width=${width} fill="none"></path>`);

const box = (color) => svgOf(svg`<rect x="1" y="1" width="16" height="10" fill=${color} fill-opacity="0.35" stroke=${color} stroke-width="1.4"></rect>`);

const hatched = (color) => svgOf(svg`<rect x="1" y="1" width="16" height="10" fill="#fff" stroke=${color} stroke-width="1.6"></rect>
  <path d="M3 10 11 2M8 10 16 2" stroke=${color} stroke-width="1" fill="none"></path>`);

const framed = svgOf(svg`<rect x="1.5" y="1.5" width="15" height="9" fill=${INK.selectedFill} stroke=${INK.selected} stroke-width="2"></rect>`);
