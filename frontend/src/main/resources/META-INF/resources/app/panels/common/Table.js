import { html, nothing } from 'lit-html';
import { t, words } from '../../i18n/words.js';
import { empty } from './states.js';
import { icon } from './icons.js';

const ROWS_AT_FIRST = 200;

/**
 * A table that sorts by any column, ends in totals and is copied as tab-separated text.
 *
 * A column is {key, label, value(row), text?(row), numeric?}: `value` sorts and is copied, `text` is shown.
 */
export class Table {
  /** @param {{refresh: () => void, toast: (kind: string, text: string) => void}} workspace */
  constructor(workspace) {
    this.workspace = workspace;
    this.sort = null;
    this.limit = ROWS_AT_FIRST;
  }

  /** @param {{caption: string, columns: object[], rows: object[], totals?: any[], onRow?: (row) => void}} content */
  template({ caption, columns, rows, totals }) {
    if (!rows.length) return empty(t('table.empty'));
    const sorted = this.sorted(columns, rows);
    return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${caption}>
      <table class="data"><caption class="hidden-label">${caption}</caption>
        <thead><tr>${columns.map((column) => this.heading(column))}</tr></thead>
        <tbody>${sorted.slice(0, this.limit).map((row) => html`<tr>${columns.map((column) => cell(column, row))}</tr>`)}</tbody>
        ${totals ? html`<tfoot><tr>${columns.map((column, i) => html`<td class=${column.numeric ? 'num' : ''}>${totals[i] ?? ''}</td>`)}</tr></tfoot>` : nothing}
      </table></div>${this.rest(sorted.length)}`;
  }

  /** A button that copies the rows, sorted as they are shown. */
  copyButton(columns, rows) {
    return html`<button type="button" class="quiet" ?disabled=${!rows.length} @click=${() => this.copy(columns, rows)}>
      ${icon('copy')}${t('table.copy')}</button>`;
  }

  /** A column of buttons has no name and no order. */
  heading(column) {
    if (!column.label) return html`<td></td>`;
    const direction = this.sort?.key === column.key ? this.sort.direction : 0;
    const order = direction === 0 ? 'none' : direction > 0 ? 'ascending' : 'descending';
    return html`<th scope="col" class=${column.numeric ? 'num' : ''} aria-sort=${order}>
      <button type="button" class="sort" @click=${() => this.sortBy(column)}>${column.label}<span aria-hidden="true">${
        direction === 0 ? '' : direction > 0 ? '▲' : '▼'}</span></button></th>`;
  }

  rest(count) {
    if (count <= this.limit) return nothing;
    return html`<p class="row faint">${t('table.shown', { shown: this.limit, count })}
      <button type="button" class="small" @click=${() => { this.limit = Infinity; this.workspace.refresh(); }}>${t('table.showAll')}</button></p>`;
  }

  sortBy(column) {
    const again = this.sort?.key === column.key;
    this.sort = { key: column.key, direction: again ? -this.sort.direction : column.numeric ? -1 : 1 };
    this.workspace.refresh();
  }

  sorted(columns, rows) {
    const column = columns.find((candidate) => candidate.key === this.sort?.key);
    return column ? [...rows].sort((a, b) => this.sort.direction * compare(column.value(a), column.value(b))) : rows;
  }

  async copy(columns, rows) {
    const lines = [columns.map((column) => column.label), ...this.sorted(columns, rows).map((row) => columns.map((column) => column.value(row) ?? ''))];
    await navigator.clipboard.writeText(lines.map((line) => line.join('\t')).join('\n'));
    this.workspace.toast('done', t('table.copied', { count: rows.length }));
  }
}

const cell = (column, row) => html`<td class=${column.numeric ? 'num' : ''}>${column.text ? column.text(row) : column.value(row) ?? '—'}</td>`;

function compare(a, b) {
  if (typeof a === 'number' || typeof b === 'number') return (a ?? -Infinity) - (b ?? -Infinity);
  return String(a ?? '').localeCompare(String(b ?? ''), words.locale, { numeric: true });
}
