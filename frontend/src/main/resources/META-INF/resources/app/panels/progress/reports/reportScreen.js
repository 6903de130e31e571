import { html, nothing } from 'lit-html';
import { totalsOf, unitsOf } from '../../../core/reports/reportLines.js';
import { area, areaFigure, date, moment, number, unitName } from '../../../i18n/format.js';
import { coded, said, t } from '../../../i18n/words.js';
import { icon } from '../../common/icons.js';
import { empty, failed, syntheticChip } from '../../common/states.js';
import { balancedMark } from '../cockpit/passportCard.js';
import { checkCard } from './checkCard.js';

/** One monthly report: whom it is of, its sums, its targets, its units and works; as files, and recomputed. */
export function reportScreen(desk) {
  const { cover, report } = desk.one.value;
  const totals = totalsOf(report.lines);
  return html`<div class="report-sheet"><p class="crumbs"><a href="#/progress/reports">${t('report.all')}</a></p>
    <header class="row spread"><div><h2>${t('report.title', { territory: said(cover.name), month: cover.month })}</h2>
      <p class="faint">${date(report.firstDay)} – ${date(report.lastDay)} · ${t('period.knownAt', { at: moment(report.knownAt) })}</p></div>
      <div class="row">${report.synthetic ? syntheticChip() : nothing}<span class="chip period-${cover.signed ? 'SIGNED' : 'PREPARED'}">${t(cover.signed ? 'report.signed' : 'report.provisional')}</span></div></header>
    ${facts(cover, report)}
    ${actions(desk)}
    ${checkCard(desk)}
    ${totals.length ? sums(report, totals, desk.workspace.unit) : empty(t('report.empty'))}
    ${report.aims.length ? aims(report.aims) : nothing}
    ${totals.length ? units(desk, report, totals) : nothing}
    ${works(desk, report)}</div>`;
}

const facts = (cover, { signed }) => html`<dl class="facts">
  <div><dt>${t('report.issued')}</dt><dd>${cover.scheduled ? t('report.bySchedule', { who: cover.issuedBy }) : cover.issuedBy} · ${moment(cover.issuedAt)}</dd></div>
  ${signed ? html`<div><dt>${t('period.signedBy')}</dt><dd>${t('report.signatures', { prepared: signed.preparedBy, signed: signed.signedBy, at: moment(signed.signedAt) })}</dd></div>` : html`<div><dt>${t('report.basis')}</dt><dd>${t('report.provisionalText')}</dd></div>`}
  <div><dt>${t('report.code')}</dt><dd><code data-code=${cover.code}>${cover.grouped}</code></dd></div></dl>`;

const actions = (desk) => html`<div class="row">
    ${['pdf', 'xlsx'].map((format) => html`<button type="button" class=${format === 'pdf' ? 'primary' : ''} data-command=${format} ?disabled=${Boolean(desk.busy)} @click=${() => desk.keep(format)}>
      ${desk.busy === format ? html`<span class="spinner" aria-hidden="true"></span>` : icon('download')}${t(desk.busy === format ? 'report.writing' : `report.${format}`)}</button>`)}
    <button type="button" data-command="check-report" ?disabled=${desk.checked.busy} @click=${() => desk.check()}>${t(desk.checked.busy ? 'report.checking' : 'report.check')}</button></div>
  ${desk.problem ? failed(desk.problem) : nothing}`;

/** In mu as it was balanced, so that parts add up; in other units as it is. */
const shown = (line, name, unit) => (unit === 'mu' ? html`${number(line[`${name}Mu`], 2)}${line[`${name}Moved`] ? balancedMark() : nothing}` : area(line[`${name}SquareMetres`], unit));

function sums(report, totals, unit) {
  const year = (category) => report.years.find((one) => one.category === category);
  return html`<section class="stack tight"><h3>${t('report.sums')} <span class="faint">${t('period.inUnit', { unit: unitName(unit) })}</span></h3>
    <div class="table-scroll" tabindex="0" role="region" aria-label=${t('report.sums')}><table class="data period-table"><thead><tr><th scope="col">${t('progress.category')}</th>
      ${['period.opening', 'period.corrections', 'period.added', 'report.thisYear', 'period.closing'].map((key) => html`<th scope="col" class="num">${t(key)}</th>`)}</tr></thead>
      <tbody>${totals.map((line) => html`<tr data-total=${line.category}><th scope="row">${coded('category', line.category)}</th>
        <td class="num">${area(line.openingSquareMetres, unit)}</td><td class="num">${area(line.correctionsSquareMetres, unit)}</td>
        <td class="num">${shown(line, 'added', unit)}</td><td class="num">${area(year(line.category)?.squareMetres ?? 0, unit)}</td>
        <td class="num"><strong>${shown(line, 'closing', unit)}</strong></td></tr>`)}</tbody></table></div></section>`;
}

