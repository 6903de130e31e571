import { html, nothing } from 'lit-html';
import { pointsOf } from '../../core/places/progress.js';
import { areaOfMu, date, figure, figureText, number, unitName } from '../../i18n/format.js';
import { coded, t, words } from '../../i18n/words.js';
import { chart } from '../charts/chart.js';
import { segmented } from '../common/fields.js';
import { awaited } from '../common/states.js';
import { years } from '../progress/cockpit/years.js';

/** Accepted work by category, year by year, and how far the target is. */
export const progressCard = (desk) => html`<section class="card place-progress" aria-labelledby="place-progress-title">
  <div class="row spread"><h2 id="place-progress-title">${t('places.progress')}</h2>${desk.progress.status === 'ready' ? asOf(desk.progress.value) : nothing}</div>
  ${awaited(desk.progress, () => body(desk), () => desk.loadProgress())}</section>`;

/** @param {{asOf: string, parcels: number|null}} progress parcels: null where they are too many to be counted */
const asOf = ({ asOf: day, parcels }) => html`<span class="faint">${parcels === null ? nothing : html`${t('places.parcels', { count: number(parcels) })} · `}${t('places.asOf', { day: date(day) })}</span>`;

function body(desk) {
  const { value } = desk.progress;
  const { unit } = desk.workspace;
  return html`${target(value.target, unit)}
    ${value.categories.length ? html`${sums(value.categories, unit)}${byYear(desk)}` : html`<p class="faint">${t('places.noWorks')}</p>`}
    <p class="faint">${(words.locale === 'en' && value.ruleTextEn) || value.ruleText}${value.territoryCode ? html` ${t('places.ownTerritory')}` : nothing}</p>`;
}

function target(goal, unit) {
  if (!goal) return nothing;
  const amounts = { done: areaOfMu(goal.doneMu, unit), goal: areaOfMu(goal.mu, unit), category: coded('category', goal.category) };
  return html`<div class="place-target" data-percent=${goal.percent}><p><strong class="num">${number(goal.percent, 1)}%</strong> ${t('places.targetDone', amounts)}</p>
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="8"></rect><rect class="done" width=${Math.min(100, Math.max(0, goal.percent))} height="8"></rect></svg></div>`;
}

/** Categories are different series: there is no sum across them. */
const sums = (categories, unit) => html`<ul class="totals">${categories.map((one) => html`<li data-category=${one.category} data-square-metres=${one.squareMetres}><p class="label">${coded('category', one.category)}</p>
  <p class="big"><span class="num">${figureText(one, unit)}</span> ${unitName(unit)}</p><p class="faint">${t('progress.works', { count: number(one.works) })}</p></li>`)}</ul>`;

function byYear(desk) {
  const { categories } = desk.progress.value;
  const shown = desk.shownCategory;
  const points = pointsOf(shown);
  const { unit } = desk.workspace;
  return html`${categories.length > 1 ? segmented({ name: 'placeCategory', label: t('progress.category'), value: shown.category, onChange: (category) => desk.showCategory(category),
      options: categories.map(({ category }) => [category, coded('category', category)]) }) : nothing}
    <div class="place-years"><div class="chart small" role="img" ${chart(bars(points, unit))}></div>
      ${desk.yearTable.template({ caption: t('cockpit.byYear'), columns: columnsOf(unit), rows: points })}</div>`;
}

/** As in the cockpit; a small place has parts of a unit on its axis. */
function bars(points, unit) {
  const option = years({ points }, unit);
  const { yAxis } = option;
  return { ...option, yAxis: { ...yAxis, axisLabel: { ...yAxis.axisLabel, formatter: (value) => number(value, Number.isInteger(value) ? 0 : 2) } } };
}

const cumulative = (row) => ({ squareMetres: row.cumulativeSquareMetres, mu: row.cumulativeMu });

const columnsOf = (unit) => [
  { key: 'year', label: t('cockpit.year'), value: (row) => row.startsOn.slice(0, 4) },
  { key: 'added', label: `${t('cockpit.added')} (${unitName(unit)})`, numeric: true, value: (row) => figure(row, unit), text: (row) => figureText(row, unit) },
  { key: 'sum', label: `${t('cockpit.cumulative')} (${unitName(unit)})`, numeric: true, value: (row) => figure(cumulative(row), unit), text: (row) => figureText(cumulative(row), unit) },
  { key: 'works', label: t('progress.worksColumn'), numeric: true, value: (row) => row.works, text: (row) => number(row.works) },
];
