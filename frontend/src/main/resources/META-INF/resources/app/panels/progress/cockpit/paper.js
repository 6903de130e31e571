import { html, nothing, svg } from 'lit-html';
import { paperLabels } from '../../../core/cockpit/paperLabels.js';
import { shadeOf } from '../../../core/cockpit/shades.js';
import { miniature } from '../../../core/miniature.js';
import { date, figure, moment } from '../../../i18n/format.js';
import { coded, named, t } from '../../../i18n/words.js';
import { SHADES } from './shadeColors.js';

const BOX = { width: 680, height: 285 };
const LABEL_SIZE = 11;
/** Among so few units all have a name on the map; among more, those with a figure. */
const ALL_NAMED_MAX = 12;
const NOTHING = '#eef1f3';
/** What the sheet gives to the charts, in CSS pixels; cockpit-print.css gives the same in millimetres. */
export const PAPER = { years: { width: 236, height: 159 }, ranking: { width: 670, height: 196 } };
const SIGNERS = ['prepared', 'reviewed', 'approved'];

/** What only paper shows: above all, what it is, of which ground and day, and whose copy. */
export const paperHead = (desk, places) => html`<header class="cockpit-paper cockpit-paper-head">
  <h1>${t('cockpit.paper.title', { territory: places.join(' · '), category: coded('category', desk.choice.category) })}</h1>
  <p><span>${t('cockpit.paper.asOf', { date: date(desk.choice.asOf || desk.today) })}</span>
    <span>${t('cockpit.paper.read', { at: moment(desk.readAt) })}</span>
    <span data-printed-by>${t('cockpit.paper.by', { name: desk.workspace.me.username, role: coded('role', desk.workspace.me.role) })}</span></p></header>`;

/** The map again, as a drawing with names on it: paper has no pointer, and a map of tiles has the width of the screen. */
export function paperMap(desk) {
  if (desk.outlines.status !== 'ready' || !desk.outlines.value.features.length) return nothing;
  const { classes, workspace: { unit } } = desk;
  const { features } = desk.outlines.value;
  const paths = miniature(features.map(({ geometry }) => geometry), BOX);
  const rows = new Map(desk.rows.map((row) => [row.code, row]));
  const units = features.map(({ id, properties }, i) => ({ d: paths[i], text: named(properties), weight: figure(rows.get(id), unit) ?? 0, shade: shadeOf(figure(rows.get(id), unit), classes) }));
  return html`<svg class="cockpit-paper paper-map" viewBox="0 0 ${BOX.width} ${BOX.height}" aria-hidden="true">
    ${units.map(({ d, shade }) => svg`<path d=${d} fill=${SHADES[shade] ?? NOTHING}></path>`)}
    ${paperLabels(namedOn(units), LABEL_SIZE).map(({ x, y, text }) => svg`<text x=${x} y=${y} font-size=${LABEL_SIZE}>${text}</text>`)}</svg>`;
}

const namedOn = (units) => (units.length > ALL_NAMED_MAX ? units.filter(({ weight }) => weight > 0) : units);

/** Lines on which names are written by hand. */
export const paperSignatures = () => html`<ul class="cockpit-paper paper-signatures">${SIGNERS.map((who) => html`<li data-signature=${who}>
  <span>${t(`cockpit.paper.${who}`)}</span><i></i><span>${t('cockpit.paper.date')}</span><i></i></li>`)}</ul>`;