/** Reported and computed are never one figure. */
const aims = (all) => html`<section class="stack tight"><h3>${t('report.aims')}</h3><p class="faint">${t('target.apart')}</p>
  <div class="table-scroll" tabindex="0" role="region" aria-label=${t('report.aims')}><table class="data period-table"><thead><tr><th scope="col">${t('report.aim')}</th>
    ${['report.amount', 'report.computed', 'report.percent', 'report.remaining', 'report.reported'].map((key) => html`<th scope="col" class="num">${t(key)}</th>`)}<th scope="col">${t('report.due')}</th></tr></thead>
    <tbody>${all.map((aim) => html`<tr data-aim=${aim.code}><th scope="row" title=${said(aim.source)}>${said(aim.name)}</th>
      <td class="num">${amount(aim.amount, aim)}</td><td class="num">${amount(aim.computed, aim)}</td><td class="num">${aim.percent === null ? '—' : number(aim.percent, 1)}</td>
      <td class="num">${amount(aim.remaining, aim)}</td><td class="num" title=${aim.reported ? said(aim.reported.source) : nothing}>${reported(aim)}</td>
      <td>${aim.dueOn ? t(aim.dueAssumed ? 'target.assumedDay' : 'report.day', { day: date(aim.dueOn) }) : t('target.noDue')}</td></tr>`)}</tbody></table></div></section>`;

/** Targets stay in the unit of their source. */
function amount(value, { unit }) {
  if (value === null || value === undefined) return '—';
  return unit === 'MU' ? `${number(value, value % 1 ? 2 : 0)} ${t('unit.mu')}` : number(value, 0);
}

const reported = (aim) => (aim.reported ? html`${coded('target.bound', aim.reported.bound)} ${amount(aim.reported.amount, aim)}<br><span class="faint">${date(aim.reported.asOf)}</span>` : '—');

function units(desk, report, totals) {
  const { unit } = desk.workspace;
  const columns = [{ key: 'name', label: t('progress.territory'), value: (row) => said(row.name) }, ...totals.flatMap(({ category }) => ['added', 'closing'].map((name) => ({
    key: `${category}-${name}`, label: t(`report.${name}Of`, { category: coded('category', category) }), numeric: true,
    value: (row) => (row.by[category] ? figure(row.by[category], name, unit) : null), text: (row) => (row.by[category] ? shown(row.by[category], name, unit) : '—'),
  })))];
  return html`<section class="stack tight"><div class="row spread"><h3>${t('report.units')} <span class="faint">${t('period.inUnit', { unit: unitName(unit) })}</span></h3>${desk.units.copyButton(columns, unitsOf(report.lines))}</div>
    ${desk.units.template({ caption: t('report.units'), columns, rows: unitsOf(report.lines), totals: [t('period.total'), ...totals.flatMap((line) => [shown(line, 'added', unit), shown(line, 'closing', unit)])] })}</section>`;
}

const figure = (line, name, unit) => (unit === 'mu' ? line[`${name}Mu`] : areaFigure(line[`${name}SquareMetres`], unit));

function works(desk, { works: rows }) {
  const { unit } = desk.workspace;
  const columns = [
    { key: 'category', label: t('progress.category'), value: (row) => coded('category', row.category) },
    { key: 'kind', label: t('passport.kind'), value: (row) => coded('increment', row.kind) },
    { key: 'document', label: t('passport.document'), value: (row) => row.documentNo },
    { key: 'place', label: t('report.place'), value: (row) => said(row.place) },
    { key: 'day', label: t('passport.day'), value: (row) => row.effectiveOn, text: (row) => date(row.effectiveOn) },
    { key: 'area', label: unitName(unit), numeric: true, value: (row) => figureOf(row, unit), text: (row) => (unit === 'mu' ? number(row.mu, 2) : area(row.squareMetres, unit)) },
    { key: 'record', label: t('passport.record'), value: (row) => row.recordNumber },
    { key: 'signed', label: t('passport.signed'), value: (row) => row.approvedBy ?? '' },
  ];
  return html`<section class="stack tight"><h3>${t('report.works', { count: number(rows.length) })}</h3>
    ${rows.length ? desk.works.template({ caption: t('report.works', { count: number(rows.length) }), columns, rows }) : html`<p class="faint">${t('report.noWorks')}</p>`}</section>`;
}

const figureOf = (row, unit) => (unit === 'mu' ? row.mu : areaFigure(row.squareMetres, unit));
