import { html, nothing } from 'lit-html';
import { measureOf, sideOf, verdictCounts } from '../../core/places/indicators.js';
import { area, areaIn, date, number, unitName } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { textField } from '../common/fields.js';
import { awaited } from '../common/states.js';
import { rulesUsed } from './rulesUsed.js';

const DECIMALS = { PERCENT: 2, SQUARE_METRES: 2, MULTIPLE: 4, NONE: 0 };

/** The acceptance indicators between two days: value, threshold, what comes of it, and the numbers behind each. */
export const indicatorsCard = (desk) => html`<section class="card place-indicators" aria-labelledby="place-indicators-title">
  <div class="row spread"><h2 id="place-indicators-title">${t('indicator.title')}</h2>${desk.indicators.status === 'ready' ? counts(desk.indicators.value.indicators) : nothing}</div>
  <div class="filters">${dayField(desk, 'before')}${dayField(desk, 'after')}</div>
  ${desk.needsBaseline ? html`<p class="faint" data-wanting="baseline">${t('indicator.noBaseline')}</p>` : awaited(desk.indicators, () => sheet(desk), () => desk.loadIndicators())}</section>`;

const dayField = (desk, name) => textField({ id: `indicator-${name}`, label: t(`indicator.${name}`), type: 'date', value: desk.days[name] || (desk.indicators.value?.[name] ?? desk.facts.baselineOn ?? ''),
  onInput: (day) => desk.between({ [name]: day }) });

const counts = (indicators) => html`<span class="row">${Object.entries(verdictCounts(indicators)).map(([verdict, count]) => html`<span class="chip verdict-${verdict}">${t(`scenario.verdict.${verdict}`)} ${number(count)}</span>`)}</span>`;

function sheet(desk) {
  const { indicators, uncovered, rules, before, after } = desk.indicators.value;
  const { unit } = desk.workspace;
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${t('indicator.title')}><table class="data indicator-table">
      <caption class="hidden-label">${t('indicator.title')}</caption>
      <thead><tr><th scope="col">${t('indicator.name')}</th><th scope="col" class="num">${t('indicator.value')}</th><th scope="col" class="num">${t('indicator.threshold')}</th><th scope="col">${t('indicator.verdict')}</th></tr></thead>
      <tbody>${indicators.map((judged) => rows(desk, judged, unit))}</tbody></table></div>
    ${uncovered.beforeSquareMetres || uncovered.afterSquareMetres ? html`<p class="faint">${t('indicator.uncovered', {
      before: areaIn(uncovered.beforeSquareMetres, unit), dayBefore: date(before), after: areaIn(uncovered.afterSquareMetres, unit), dayAfter: date(after) })}</p>` : nothing}
    ${rulesUsed(rules, t('indicator.rules'))}`;
}

function rows(desk, judged, unit) {
  const { indicator, verdict, value, threshold } = judged;
  const isOpen = desk.opened.has(indicator);
  const numbers = Object.entries(judged.numbers ?? {});
  return html`<tr data-indicator=${indicator} data-verdict=${verdict}><th scope="row">${numbers.length ? html`<button type="button" class="link" aria-expanded=${isOpen} @click=${() => desk.toggle(indicator)}>${nameOf(indicator)}</button>` : nameOf(indicator)}</th>
      <td class="num">${amount(value, judged.unit, unit)}</td><td class="num">${known(threshold) ? html`${sideOf(indicator)} ${amount(threshold, judged.unit, unit)}` : '—'}</td>
      <td><span class="chip verdict-${verdict}">${t(`scenario.verdict.${verdict}`)}</span></td></tr>
    ${isOpen ? html`<tr class="behind"><td colspan="4"><p class="faint">${t(`indicator.how.${indicator}`)}</p>
      <dl class="facts">${numbers.map(([name, one]) => html`<div><dt>${t(`indicator.number.${name}`)}</dt><dd class="num" data-number=${name}>${behind(name, one, unit)}</dd></div>`)}</dl></td></tr>` : nothing}`;
}

const nameOf = (indicator) => t(`scenario.indicator.${indicator}`);

const known = (value) => value !== null && value !== undefined;

function amount(value, of, unit) {
  if (!known(value)) return '—';
  if (of === 'SQUARE_METRES') return html`${area(value, unit)} ${unitName(unit)}`;
  return `${number(value, DECIMALS[of])}${of === 'PERCENT' ? '%' : ''}`;
}

/** Areas both in m², as they are booked, and in the unit chosen. */
function behind(name, value, unit) {
  const measure = measureOf(name);
  if (measure === 'count') return number(value);
  if (measure === 'multiple') return number(value, DECIMALS.MULTIPLE);
  return unit === 'm2' ? `${number(value, 2)} m²` : `${number(value, 2)} m² · ${areaIn(value, unit)}`;
}
