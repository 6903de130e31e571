import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { ref } from 'lit-html/directives/ref.js';
import { PAPER_NAMES, SCALES } from '../../core/printScale.js';
import { date, number, unitName } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { segmented, selectField } from '../common/fields.js';
import { icon } from '../common/icons.js';
import { printLegend } from './printLegend.js';
import { northArrow, scaleBar } from './sheetSigns.js';

const ORIENTATIONS = ['landscape', 'portrait'];

/** The sheet as it will come out of the printer, and the few things that can be chosen. */
export const printScreen = (print) => html`<dialog open class="print-desk" aria-label=${t('print.title')}>
  <header class="print-bar row">
    <h2>${t('print.title')}</h2>
    <div class="field title-field"><label class="hidden-label" for="print-title">${t('print.sheetTitle')}</label>
      <input id="print-title" type="text" maxlength="80" placeholder=${t('print.sheetTitle')} .value=${live(print.title)}
        @input=${(event) => print.choose({ title: event.target.value })}></div>
    ${selectField({ id: 'print-scale', label: t('print.scale'), hideLabel: true, value: String(print.denominator),
      options: SCALES.map((scale) => [String(scale), `1:${number(scale)}`]), onChange: (scale) => print.choose({ denominator: Number(scale) }) })}
    ${segmented({ label: t('print.paper'), name: 'print-paper', value: print.paper, options: PAPER_NAMES.map((name) => [name, name]),
      onChange: (paper) => print.choose({ paper }) })}
    ${segmented({ label: t('print.orientation'), name: 'print-orientation', value: print.orientation,
      options: ORIENTATIONS.map((name) => [name, t(`print.${name}`)]), onChange: (orientation) => print.choose({ orientation }) })}
    <span class="spread-rest"></span>
    <button type="button" class="primary" autofocus ?disabled=${!print.ready} @click=${() => print.print()}>${icon('print')}${t('print.print')}</button>
    <button type="button" @click=${() => print.close()}>${t('action.close')}</button>
  </header>
  <div class="print-table">${sheet(print)}</div>
</dialog>`;

function sheet(print) {
  const { width, height } = print.sheet;
  return html`<div class="sheet-place" style="width:${width * print.fit}mm;height:${height * print.fit}mm">
    <article class="sheet ${print.paper.toLowerCase()}-${print.orientation} ${print.orientation}" style="width:${width}mm;height:${height}mm;--fit:${print.fit}">
      <header><h1>${print.title}</h1><p>${when(print.desk)}</p></header>
      <div class="sheet-map"><div class="map" role="region" aria-label=${t('print.map')} ${ref(print.attach)}></div>
        ${northArrow()}${print.desk.compare.isOn ? days(print.desk) : nothing}</div>
      <aside>${printLegend(print)}</aside>
      <footer><div class="scale"><p class="denominator">1:${number(print.denominator)}</p>${scaleBar(print.denominator)}</div>
        <p class="source">${source(print)}</p></footer>
    </article></div>`;
}

/** The day of printing, and the day shown where that is another one. */
function when({ time }) {
  const printed = t('print.printedOn', { date: date(new Date().toISOString()) });
  return time.isPast ? html`<strong>${t('time.shows', { day: time.point.asOf })}</strong> · ${printed}` : printed;
}

const days = ({ compare, time }) => html`<div class="compare-line" style="left:${compare.share * 100}%">
  <span class="side before">${time.point.asOf}</span><span class="side after">${t('time.today')}</span></div>`;

/** Where the ground comes from, in which frame it is drawn, and in which unit it is measured. */
function source({ workspace }) {
  const texts = (workspace.about.attributions ?? []).map(plain);
  return [...texts, t('print.frame'), t('print.unit', { unit: unitName(workspace.unit) }),
    t('print.by', { name: workspace.me.displayName })].join(' · ');
}

/** Attributions are HTML for the map; on paper a link is its text. */
function plain(markup) {
  return new DOMParser().parseFromString(markup, 'text/html').body.textContent;
}
