import { html } from 'lit-html';
import { date, number, unitName, voucherAmount, voucherFigure } from '../../../i18n/format.js';
import { coded, t } from '../../../i18n/words.js';
import { selectField, textField } from '../../common/fields.js';
import { awaited, syntheticChip } from '../../common/states.js';

const INDICATORS = ['QUOTA', 'SCALE', 'CULTIVATED', 'PADDY'];
const AMOUNTS = ['issuedMu', 'transferredInMu', 'transferredOutMu', 'usedMu', 'balanceMu'];
/** House vouchers are of floors, always in m²; the others of ground, in the unit chosen. */
const amount = (value, kind, unit) => (kind === 'HOUSE' ? `${number(value, 2)} m²` : voucherAmount(value, unit));

/** Who holds how much of which voucher. */
export const balancesScreen = (desk) => html`<h2 class="hidden-label">${t('vouchers.title')}</h2>
  <div class="filters">
    ${textField({ id: 'holder', label: t('vouchers.holder'), value: desk.filter.holder, type: 'search', placeholder: t('vouchers.holderHint'),
      onInput: (value) => desk.narrow('holder', value) })}
    ${selectField({ id: 'indicator', label: t('vouchers.indicator'), value: desk.filter.indicator, onChange: (value) => desk.narrow('indicator', value),
      options: [['', t('vouchers.allIndicators')], ...INDICATORS.map((code) => [code, t(`indicator.${code}`)])] })}
    ${textField({ id: 'voucherAsOf', label: t('progress.asOf'), value: desk.filter.asOf, type: 'date', onInput: (value) => desk.narrow('asOf', value) })}
  </div>
  ${awaited(desk.balances, () => balances(desk), () => desk.load())}${desk.synthetic ? html`<p>${syntheticChip()}</p>` : ''}`;

function balances(desk) {
  const { rows } = desk;
  const columns = columnsOf(desk);
  return html`${desk.balances.value.totals.length ? totals(desk.balances.value.totals, desk.workspace.unit) : ''}
    <div class="row spread table-head"><h2>${t('vouchers.asOf', { date: date(desk.balances.value.asOf) })}</h2>${desk.table.copyButton(columns, rows)}</div>
    ${desk.table.template({ caption: t('vouchers.caption'), columns, rows, totals: desk.filter.indicator ? footer(rows, desk.workspace.unit) : null })}
    <p class="rule faint">${t('vouchers.rule')}</p>`;
}

const totals = (entries, unit) => html`<ul class="totals">${entries.map((total) => html`<li>
  <p class="label">${coded('voucher', total.kind)} · ${coded('indicator', total.indicator)}</p>
  <p class="big"><span class="num">${amount(total.balanceMu, total.kind, unit)}</span> ${total.kind === 'HOUSE' ? '' : unitName(unit)}</p>
  <p class="faint">${t('vouchers.issuedUsed', { issued: amount(total.issuedMu, total.kind, unit), used: amount(total.usedMu, total.kind, unit) })}</p></li>`)}</ul>`;

const columnsOf = (desk) => [
  { key: 'holder', label: t('vouchers.holder'), value: (row) => row.holder },
  { key: 'town', label: t('fact.town'), value: (row) => desk.catalogue.townName(row.townCode, row.townName) },
  { key: 'kind', label: t('vouchers.kind'), value: (row) => coded('voucher', row.kind) },
  { key: 'indicator', label: t('vouchers.indicator'), value: (row) => coded('indicator', row.indicator) },
  ...AMOUNTS.map((name) => ({
    key: name, label: `${t(`vouchers.${name}`)} (${unitName(desk.workspace.unit)})`, numeric: true, value: (row) => voucherFigure(row[name], desk.workspace.unit),
    text: (row) => amount(row[name], row.kind, desk.workspace.unit),
  })),
];

/** Only amounts of one indicator are added: four indicators of the same ground are not four times the ground. */
function footer(rows, unit) {
  const sum = (name) => rows.reduce((total, row) => total + Math.round(row[name] * 1000), 0) / 1000;
  return [t('table.total'), '', '', '', ...AMOUNTS.map((name) => voucherAmount(sum(name), unit))];
}
