import { html, nothing } from 'lit-html';
import { moment } from '../../../i18n/format.js';
import { said, t } from '../../../i18n/words.js';
import { selectField, textField } from '../../common/fields.js';
import { awaited, empty, failed } from '../../common/states.js';
import { moreRows } from '../../common/Pages.js';
import { readableTerritories } from '../readableTerritories.js';
import { reportScreen } from './reportScreen.js';
import { scheduleCard } from './scheduleCard.js';

const CODE_WRITTEN_MAX = 64;

/** All monthly reports, or one. */
export const reportsScreen = (desk) => (desk.code === null ? list(desk) : awaited(desk.one, () => reportScreen(desk), () => desk.load()));

const list = (desk) => html`<div class="row spread"><p class="faint">${t('report.about')}</p>
    ${desk.mayIssue && !desk.asked ? html`<button type="button" class="primary" data-command="issue-report" @click=${() => desk.askToIssue()}>${t('report.issue')}</button>` : nothing}</div>
  ${desk.asked ? form(desk) : nothing}
  <div class="filters report-filters">${selectField({ id: 'reportTerritory', label: t('progress.territory'), value: desk.filter.territory, options: [['', t('report.allTerritories')], ...readableTerritories(desk)], onChange: (territory) => desk.narrow({ territory }) })}
    ${textField({ id: 'reportMonthFilter', label: t('period.month'), type: 'month', value: desk.filter.month, onInput: (month) => desk.narrow({ month }) })}
    <form class="report-code" @submit=${(event) => { event.preventDefault(); desk.openTyped(); }}>
      ${textField({ id: 'reportCode', label: t('report.code'), value: desk.typed, maxLength: CODE_WRITTEN_MAX, autocomplete: 'off', spellcheck: 'false', placeholder: t('report.codeHint'), onInput: (code) => desk.type(code) })}
      <button type="submit" data-command="open-code" ?disabled=${!desk.isTyped}>${t('report.open')}</button></form></div>
  ${awaited(desk.all, () => table(desk), () => desk.load())}
  ${scheduleCard(desk)}`;

function table(desk) {
  const { reports } = desk.all.value;
  return html`${reports.length ? desk.table.template({ caption: t('report.list'), columns: columns(desk), rows: reports }) : empty(t('report.none'), desk.mayIssue ? t('report.noneYet') : undefined)}
    ${moreRows(desk.all, () => desk.loadMore())}`;
}

/** Of which territory and month a report is drawn up. */
const form = (desk) => html`<form class="card" aria-label=${t('report.issue')} @submit=${(event) => { event.preventDefault(); desk.issue(); }}>
  <div class="filters">${selectField({ id: 'reportOf', label: t('progress.territory'), value: desk.asked.territory, options: readableTerritories(desk), onChange: (territory) => desk.fill({ territory }) })}
    ${textField({ id: 'reportMonth', label: t('period.month'), type: 'month', value: desk.asked.month, required: true, onInput: (month) => desk.fill({ month }) })}
    <div class="row"><button type="button" ?disabled=${Boolean(desk.busy)} @click=${() => desk.leaveForm()}>${t('action.cancel')}</button>
      <button type="submit" class="primary" data-command="draw-up" ?disabled=${Boolean(desk.busy) || !desk.asked.month}>${t(desk.busy === 'issue' ? 'report.issuing' : 'report.issue')}</button></div></div>
  <p class="faint">${t('report.issueText')}</p>${desk.problem ? failed(desk.problem) : nothing}</form>`;

const columns = (desk) => [
  { key: 'month', label: t('period.month'), value: (row) => row.month, text: (row) => html`<a data-report=${row.code} href="#/progress/reports/${row.code}">${row.month}</a>` },
  { key: 'territory', label: t('progress.territory'), value: (row) => desk.territoryName(row.territory) },
  { key: 'state', label: t('report.basis'), value: (row) => basis(row), text: (row) => html`<span class="chip period-${row.signed ? 'SIGNED' : 'PREPARED'}">${basis(row)}</span>` },
  { key: 'issued', label: t('report.issued'), value: (row) => row.issuedAt, text: (row) => html`${row.scheduled ? t('report.bySchedule', { who: row.issuedBy }) : row.issuedBy} <span class="faint">${moment(row.issuedAt)}</span>` },
  { key: 'code', label: t('report.code'), value: (row) => row.grouped, text: (row) => html`<code title=${said(row.name)}>${row.grouped}</code>` },
];

const basis = ({ signed }) => t(signed ? 'report.signed' : 'report.provisional');
