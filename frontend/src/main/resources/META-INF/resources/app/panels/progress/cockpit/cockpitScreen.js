import { html, nothing } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { pathTo } from '../../../core/cockpit/level.js';
import { date, figure, figureText, number, unitName } from '../../../i18n/format.js';
import { coded, named, said, t } from '../../../i18n/words.js';
import { formatRoute } from '../../../services/route.js';
import { chart } from '../../charts/chart.js';
import { segmented } from '../../common/fields.js';
import { icon } from '../../common/icons.js';
import { awaited, empty, failed } from '../../common/states.js';
import { CATEGORIES } from '../acreageStatement.js';
import { targetGauge } from '../targets/targetGauge.js';
import { dueOf } from '../targets/targetsScreen.js';
import { balancedMark, figurePassport } from './passportCard.js';
import { PAPER, paperHead, paperMap, paperSignatures } from './paper.js';
import { ranking } from './ranking.js';
import { SHADES } from './shadeColors.js';
import { years } from './years.js';

/** One category in the district, a town or a village: the sum, where it lies, whose it is, and the same as a table. */
export const cockpitScreen = (desk) => html`<div class="filters">
    ${segmented({ name: 'cockpitCategory', label: t('progress.category'), value: desk.choice.category, onChange: (category) => desk.turnTo({ category }),
      options: CATEGORIES.map((code) => [code, coded('category', code)]) })}
    ${slider(desk)}
    <button type="button" data-command="print" @click=${() => print()}>${icon('print')}${t('cockpit.print')}</button></div>
  ${paperHead(desk, placesOf(desk))}${crumbs(desk)}
  ${awaited(desk.statement, () => body(desk), () => desk.load())}`;

/** From the district down to what is looked into. */
const placesOf = (desk) => [named(desk.workspace.about.district), ...pathTo(desk.choice.within).map((code) => stepName(desk, code))];

const slider = (desk) => html`<div class="field cockpit-month"><p class="row"><label for="cockpitMonth">${t('cockpit.asOf')}</label>
    <output for="cockpitMonth" class="num">${date(desk.choice.asOf || desk.today)}</output></p>
  <input id="cockpitMonth" type="range" min="0" max=${desk.months} .value=${String(desk.month)} @change=${(event) => desk.turnToMonth(event.target.value)}
    aria-valuetext=${date(desk.choice.asOf || desk.today)}></div>`;

function crumbs(desk) {
  const { workspace, choice: { within } } = desk;
  const path = pathTo(within);
  if (!path.length) return nothing;
  const step = (code, name, isLast) => html`<li>${isLast ? html`<span aria-current="true">${name}</span>`
    : html`<button type="button" class="link" @click=${() => desk.turnTo({ within: code })}>${name}</button>`}</li>`;
  return html`<nav class="cockpit-crumbs" aria-label=${t('cockpit.path')}><ol>${step('', named(workspace.about.district), false)}
    ${path.map((code, i) => step(code, stepName(desk, code), i === path.length - 1))}</ol></nav>`;
}

function stepName({ catalogue, zone }, within) {
  if (within.endsWith('no-village')) return t('cockpit.noVillage');
  if (within.endsWith('no-zone')) return t('cockpit.noZone');
  return within.includes('zone:') ? named(zone ?? { name: within }) : catalogue.unitName(within);
}

function body(desk) {
  const { rows, statement: { value } } = desk;
  return html`<div class="cockpit-sums">${sum(desk)}${byYear(desk)}</div>
    ${rows.length ? html`${desk.hasPlaces ? places(desk) : nothing}${desk.level === 'work' ? nothing : table(desk)}${figurePassport(desk.passport, desk.catalogue)}` : empty(t('cockpit.none'))}
    ${value.rule ? html`<p class="rule faint">${t('progress.rule')} ${said(value.rule)}</p>` : nothing}${paperSignatures()}`;
}

const sum = ({ total, choice, zone, goals, districtMap, workspace: { unit } }) => html`<section class="card" aria-label=${coded('category', choice.category)}>
  <p class="label">${coded('category', choice.category)}</p>
  <p class="big"><span class="num" data-figure="total">${figureText(total ?? { squareMetres: 0, mu: 0 }, unit)}</span> ${unitName(unit)}</p>
  <p class="faint">${t('progress.works', { count: number(total?.works ?? 0) })}</p>
  ${zone ? html`<button type="button" class="small" @click=${() => districtMap.goTo({ kind: 'zone', ...zone })}>${t('progress.onMap')}</button>` : nothing}
  ${goals.map((target) => goal(target, choice.asOf, unit))}</section>`;

