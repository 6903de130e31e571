import { html, nothing } from 'lit-html';
import { areaDifference } from '../../core/versionDifferences.js';
import { area, areaIn, unitName } from '../../i18n/format.js';
import { coded, t } from '../../i18n/words.js';

const SHOWN = {
  landClass: (desk, value) => html`<span class="code">${value}</span> ${desk.catalogue.landClassName(value)}`,
  ownership: (desk, value) => coded('ownership', value),
  stage: (desk, value) => coded('stage', value),
  code: (desk, value) => html`<span class="code">${value}</span>`,
  registeredAreaSquareMetres: (desk, value) => html`<span class="num">${areaIn(value, desk.workspace.unit)}</span>`,
};

const NAMES = { registeredAreaSquareMetres: 'history.registeredArea' };

/** One fact that differs: its name, what it was, what it became. */
export const factChange = (desk, { name, before, after }) => html`<li><span class="faint">${t(NAMES[name] ?? `fact.${name}`)}</span>
  <span>${value(desk, name, before)} → ${value(desk, name, after)}</span></li>`;

/** The acreage, and by how much it grew or shrank. */
export function areaChange(desk, before, after) {
  const { unit } = desk.workspace;
  const difference = before === null ? 0 : areaDifference(before, after);
  return html`<li><span class="faint">${t('history.area')}</span><span class="num">${difference ? html`${area(before, unit)} → ` : nothing}${
    area(after, unit)} ${unitName(unit)}${difference ? html` <span class=${difference > 0 ? 'grown' : 'shrunk'}>${signed(difference, unit)}</span>` : nothing}</span></li>`;
}

const signed = (difference, unit) => `${difference > 0 ? '+' : '−'}${area(Math.abs(difference), unit)}`;

function value(desk, name, fact) {
  if (fact === null || fact === '') return '—';
  return SHOWN[name] ? SHOWN[name](desk, fact) : fact;
}
