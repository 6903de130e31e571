import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { t } from '../../i18n/words.js';

const COLUMNS = ['lon', 'lat', 'easting', 'northing'];

/** Every corner, numbered as on the map; Enter in a cell moves it, with the neighbours that share it. */
export const vertexTable = (desk) => html`<div class="table-scroll"><table class="data compact vertices"><thead>
  <tr><td></td><th scope="colgroup" colspan="2">EPSG:4490</th><th scope="colgroup" colspan="2">EPSG:4547</th><td></td><td></td></tr>
  <tr><th scope="col" class="num">${t('draw.corner')}</th>${COLUMNS.map((name) => html`<th scope="col">${t(`draw.${name}`)}</th>`)}
    <th scope="col">${t('draw.sharedBy')}</th><th scope="col"><span class="hidden-label">${t('draw.commands')}</span></th></tr></thead>
  <tbody>${desk.rows.map((row, _, rows) => line(desk, row, rows))}</tbody></table></div>`;

const line = (desk, row, rows) => html`<tr class=${row.isActive ? 'active' : ''} @focusin=${() => desk.choose(row)}>
  <th scope="row" class="num">${row.number}${row.path.ring > 0 && row.path.index === 0 ? html` <span class="faint">${t('draw.holeMark')}</span>` : nothing}</th>
  ${row.cells.map((_, cell) => html`<td>${input(desk, row, cell)}</td>`)}
  <td class="num">${row.shared ? t('draw.sharedCount', { count: row.shared }) : '—'}</td>
  <td class="row"><button type="button" class="small" aria-label=${t('draw.insertAfter', { number: row.number })} @click=${() => desk.insertAfter(row)}>${t('draw.insert')}</button>
    <button type="button" class="small" aria-label=${t('draw.deleteCorner', { number: row.number })} ?disabled=${rows.length < 4}
      @click=${() => desk.delete(row)}>${t('draw.delete')}</button></td></tr>`;

const input = (desk, row, cell) => html`<input class="code num" inputmode="decimal" aria-label=${`${t('draw.corner')} ${row.number} ${t(`draw.${COLUMNS[cell]}`)}`}
  aria-invalid=${desk.refused === `${row.number}/${cell}`} title=${desk.refused === `${row.number}/${cell}` ? t('draw.cellRefused') : nothing}
  data-cell=${`${row.number}-${COLUMNS[cell]}`} .value=${live(desk.textOf(row, cell))}
  @input=${(event) => desk.type(row, cell, event.target.value)} @blur=${() => desk.leave()}
  @keydown=${(event) => keyed(desk, row, event)}>`;

const STEPS_OF_KEYS = { ArrowUp: -1, ArrowDown: 1 };

/** Enter takes the number, Esc the one that was there; up and down go to the next corner. */
function keyed(desk, row, event) {
  if (event.key === 'Enter') {
    event.preventDefault();
    desk.apply(row);
  } else if (event.key === 'Escape' && desk.typing) {
    event.stopPropagation();
    desk.leave();
  } else if (STEPS_OF_KEYS[event.key]) {
    event.preventDefault();
    const { cell } = event.target.dataset;
    const next = `${row.number + STEPS_OF_KEYS[event.key]}${cell.slice(cell.indexOf('-'))}`;
    event.target.closest('table').querySelector(`[data-cell="${next}"]`)?.focus();
  }
}
