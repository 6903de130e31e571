import { html, nothing } from 'lit-html';
import { AREA_UNITS, date, figure, figureText, number, unitName } from '../../i18n/format.js';
import { coded, said, t } from '../../i18n/words.js';
import { awaited } from '../common/states.js';
import { territory } from './territory.js';

export const CATEGORIES = ['CCGZ', 'CCZL', 'ZHZZ', 'FKFL', 'ZBLP'];

/** A row a territory, a column a category. Categories are different series: there is no sum across them. */
export const acreageStatement = (desk) => awaited(desk.statement, () => {
  const statement = desk.statement.value;
  const unit = desk.workspace.unit;
  const categories = CATEGORIES.filter((code) => statement.totals.some((total) => total.category === code));
  const rows = pivot(statement.rows);
  const columns = desk.choice.category ? columnsOfOne(desk, desk.choice.category) : columnsOfAll(desk, categories, unit);
  return html`${statement.totals.length ? totals(statement, unit) : nothing}
    <div class="row spread table-head"><h2>${t('progress.acreageBy', { level: t(`level.${statement.level}`), date: date(statement.asOf) })}</h2>
      ${desk.acreageTable.copyButton(columns, rows)}</div>
    ${desk.acreageTable.template({ caption: t('progress.caption'), columns, rows, totals: footer(desk, statement, categories, unit) })}
    ${statement.rule ? html`<p class="rule faint">${t('progress.rule')} ${said(statement.rule)}</p>` : nothing}`;
}, () => desk.load());

const totals = (statement, unit) => html`<ul class="totals">${statement.totals.map((total) => html`<li>
  <p class="label">${coded('category', total.category)}</p>
  <p class="big"><span class="num">${figureText(total, unit)}</span> ${unitName(unit)}</p>
  <p class="faint">${t('progress.works', { count: number(total.works) })}</p></li>`)}</ul>`;

const columnsOfAll = (desk, categories, unit) => [...territory(desk, desk.choice.level), ...categories.map((code) => ({
  key: code, label: `${coded('category', code)} (${unitName(unit)})`, numeric: true,
  value: (row) => figure(row.by[code], unit), text: (row) => figureText(row.by[code], unit),
}))];

const columnsOfOne = (desk, code) => [...territory(desk, desk.choice.level),
  ...AREA_UNITS.map((unit) => ({ key: unit, label: unitName(unit), numeric: true,
    value: (row) => figure(row.by[code], unit), text: (row) => figureText(row.by[code], unit) })),
  { key: 'works', label: t('progress.worksColumn'), numeric: true, value: (row) => row.by[code]?.works ?? null, text: (row) => number(row.by[code]?.works) }];

/** The totals are the server's: exact decimals, not sums of what is shown. */
function footer(desk, statement, categories, unit) {
  const lead = [t('table.total'), ...territory(desk, desk.choice.level).slice(1).map(() => '')];
  const of = (code) => statement.totals.find((total) => total.category === code);
  if (!desk.choice.category) return [...lead, ...categories.map((code) => figureText(of(code), unit))];
  const total = of(desk.choice.category);
  return [...lead, ...AREA_UNITS.map((unit) => figureText(total, unit)), number(total?.works)];
}

/** @returns {object[]} one row a territory, its entries by category */
function pivot(rows) {
  const territories = new Map();
  for (const row of rows) {
    const found = territories.get(row.code) ?? { ...row, by: {} };
    found.by[row.category] = row;
    territories.set(row.code, found);
  }
  return [...territories.values()];
}
