import { html, nothing } from 'lit-html';
import { date } from '../../../i18n/format.js';
import { coded, t } from '../../../i18n/words.js';
import { segmented, textField } from '../../common/fields.js';
import { awaited, empty } from '../../common/states.js';
import { amountOf, unitOf } from '../act/amounts.js';
import { deficitsCard } from './deficitsCard.js';
import { waterfallChart } from './waterfallChart.js';

const PARTS = ['issued', 'received', 'live', 'pledged', 'reserved', 'held', 'used', 'expired', 'cancelled'];

/** Issued, used and left, by indicator: a waterfall with its table twin, towns, and the pool. */
export const overviewScreen = (desk) => html`<div class="filters">
    ${textField({ id: 'overviewAsOf', label: t('progress.asOf'), type: 'date', value: desk.asOf, onInput: (asOf) => desk.turnTo({ asOf }) })}</div>
  ${awaited(desk.found, () => body(desk), () => desk.load())}`;

function body(desk) {
  const { value } = desk.found;
  if (!value.indicators.length) return empty(t('overview.none'));
  const { drawn } = desk;
  return html`<div class="row spread table-head"><h2>${t('overview.title', { date: date(value.asOf) })}</h2>
      ${segmented({ name: 'overviewIndicator', label: t('vouchers.indicator'), value: drawn.indicator, onChange: (indicator) => desk.turnTo({ indicator }),
        options: value.indicators.map(({ indicator }) => [indicator, coded('indicator', indicator)]) })}</div>
    ${value.wholeDistrict ? nothing : html`<p class="faint">${t('overview.bounded')}</p>`}
    <section class="card">${waterfallChart(drawn, desk.workspace.unit)}</section>
    ${sums(desk)}${towns(desk)}${pool(desk)}${deficitsCard(desk)}
    <p class="rule faint">${t('overview.rule')}</p>`;
}

const part = (name, unit) => ({
  key: name, label: t(`overview.${name}`), numeric: true, value: (row) => Number(row[name]), text: (row) => amountOf(row.indicator, row[name], unit),
});

const used = (rows) => PARTS.filter((name) => ['issued', 'live', 'used'].includes(name) || rows.some((row) => Number(row[name])));

function sums(desk) {
  const { unit } = desk.workspace;
  const rows = desk.found.value.indicators;
  const columns = [
    { key: 'indicator', label: t('vouchers.indicator'), value: (row) => coded('indicator', row.indicator), text: (row) => html`${coded('indicator', row.indicator)} <span class="faint">(${unitOf(row.indicator, unit)})</span>` },
    ...used(rows).map((name) => part(name, unit)),
  ];
  return html`<div class="row spread table-head"><h2>${t('overview.table')}</h2>${desk.table.copyButton(columns, rows)}</div>
    ${desk.table.template({ caption: t('overview.table'), columns, rows })}`;
}

function towns(desk) {
  const { unit } = desk.workspace;
  const { indicator } = desk.drawn;
  const rows = desk.found.value.towns.filter((row) => row.indicator === indicator);
  const columns = [
    { key: 'town', label: t('fact.town'), value: (row) => (row.townCode ? desk.catalogue.townName(row.townCode, row.townName) : t('overview.noTown')) },
    ...used(rows).map((name) => part(name, unit)),
  ];
  return html`<div class="row spread table-head"><h2>${t('overview.towns', { indicator: coded('indicator', indicator) })} (${unitOf(indicator, unit)})</h2>${desk.townTable.copyButton(columns, rows)}</div>
    ${desk.townTable.template({ caption: t('overview.towns', { indicator: coded('indicator', indicator) }), columns, rows })}`;
}

function pool({ found: { value: { pool: rows } }, workspace: { unit } }) {
  const held = rows.filter(({ purpose }) => purpose !== 'ISSUE');
  if (!held.length) return nothing;
  return html`<h2>${t('overview.pool')}</h2><ul class="totals">${held.map((row) => html`<li><p class="label">${coded('indicator', row.indicator)} · ${coded('purpose', row.purpose)}</p>
    <p class="big"><span class="num">${amountOf(row.indicator, row.amount, unit)}</span> ${unitOf(row.indicator, unit)}</p></li>`)}</ul>`;
}
