import { html, nothing } from 'lit-html';
import { moment } from '../../../i18n/format.js';
import { coded, t } from '../../../i18n/words.js';
import { awaited } from '../../common/states.js';
import { amountOf, unitOf } from '../act/amounts.js';

/** What the pool answers for: vouchers that were used before they were taken back. */
export const deficitsCard = (desk) => html`<section class="deficits" aria-labelledby="deficits-title">
  <h2 id="deficits-title">${t('deficits.title')}</h2>
  ${awaited(desk.deficits, () => body(desk, desk.deficits.value), () => desk.loadDeficits())}</section>`;

function body(desk, { sums, deficits, older }) {
  const { unit } = desk.workspace;
  if (!deficits.length) return html`<p class="faint">${t('deficits.none')}</p>`;
  return html`<p class="faint">${t('deficits.text')}</p>
    <ul class="totals">${sums.map((row) => html`<li><p class="label">${coded('voucher', row.asset)} · ${coded('indicator', row.indicator)}</p>
      <p class="big"><span class="num">${amountOf(row.indicator, row.amount, unit)}</span> ${unitOf(row.indicator, unit)}</p></li>`)}</ul>
    ${desk.deficitTable.template({ caption: t('deficits.title'), columns: columns(desk), rows: deficits })}
    ${older ? html`<p class="faint">${t('deficits.more', { count: deficits.length })}</p>` : nothing}`;
}

const columns = ({ catalogue, workspace: { unit } }) => [
  { key: 'serial', label: t('vouchers.serial'), value: (row) => row.serial, text: (row) => html`<a class="code" href="#/vouchers/${encodeURIComponent(row.serial)}">${row.serial}</a>` },
  { key: 'indicator', label: t('vouchers.indicator'), value: (row) => coded('indicator', row.indicator) },
  { key: 'amount', label: t('deficits.amount'), numeric: true, value: (row) => Number(row.amount), text: (row) => html`${amountOf(row.indicator, row.amount, unit)} <span class="faint">${unitOf(row.indicator, unit)}</span>` },
  { key: 'town', label: t('fact.town'), value: (row) => (row.townCode ? catalogue.townName(row.townCode) : t('overview.noTown')) },
  { key: 'record', label: t('deficits.record'), value: (row) => row.recordNumber, text: (row) => html`<a href="#/records/${row.recordId}">${row.recordNumber}</a>` },
  { key: 'bookedAt', label: t('deficits.when'), value: (row) => row.bookedAt, text: (row) => moment(row.bookedAt) },
];
