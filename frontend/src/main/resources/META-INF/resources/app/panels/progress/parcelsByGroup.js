import { html } from 'lit-html';
import { area, figure, figureText, number, unitName } from '../../i18n/format.js';
import { coded, t } from '../../i18n/words.js';
import { awaited } from '../common/states.js';
import { territory } from './territory.js';

const GROUPS = ['N', 'J', 'W'];

/** Registered parcels: farmland, construction land and unused land of each territory. */
export const parcelsByGroup = (desk) => awaited(desk.parcels, () => {
  const rows = pivot(desk.parcels.value.rows);
  const unit = desk.workspace.unit;
  const columns = [
    ...territory(desk, desk.parcelLevel),
    { key: 'count', label: t('progress.parcelCount'), numeric: true, value: (row) => row.count, text: (row) => number(row.count) },
    ...GROUPS.map((group) => ({
      key: group, label: `${coded('landGroup', group)} (${unitName(unit)})`, numeric: true,
      value: (row) => figure(row.by[group], unit), text: (row) => figureText(row.by[group], unit),
    })),
  ];
  return html`<div class="row spread table-head"><h2>${t('progress.parcelsBy', { level: t(`level.${desk.parcelLevel}`) })}</h2>
      ${desk.parcelTable.copyButton(columns, rows)}</div>
    ${desk.parcelTable.template({ caption: t('progress.parcelsCaption'), columns, rows, totals: footer(rows, unit, columns.length) })}`;
}, () => desk.load());

function footer(rows, unit, columns) {
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  const blank = Array(columns - GROUPS.length - 2).fill('');
  return [t('table.total'), ...blank, number(count), ...GROUPS.map((group) => area(sumOf(rows, group), unit))];
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