/** How far a target is, and the way to its burn-up. */
const goal = (target, asOf, unit) => html`<div class="cockpit-goal" data-target=${target.code}>
  <p><a href=${formatRoute(`progress/targets/${target.id}`, { asOf })}>${said(target.name)}</a> <span class="faint">${target.dueOn ? t('target.due', { day: dueOf(target) }) : nothing}</span></p>
  ${targetGauge(target, unit)}</div>`;

/** What each year brought, beside the table that says the same. */
function byYear(desk) {
  const line = desk.series.value?.series[0];
  if (!line?.points.length) return nothing;
  const { unit } = desk.workspace;
  const columns = [
    { key: 'year', label: t('cockpit.year'), value: (row) => row.startsOn.slice(0, 4) },
    { key: 'added', label: `${t('cockpit.added')} (${unitName(unit)})`, numeric: true, value: (row) => figure(row, unit), text: (row) => html`${figureText(row, unit)}${row.balanced ? balancedMark() : nothing}` },
    { key: 'sum', label: `${t('cockpit.cumulative')} (${unitName(unit)})`, numeric: true, value: (row) => figure(cumulative(row), unit), text: (row) => figureText(cumulative(row), unit) },
  ];
  return html`<section class="card cockpit-years" aria-label=${t('cockpit.byYear')}><h2>${t('cockpit.byYear')}</h2>
    <div class="row"><div class="chart small" role="img" ${chart(years(line, unit), undefined, PAPER.years)}></div>
    ${desk.seriesTable.template({ caption: t('cockpit.byYear'), columns, rows: line.points })}</div></section>`;
}

const cumulative = (row) => ({ squareMetres: row.cumulativeSquareMetres, mu: row.cumulativeMu });

const places = (desk) => html`<div class="cockpit-places">
  <section class="card" aria-label=${t('cockpit.map')}><h2>${t('cockpit.map')}</h2>
    ${desk.outlines.status === 'failed' ? failed(desk.outlines.problem, () => desk.load()) : nothing}
    <div class="map choropleth" ${ref(desk.map.attach)}></div>${paperMap(desk)}${legend(desk)}</section>
  <section class="card" aria-label=${t('cockpit.ranking')}><h2>${t('cockpit.ranking')}</h2>
    <div class="chart" role="img" ${chart(ranking(desk.rows, desk.workspace.unit), ({ data }) => desk.into(data.within), PAPER.ranking)}></div></section></div>`;

const legend = ({ classes, workspace: { unit } }) => html`<ul class="shades">${classes.map(({ from, to }, i) => html`<li><svg viewBox="0 0 16 12" aria-hidden="true"><rect width="16" height="12" fill=${SHADES[i]}></rect></svg>
  <span class="num">${number(from)}–${number(to)}</span></li>`)}<li class="faint">${unitName(unit)}</li></ul>`;

function table(desk) {
  const { workspace: { unit }, level } = desk;
  const columns = [
    { key: 'name', label: t(`level.${level}`), value: (row) => named(row),
      text: (row) => html`<button type="button" class="link" data-into=${row.within} @click=${() => desk.into(row.within)}>${named(row)}</button>` },
    { key: 'area', label: `${coded('category', desk.choice.category)} (${unitName(unit)})`, numeric: true, value: (row) => figure(row, unit), text: (row) => html`${figureText(row, unit)}${row.balanced ? balancedMark() : nothing}` },
    { key: 'works', label: t('progress.worksColumn'), numeric: true, value: (row) => row.works, text: (row) => number(row.works) },
  ];
  return html`<div class="row spread table-head"><h2>${t('progress.acreageBy', { level: t(`level.${level}`), date: date(desk.statement.value.asOf) })}</h2>
      ${desk.table.copyButton(columns, desk.rows)}</div>
    ${desk.table.template({ caption: t('progress.caption'), columns, rows: desk.rows })}`;
}
