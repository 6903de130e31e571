import { html, nothing } from 'lit-html';
import { number, voucherAmount } from '../../i18n/format.js';
import { coded, named, t } from '../../i18n/words.js';

const DECIMALS = { PERCENT: 2, SQUARE_METRES: 2, MULTIPLE: 2, NONE: 0 };
const SIGNS = { PERCENT: '%', SQUARE_METRES: ' m²', MULTIPLE: '', NONE: '' };

/** What scenarios do to vouchers, and how the units that they touch would be judged. */
export const effects = (comparison, unit) => html`${vouchers(comparison, unit)}${indicators(comparison)}`;

const heads = ({ columns }, first) => html`<thead><tr><th scope="col">${first}</th>${columns.map(({ name }) => html`<th scope="col">${name ?? t('scenario.today')}</th>`)}</tr></thead>`;

function vouchers(comparison, unit) {
  if (!comparison.columns.some((column) => column.vouchers.acts.length)) return nothing;
  return html`<div class="table-head"><h2>${t('scenario.vouchers')}</h2></div>
    <div class="table-scroll scenario-effects" tabindex="0" role="region" aria-label=${t('scenario.vouchers')}><table class="data">
      <caption class="hidden-label">${t('scenario.vouchers')}</caption>${heads(comparison, t('scenario.entries'))}
      <tbody>${['posted', 'refused'].map((kind) => html`<tr data-entries=${kind}><th scope="row">${t(`scenario.${kind}`)}</th>
        ${comparison.columns.map((column) => html`<td class="wrap">${entries(column.vouchers[kind], unit)}</td>`)}</tr>`)}
      <tr data-entries="acts"><th scope="row">${t('scenario.acts')}</th>${comparison.columns.map((column) => html`<td class="wrap">${acts(column.vouchers.acts)}</td>`)}</tr>
      </tbody></table></div>`;
}

const entries = (lines, unit) => (lines.length ? html`<ul>${lines.map((line) => html`<li>${coded('entryKind', line.kind)} · ${coded('indicator', line.indicator)}
  <span class="num">${amount(line, unit)}</span>${line.entries > 1 ? html` <span class="faint">×${line.entries}</span>` : nothing}</li>`)}</ul>` : '—');

/** Land is counted in thousandths of a mu; floor area in m², money in yuan. */
function amount({ asset, amount: value }, unit) {
  if (asset === 'HOUSE') return `${number(value, 2)} m²`;
  return asset === 'MONEY' ? `¥ ${number(value, 2)}` : `${voucherAmount(value, unit)} ${t(`unit.${unit}`)}`;
}

const acts = (lines) => (lines.length ? html`<ul>${lines.map((act) => html`<li>${act.record} · ${coded('act.kind', act.act)}${act.serial ? html` <span class="code">${act.serial}</span>` : nothing}
  ${act.refused ? html` <span class="chip severity-ERROR">${t('scenario.actRefused')}</span>` : nothing}</li>`)}</ul>` : '—');

function indicators(comparison) {
  const sheets = comparison.columns[0].indicators;
  if (!sheets.length) return nothing;
  return html`<div class="table-head"><h2>${t('scenario.indicators')}</h2></div>
    <div class="table-scroll scenario-effects" tabindex="0" role="region" aria-label=${t('scenario.indicators')}><table class="data">
      <caption class="hidden-label">${t('scenario.indicators')}</caption>${heads(comparison, t('scenario.indicator'))}
      ${sheets.map((sheet) => unitRows(comparison, sheet))}</table></div>`;
}

/** What applies on no side is left out. */
function unitRows({ columns }, sheet) {
  const sides = columns.map((column) => column.indicators.find(({ unitId }) => unitId === sheet.unitId)?.indicators ?? null);
  const names = sheet.indicators.map(({ indicator }) => indicator).filter((name) => sides.some((judged) => judged && of(judged, name).verdict !== 'NOT_APPLICABLE'));
  return html`<tbody><tr class="group"><th scope="rowgroup" colspan=${columns.length + 1}>${sheet.code} ${named(sheet)}</th></tr>
    ${names.length ? nothing : html`<tr><td colspan=${columns.length + 1} class="faint">${t('scenario.noIndicators')}</td></tr>`}
    ${names.map((name) => html`<tr data-indicator=${name}><th scope="row">${t(`scenario.indicator.${name}`)}</th>
      ${sides.map((judged) => html`<td>${judged ? verdict(of(judged, name)) : '—'}</td>`)}</tr>`)}</tbody>`;
}

const of = (judged, name) => judged.find(({ indicator }) => indicator === name);

const verdict = ({ verdict: said, value, unit }) => html`<span class="chip verdict-${said}">${t(`scenario.verdict.${said}`)}</span>
  ${value === null || value === undefined ? nothing : html`<span class="num">${number(value, DECIMALS[unit])}${SIGNS[unit]}</span>`}`;
