import { html, nothing } from 'lit-html';
import { isNarrowed, stateTabs } from '../../core/recordFilter.js';
import { date, number } from '../../i18n/format.js';
import { coded, t } from '../../i18n/words.js';
import { segmented, selectField, textField } from '../common/fields.js';
import { awaited, empty } from '../common/states.js';
import { moreRows } from '../common/Pages.js';
import { recordState } from './recordState.js';

const KINDS = ['SURVEY', 'ADJUSTMENT', 'SPLIT_MERGE', 'CORRECTION', 'REVERSAL', 'IMPORT', 'DESIGNATION', 'ACCEPTANCE', 'VOUCHER_ISSUE', 'REDEMPTION', 'VOUCHER_CHANGE', 'DEMO'];

/** All records: by state, by words, mine or everybody's. */
export const listScreen = (desk) => {
  const { list, workspace } = desk;
  return html`<main class="screen records" aria-labelledby="records-title">
    <header class="screen-head"><h1 id="records-title">${t('records.list')}</h1><span class="spread-rest"></span>
      <a class="button" href="#/scenarios">${t('scenario.title')}</a>
      ${workspace.mayEdit ? html`<button type="button" class="primary" @click=${() => desk.startNew()}>${t('records.new')}</button>` : nothing}</header>
    ${tabs(list)}
    ${filters(list)}
    <div class="record-rows" aria-busy=${list.found.busy} @keydown=${moveByArrow}>${awaited(list.found, () => rows(list), () => list.load())}</div>
  </main>`;
};

const tabs = (list) => html`<nav class="state-tabs" aria-label=${t('records.byState')}>${stateTabs(list.found.value?.counts).map(({ state, count }) => html`<button
  type="button" data-state=${state || 'ALL'} aria-pressed=${list.filter.state === state} @click=${() => list.narrow({ state })}>
  ${state ? coded('recordState', state) : t('records.all')} <span class="count num">${count === null ? '' : number(count)}</span></button>`)}</nav>`;

const filters = (list) => html`<div class="filters" role="search" aria-label=${t('records.search')}>
  ${textField({ id: 'recordWords', label: t('records.search'), value: list.filter.q, type: 'search', placeholder: t('records.searchHint'),
    onInput: (q) => list.narrow({ q }) })}
  ${selectField({ id: 'recordKind', label: t('records.kind'), value: list.filter.kind, onChange: (kind) => list.narrow({ kind }),
    options: [['', t('records.allKinds')], ...KINDS.map((kind) => [kind, coded('recordKind', kind)])] })}
  ${segmented({ name: 'recordAuthor', label: t('records.whose'), value: list.filter.author, onChange: (author) => list.narrow({ author }),
    options: [['', t('records.everybody')], ['me', t('records.mine')]] })}</div>`;

function rows(list) {
  const { records } = list.found.value;
  if (!records.length) return empty(t('records.none'), t(isNarrowed(list.filter) ? 'records.noneNarrowed' : 'records.noneYet'));
  return html`${list.table.template({ caption: t('records.list'), columns: columns(list), rows: records })}
    ${moreRows(list.found, () => list.loadMore(), { loaded: 'records.loaded', more: 'records.older' })}`;
}

const columns = (list) => [
  { key: 'number', label: t('records.number'), value: (row) => row.number,
    text: (row) => html`<a class="code record-link" href="#/records/${row.id}" data-record=${row.id}>${row.number}</a>` },
  { key: 'title', label: t('records.title'), value: (row) => row.title, text: (row) => html`<span class="record-title">${row.title}</span>` },
  { key: 'kind', label: t('records.kind'), value: (row) => coded('recordKind', row.kind) },
  { key: 'state', label: t('records.state'), value: (row) => coded('recordState', row.state), text: (row) => recordState(row) },
  { key: 'author', label: t('records.author'), value: (row) => row.authorName ?? row.author },
  { key: 'unit', label: t('records.unit'), value: (row) => list.catalogue.townName(row.unitCode, row.unitName) },
  { key: 'parcels', label: t('records.parcels'), numeric: true, value: (row) => row.parcels, text: (row) => number(row.parcels) },
  { key: 'submitted', label: t('records.submittedOn'), value: (row) => row.submittedAt ?? '', text: (row) => date(row.submittedAt) },
  { key: 'decided', label: t('records.decidedOn'), value: (row) => row.decidedAt ?? '', text: (row) => date(row.decidedAt) },
];

/** Arrows go from record to record, as in a list; Enter follows the link. */
function moveByArrow(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const links = [...event.currentTarget.querySelectorAll('.record-link')];
  const at = links.indexOf(document.activeElement);
  if (!step || at < 0) return;
  event.preventDefault();
  links[Math.min(Math.max(at + step, 0), links.length - 1)].focus();
}
