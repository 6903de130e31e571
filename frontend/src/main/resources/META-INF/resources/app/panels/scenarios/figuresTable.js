import { html, nothing } from 'lit-html';
import { figureGroups } from '../../core/scenarios.js';
import { area, difference, number, unitName } from '../../i18n/format.js';
import { named, t } from '../../i18n/words.js';

const DECIMALS = { count: 0, metres: 0, density: 1 };

/** Figures of today and of each scenario; below each the difference to today. */
export const figuresTable = (comparison, { catalogue, workspace: { unit } }) => html`<div class="table-head"><h2>${t('scenario.figures')}</h2></div>
  <div class="table-scroll scenario-figures" tabindex="0" role="region" aria-label=${t('scenario.figures')}><table class="data">
    <caption class="hidden-label">${t('scenario.figuresCaption')}</caption>
    <thead><tr><th scope="col">${t('scenario.figure')}</th>${comparison.columns.map(({ name }) => html`<th scope="col" class="num">${name ?? t('scenario.today')}</th>`)}</tr></thead>
    ${figureGroups(comparison).map((group) => html`<tbody>
      <tr class="group"><th scope="rowgroup" colspan=${comparison.columns.length + 1}>${t(`scenario.group.${group.key}`)}</th></tr>
      ${group.rows.map((row) => html`<tr data-figure=${row.code ?? row.key}><th scope="row">${nameOf(row, catalogue)} <span class="faint">${unitOf(row.measure, unit)}</span></th>
        ${row.cells.map((cell, i) => html`<td class="num">${cell ? figureCell(cell, row.measure, unit, i === 0) : '—'}</td>`)}</tr>`)}</tbody>`)}
  </table></div>`;

function nameOf({ key, code, ...names }, catalogue) {
  if (key === 'landClass') return `${code} ${catalogue.landClassName(code)}`;
  return key === 'category' ? named(names) : t(`scenario.row.${key}`);
}

const unitOf = (measure, unit) => (measure === 'area' ? unitName(unit) : t(`scenario.measure.${measure}`));

const figureCell = ({ value, difference: change }, measure, unit, isToday) => html`<span class="figure">${shown(value, measure, unit)}</span>
  ${isToday ? nothing : html`<span class="change ${change > 0 ? 'more' : ''} ${change < 0 ? 'fewer' : ''}">${signed(change, measure, unit)}</span>`}`;

const shown = (value, measure, unit) => (measure === 'area' ? area(value, unit) : number(value, DECIMALS[measure]));

/** With its sign; nothing is ±0. */
function signed(change, measure, unit) {
  const text = measure === 'area' ? difference(change, unit) : withSign(change, DECIMALS[measure]);
  return /[1-9]/.test(text) ? text : '±0';
}

const withSign = (change, decimals) => `${change > 0 ? '+' : '−'}${number(Math.abs(change), decimals)}`;
