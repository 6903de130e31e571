import { html, nothing } from 'lit-html';
import { areaOfMu, date, figure, figureText, unitName } from '../../../i18n/format.js';
import { coded, named, said, t } from '../../../i18n/words.js';
import { chart } from '../../charts/chart.js';
import { empty } from '../../common/states.js';
import { burnUpChart } from './burnUpChart.js';
import { amountOf, targetGauge } from './targetGauge.js';
import { dueOf } from './targetsScreen.js';

/** One target: where it comes from, how far it is, how it goes on, and what would close the gap. */
export function targetScreen(desk) {
  const { target, burnUp, method } = desk.one.value;
  const { unit } = desk.workspace;
  return html`<p class="crumbs"><a href="#/progress/targets">${t('target.all')}</a></p>
    <section class="card target-one"><h2>${said(target.name)}</h2>
      <dl class="facts">${fact('target.amount', amountOf(target.amount, target, unit))}${fact('target.term', dueOf(target))}
        ${fact('target.source', `${target.source.code} ${said(target.source.words)}`)}${fact('target.definition', said(target.definition))}</dl>
      ${target.caution ? html`<p class="caution">${said(target.caution)}</p>` : nothing}${targetGauge(target, unit)}</section>
    ${burnUp ? html`${way(desk, target, burnUp, method)}${gap(desk, burnUp)}` : empty(said(target.notComputed))}`;
}

const fact = (key, value) => html`<div><dt>${t(key)}</dt><dd>${value}</dd></div>`;

function way(desk, target, burnUp, method) {
  const { unit } = desk.workspace;
  return html`<section class="card"><h2>${t('target.burnUp')}</h2>
      <div class="chart burn-up" role="img" ${chart(burnUpChart(target, burnUp, unit))}></div>
      <ul class="burn-up-words">${[needed(burnUp, unit), forecast(burnUp)].map((line) => html`<li>${line}</li>`)}</ul>
      ${method ? html`<p class="faint">${t('target.method')} ${said(method.words)}</p>` : nothing}</section>
    ${series(desk, burnUp)}`;
}

function needed({ needed: need, remainingMu }, unit) {
  if (!Number(remainingMu)) return t('target.reached');
  const left = t('target.left', { amount: areaOfMu(remainingMu, unit) });
  if (!need) return left;
  const recent = need.recentPerMonthMu === null ? '' : t('target.recent', { amount: areaOfMu(need.recentPerMonthMu, unit) });
  return `${left}${t('target.needed', { months: need.monthsLeft, amount: areaOfMu(need.perMonthMu, unit) })}${recent}`;
}

function forecast({ forecast: ahead, noForecast }) {
  if (!ahead) return said(noForecast);
  const day = (iso) => (iso ? date(iso) : t('target.never'));
  return t('target.forecast', { percent: ahead.confidencePercent, months: ahead.monthsOfPast, earliest: day(ahead.earliest), middle: day(ahead.middle), latest: day(ahead.latest) });
}

function series(desk, burnUp) {
  const { unit } = desk.workspace;
  const rows = [...burnUp.series.map((point) => ({ ...point, kind: 'was' })), ...(burnUp.forecast?.ahead ?? []).map((point) => ({ ...point, kind: 'ahead' }))];
  const mu = (value) => (value === undefined || value === null ? '—' : areaOfMu(value, unit));
  const columns = [
    { key: 'asOf', label: t('progress.asOf'), value: (row) => row.asOf, text: (row) => date(row.asOf) },
    { key: 'was', label: `${t('target.computed')} (${unitName(unit)})`, numeric: true, value: (row) => (row.kind === 'was' ? figure(row, unit) : null), text: (row) => (row.kind === 'was' ? figureText(row, unit) : '—') },
    { key: 'needed', label: t('target.path'), numeric: true, value: (row) => row.neededMu ?? null, text: (row) => mu(row.neededMu) },
    { key: 'middle', label: t('target.expected'), numeric: true, value: (row) => row.middleMu ?? null, text: (row) => mu(row.middleMu) },
    { key: 'between', label: t('target.between'), numeric: true, value: (row) => row.lowMu ?? null, text: (row) => (row.lowMu === undefined ? '—' : `${mu(row.lowMu)} – ${mu(row.highMu)}`) },
  ];
  return html`<div class="row spread table-head"><h2>${t('target.series')}</h2>${desk.seriesTable.copyButton(columns, rows)}</div>
    ${desk.seriesTable.template({ caption: t('target.series'), columns, rows })}`;
}

function gap(desk, { criticalPath }) {
  const { unit } = desk.workspace;
  const { zones, openRecords, remainingAfterMu } = criticalPath;
  if (!zones.length && !openRecords.length) return nothing;
  const columns = [
    { key: 'name', label: t('level.zone'), value: (row) => named(row) },
    { key: 'status', label: t('target.status'), value: (row) => coded('zoneStatus', row.status) },
    { key: 'due', label: t('target.dueOn'), value: (row) => row.dueOn, text: (row) => html`${date(row.dueOn)}${row.late ? html` <span class="chip late">${t('target.late')}</span>` : nothing}` },
    { key: 'remaining', label: t('target.remaining'), numeric: true, value: (row) => Number(row.remainingMu), text: (row) => areaOfMu(row.remainingMu, unit) },
    { key: 'left', label: t('target.gapAfter'), numeric: true, value: (row) => Number(row.gapLeftMu), text: (row) => areaOfMu(row.gapLeftMu, unit) },
  ];
  return html`<div class="row spread table-head"><h2>${t('target.criticalPath')}</h2>${desk.zoneTable.copyButton(columns, zones)}</div>
    ${desk.zoneTable.template({ caption: t('target.criticalPath'), columns, rows: zones })}
    ${openRecords.length ? html`<h2>${t('target.openRecords')}</h2><ul>${openRecords.map((record) => html`<li><a href="#/records/${record.id}">${record.number} ${record.title}</a> ${coded('recordState', record.state)}</li>`)}</ul>` : nothing}
    ${Number(remainingAfterMu) ? html`<p class="faint">${t('target.notEnough', { amount: areaOfMu(remainingAfterMu, unit) })}</p>` : nothing}`;
}
