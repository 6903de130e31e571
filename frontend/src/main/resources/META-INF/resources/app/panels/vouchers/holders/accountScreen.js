import { html, nothing } from 'lit-html';
import { date, moment, number } from '../../../i18n/format.js';
import { coded, t } from '../../../i18n/words.js';
import { textField } from '../../common/fields.js';
import { icon } from '../../common/icons.js';
import { awaited, empty } from '../../common/states.js';
import { moreRows } from '../../common/Pages.js';
import { amountOf, unitOf } from '../act/amounts.js';

/** What somebody holds, when, and how it came to that. */
export const accountScreen = (account) => html`<main class="screen holder-account" aria-labelledby="account-title">
  <nav class="crumbs"><a href="#/vouchers/holders">${t('vouchers.tab.holders')}</a></nav>
  ${awaited(account.found, () => body(account), () => account.load())}</main>`;

function body(account) {
  const { holder, asOf, knownAt } = account.found.value;
  return html`<header class="screen-head"><h1 id="account-title">${holder.name}</h1><span class="chip">${coded('holderKind', holder.kind)}</span>
      <span class="faint">${[holder.townCode && account.catalogue.townName(holder.townCode, holder.townName), holder.villageName].filter(Boolean).join(' · ')}</span><span class="spread-rest"></span>
      ${['pdf', 'xlsx'].map((format) => html`<button type="button" ?disabled=${account.fetching !== null} data-statement=${format} @click=${() => account.fetchStatement(format)}>
        ${account.fetching === format ? html`<span class="spinner" aria-hidden="true"></span>` : icon('download')}${t('holders.statement', { format: format.toUpperCase() })}</button>`)}</header>
    <div class="filters">
      ${textField({ id: 'accountAsOf', label: t('holders.asOf'), type: 'date', value: account.moments.asOf, onInput: (value) => account.turnTo({ asOf: value }) })}
      ${textField({ id: 'accountKnownAt', label: t('holders.knownAt'), type: 'datetime-local', value: account.moments.knownAt, onInput: (value) => account.turnTo({ knownAt: value }) })}
      ${textField({ id: 'accountFrom', label: t('holders.from'), type: 'date', value: account.moments.from, onInput: (value) => account.turnTo({ from: value }) })}
      ${textField({ id: 'accountTo', label: t('holders.to'), type: 'date', value: account.moments.to, onInput: (value) => account.turnTo({ to: value }) })}</div>
    <p class="rule faint">${t('holders.momentsRule', { asOf: date(asOf), knownAt: moment(knownAt) })}</p>
    ${totals(account)}${positions(account)}
    <h2>${t('holders.entries')}${account.entries.value ? html` <span class="faint">${date(account.entries.value.from)} – ${date(account.entries.value.to)}</span>` : nothing}</h2>${awaited(account.entries, () => entries(account), () => account.loadEntries())}`;
}

function totals({ found: { value }, workspace: { unit } }) {
  const now = value.totals.filter(({ purpose, amount }) => purpose !== 'ISSUE' && Number(amount) !== 0);
  if (!now.length) return empty(t('holders.nothing'));
  return html`<ul class="totals">${now.map((total) => html`<li><p class="label">${coded('indicator', total.indicator)} · ${coded('purpose', total.purpose)}</p>
    <p class="big"><span class="num">${amountOf(total.indicator, total.amount, unit)}</span> ${unitOf(total.indicator, unit)}</p></li>`)}</ul>`;
}

function positions(account) {
  const { value } = account.found;
  if (!value.positions.length) return nothing;
  const columns = [
    { key: 'serial', label: t('vouchers.serial'), value: (row) => row.serial, text: (row) => html`<a class="code" href="#/vouchers/${encodeURIComponent(row.serial)}">${row.serial}</a>` },
    { key: 'indicator', label: t('vouchers.indicator'), value: (row) => coded('indicator', row.indicator) },
    { key: 'purpose', label: t('vouchers.state'), value: (row) => coded('purpose', row.purpose) },
    { key: 'amount', label: t('holders.amount'), numeric: true, value: (row) => Number(row.amount),
      text: (row) => html`${amountOf(row.indicator, row.amount, account.workspace.unit)} <span class="faint">${unitOf(row.indicator, account.workspace.unit)}</span>` },
  ];
  return html`<div class="row spread table-head"><h2>${t('holders.positions')}</h2>${account.positionTable.copyButton(columns, value.positions)}</div>
    ${account.positionTable.template({ caption: t('holders.positions'), columns, rows: value.positions })}
    ${value.positionsInAll > value.positions.length ? html`<p class="faint">${t('table.shown', { shown: number(value.positions.length), count: number(value.positionsInAll) })}</p>` : nothing}`;
}

function entries(account) {
  const { entries: rows } = account.entries.value;
  if (!rows.length) return empty(t('holders.noEntries'));
  const { unit } = account.workspace;
  const columns = [
    { key: 'day', label: t('holders.day'), value: (row) => row.day, text: (row) => date(row.day) },
    { key: 'kind', label: t('plan.what'), value: (row) => coded('entryKind', row.kind) },
    { key: 'voucher', label: t('vouchers.serial'), value: (row) => row.voucher, text: (row) => html`<a class="code" href="#/vouchers/${encodeURIComponent(row.voucher)}">${row.voucher}</a>` },
    { key: 'indicator', label: t('vouchers.indicator'), value: (row) => coded('indicator', row.indicator) },
    { key: 'change', label: t('holders.change'), numeric: true, value: (row) => Number(row.change), text: (row) => signed(row, unit) },
    { key: 'balance', label: t('holders.balance'), numeric: true, value: (row) => Number(row.balance), text: (row) => amountOf(row.indicator, row.balance, unit) },
    { key: 'record', label: t('fact.record'), value: (row) => row.recordNumber, text: (row) => html`<a class="code" href="#/records/${row.recordId}">${row.recordNumber}</a>` },
    { key: 'document', label: t('holders.document'), value: (row) => row.document },
    { key: 'seq', label: t('holders.place'), numeric: true, value: (row) => row.seq, text: (row) => html`<span title=${row.hash}>${number(row.seq)}</span>` },
  ];
  return html`${account.entryTable.template({ caption: t('holders.entries'), columns, rows })}
    ${moreRows(account.entries, () => account.loadMore())}`;
}

function signed({ change, indicator }, unit) {
  const amount = Number(change);
  if (!amount) return amountOf(indicator, 0, unit);
  return `${amount > 0 ? '+' : '−'}${amountOf(indicator, Math.abs(amount), unit)}`;
}
