import { html } from 'lit-html';
import { figure, figureText, number, unitName } from '../../i18n/format.js';
import { coded, t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';
import { awaited } from '../common/states.js';

/** The drawer under the map with the parcels in view. */
export const parcelTable = (desk) => html`<div class="parcel-list">
  <header class="panel-head"><h2>${t('list.title')}</h2>${count(desk.list.found.value)}<span class="spread-rest"></span>
    ${desk.list.table.copyButton(columnsOf(desk), rowsOf(desk))}
    <button type="button" class="bare" aria-label=${t('action.close')} @click=${() => desk.list.toggle()}>${icon('close')}</button></header>
  ${awaited(desk.list.found, () => desk.list.table.template({ caption: t('list.title'), columns: columnsOf(desk), rows: rowsOf(desk) }),
    () => desk.list.load())}</div>`;

const rowsOf = (desk) => desk.list.found.value?.features ?? [];

const count = (found) => (found ? html`<span class="faint num">${t('list.count', {
  shown: number(found.features.length), count: number(found.numberMatched ?? found.features.length),
})}</span>` : '');

const acreage = ({ properties }) => ({ squareMetres: properties.officialAreaSquareMetres, mu: properties.officialAreaMu });

const columnsOf = (desk) => [
  { key: 'code', label: t('fact.code'), value: (row) => row.properties.code ?? String(row.id), text: (row) => opener(desk, row) },
  { key: 'landClass', label: t('fact.landClass'), value: ({ properties }) => `${properties.landClass} ${desk.catalogue.landClassName(properties.landClass)}` },
  { key: 'ownership', label: t('fact.ownership'), value: ({ properties }) => coded('ownership', properties.ownership) },
  { key: 'stage', label: t('fact.stage'), value: ({ properties }) => coded('stage', properties.stage) },
  { key: 'holder', label: t('fact.holder'), value: ({ properties }) => properties.holder },
  { key: 'village', label: t('fact.village'), value: ({ properties }) => properties.villageName },
  { key: 'area', label: `${t('list.area')} (${unitName(desk.workspace.unit)})`, numeric: true,
    value: (row) => figure(acreage(row), desk.workspace.unit), text: (row) => figureText(acreage(row), desk.workspace.unit) },
];

const opener = (desk, feature) => html`<button type="button" class="link code" ?disabled=${Boolean(desk.edit.active)}
  aria-pressed=${desk.selection.is('parcels', feature.id)} @click=${() => desk.reveal(feature)}>${feature.properties.code ?? feature.id}</button>`;
