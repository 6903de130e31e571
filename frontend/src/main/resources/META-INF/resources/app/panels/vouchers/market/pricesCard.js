import { html } from 'lit-html';
import { date, number } from '../../../i18n/format.js';
import { coded, t } from '../../../i18n/words.js';
import { chart } from '../../charts/chart.js';
import { segmented } from '../../common/fields.js';
import { awaited, empty } from '../../common/states.js';
import { pricesChart } from './pricesChart.js';

const KINDS = ['LAND', 'HOUSE', 'GREEN'];
const YEARS = ['1', '3', '5'];

/** At which prices vouchers were sold in the last years: months as a chart and a table, and each sale. */
export const pricesCard = (desk) => html`<section class="card market-prices" aria-labelledby="market-prices">
  <div class="row spread"><h2 id="market-prices">${t('market.prices')}</h2>
    <span class="spread-rest"></span>
    ${segmented({ name: 'pricedYears', label: t('market.span'), value: desk.filter.years, options: YEARS.map((years) => [years, t(`market.years.${years}`)]), onChange: (years) => desk.turnTo({ years }) })}
    ${segmented({ name: 'pricedAsset', label: t('vouchers.kind'), value: desk.filter.priced, options: KINDS.map((kind) => [kind, coded('voucher', kind)]), onChange: (priced) => desk.turnTo({ priced }) })}</div>
  ${awaited(desk.prices, () => history(desk), () => desk.loadPrices())}</section>`;

function history(desk) {
  const { sales, months, from, to, asset } = desk.prices.value;
  if (!sales.length) return empty(t('market.noSales', { from: date(from), to: date(to) }));
  return html`<div class="market-history"><div class="chart small" role="img" ${chart(pricesChart({ sales, months, asset }))}></div>
      ${desk.monthTable.template({ caption: t('market.byMonth'), columns: monthColumns(asset), rows: months })}</div>
    ${desk.saleTable.template({ caption: t('market.sales'), columns: saleColumns(asset), rows: sales })}`;
}

const yuan = (key, name, label) => ({ key, label, numeric: true, value: (row) => Number(row[name]), text: (row) => number(row[name], 2) });

const each = (asset) => t(asset === 'HOUSE' ? 'market.yuanPerSquareMetre' : 'market.yuanPerMu');

const monthColumns = (asset) => [
  { key: 'month', label: t('market.month'), value: (row) => row.month },
  { key: 'sales', label: t('market.count'), numeric: true, value: (row) => row.sales },
  yuan('min', 'minPerMuYuan', t('market.lowest')),
  yuan('median', 'medianPerMuYuan', `${t('market.median')} (${each(asset)})`),
  yuan('max', 'maxPerMuYuan', t('market.highest')),
];

const saleColumns = (asset) => [
  { key: 'soldOn', label: t('market.soldOn'), value: (row) => row.soldOn, text: (row) => date(row.soldOn) },
  { key: 'serial', label: t('vouchers.serial'), value: (row) => row.serial, text: (row) => html`<a class="code" href="#/vouchers/${encodeURIComponent(row.serial)}">${row.serial}</a>` },
  { key: 'amount', label: t('market.amount'), numeric: true, value: (row) => Number(row.amount), text: (row) => html`${number(row.amount, asset === 'HOUSE' ? 2 : 3)} <span class="faint">${t(asset === 'HOUSE' ? 'unit.m2' : 'unit.mu')}</span>` },
  yuan('price', 'pricePerMuYuan', `${t('market.price')} (${each(asset)})`),
  yuan('total', 'totalYuan', `${t('market.total')} (${t('unit.yuan')})`),
];
