import { html } from 'lit-html';
import { area, number, unitName } from '../../i18n/format.js';
import { coded, named, t } from '../../i18n/words.js';
import { awaited } from '../common/states.js';

const GROUPS = ['N', 'J', 'W'];

/** Registered parcels: farmland, construction land and unused land of each territory. */
export const parcelsByGroup = (desk) => awaited(desk.parcels, () => {
  const rows = pivot(desk.parcels.value.rows);
  const unit = desk.workspace.unit;
  const columns = [
    { key: 'name', label: t('progress.territory'), value: (row) => named(row) },
    { key: 'code', label: t('fact.code'), value: (row) => row.code, text: (row) => html`<span class="code">${row.code}</span>` },
    { key: 'count', label: t('progress.parcelCount'), numeric: true, value: (row) => row.count, text: (row) => number(row.count) },
    ...GROUPS.map((group) => ({
      key: group, label: `${coded('landGroup', group)} (${unitName(unit)})`, numeric: true,
      value: (row) => row.by[group]?.squareMetres ?? null, text: (row) => area(row.by[group]?.squareMetres, unit),
    })),
  ];
  return html`<div class="row spread table-head"><h2>${t('progress.parcelsBy', { level: t(`level.${desk.parcelLevel}`) })}</h2>
      ${desk.parcelTable.copyButton(columns, rows)}</div>
    ${desk.parcelTable.template({ caption: t('progress.parcelsCaption'), columns, rows, totals: footer(rows, unit) })}`;
}, () => desk.load());

function footer(rows, unit) {
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  return [t('table.total'), '', number(count), ...GROUPS.map((group) => area(sumOf(rows, group), unit))];
}

/** In hundredths of a square metre, so that the sum of exact decimals stays exact. */
const sumOf = (rows, group) => rows.reduce((sum, row) => sum + Math.round((row.by[group]?.squareMetres ?? 0) * 100), 0) / 100;

function pivot(rows) {
  const territories = new Map();
  for (const row of rows) {
    const found = territories.get(row.code) ?? { ...row, count: 0, by: {} };
    found.count += row.count;
    found.by[row.landGroup] = row;
    territories.set(row.code, found);
  }
  return [...territories.values()];
}
