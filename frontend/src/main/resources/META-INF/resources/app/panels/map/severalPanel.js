import { html, nothing } from 'lit-html';
import { exactArea, figure, figureText, number, unitName } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';

/** Several parcels that are selected: how many, how much ground, what can be done with them, and which. */
export const severalPanel = (desk) => {
  const { several } = desk.selection;
  const { features } = several;
  return html`<aside class="panel inspector several" aria-label=${t('inspector.label')}>
    <header class="panel-head"><h2>${t('selection.title')}</h2><span class="spread-rest"></span>
      <button type="button" class="bare" aria-label=${t('action.close')} @click=${() => desk.selection.clear()}>${icon('close')}</button></header>
    <div class="panel-body">
      <p class="title" role="status">${t('selection.count', { count: number(features.length) })}</p>
      ${total(several.hundredths, desk.workspace.unit)}
      ${several.commands.length ? html`<div class="row commands">${several.commands.map((command) => command(desk))}</div>` : nothing}
      <div class="row spread table-head"><h3>${t('selection.table')}</h3>${several.table.copyButton(columnsOf(desk), features)}</div>
      ${several.table.template({ caption: t('selection.table'), columns: columnsOf(desk), rows: features })}
    </div></aside>`;
};

/** The sum of the official areas as they are booked, in the unit chosen and in m². */
const total = (hundredths, unit) => html`<div class="official">
  <p class="label">${t('selection.total')}</p>
  <p class="big"><span class="num">${exactArea(hundredths, unit)}</span> ${unitName(unit)}</p>
  ${unit === 'm2' ? nothing : html`<p class="faint"><span class="num">${exactArea(hundredths, 'm2')}</span> m²</p>`}</div>`;

const acreage = ({ properties }) => ({ squareMetres: properties.officialAreaSquareMetres, mu: properties.officialAreaMu });

const columnsOf = (desk) => [
  { key: 'code', label: t('fact.code'), value: (row) => row.properties.code ?? String(row.id), text: (row) => opener(desk, row) },
  { key: 'landClass', label: t('fact.landClass'), value: ({ properties }) => properties.landClass },
  { key: 'area', label: unitName(desk.workspace.unit), numeric: true,
    value: (row) => figure(acreage(row), desk.workspace.unit), text: (row) => figureText(acreage(row), desk.workspace.unit) },
  { key: 'leave', label: '', value: () => '', text: (row) => remover(desk, row) },
];

const nameOf = ({ id, properties }) => properties.code ?? String(id);

const opener = (desk, row) => html`<button type="button" class="link code" @click=${() => desk.reveal(row)}>${nameOf(row)}</button>`;

const remover = (desk, row) => html`<button type="button" class="bare" title=${t('selection.remove')}
  aria-label=${t('selection.removeOne', { code: nameOf(row) })} @click=${() => desk.selection.several.toggle(row.id)}>${icon('close')}</button>`;
