import { html, nothing } from 'lit-html';
import { figure, figureText, number, unitName } from '../../../i18n/format.js';
import { coded, t } from '../../../i18n/words.js';
import { textField } from '../../common/fields.js';
import { awaited, empty } from '../../common/states.js';
import { blockScreen } from './blockScreen.js';

/** Blocks by size with their classes, or one of them. */
export const blocksScreen = (desk) => html`<div class="filters">
    ${textField({ id: 'blockGap', label: t('block.gap'), type: 'number', value: desk.gaps.gap, placeholder: '0.5', onInput: (gap) => desk.turnTo({ gap }) })}
    ${textField({ id: 'blockCorridor', label: t('block.corridor'), type: 'number', value: desk.gaps.corridor, placeholder: '50', onInput: (corridor) => desk.turnTo({ corridor }) })}
    <p class="faint block-rule">${t('block.rule')}</p></div>
  ${desk.id === null ? awaited(desk.all, () => all(desk), () => desk.load()) : awaited(desk.one, () => blockScreen(desk), () => desk.load())}`;

function all(desk) {
  const { blocks, classes, count } = desk.all.value;
  const { unit } = desk.workspace;
  if (!count) return empty(t('block.none'));
  return html`<ul class="block-classes">${classes.map((one) => html`<li class="card" data-class=${one.name}><p class="label">${coded('blockClass', one.name)}</p>
      <p class="big"><span class="num">${number(one.count)}</span> ${t('block.blocks')}</p><p class="faint num">${figureText(one, unit)} ${unitName(unit)}</p></li>`)}</ul>
    ${desk.table.template({ caption: t('block.list'), columns: columns(desk), rows: blocks })}
    ${count > blocks.length ? html`<p class="faint">${t('block.largest', { shown: number(blocks.length), count: number(count) })}</p>` : nothing}`;
}

const columns = (desk) => [
  { key: 'area', label: `${t('block.area')} (${unitName(desk.workspace.unit)})`, numeric: true, value: (row) => figure(row, desk.workspace.unit), text: (row) => html`<a data-block=${row.id} href=${desk.address(row.id)}>${figureText(row, desk.workspace.unit)}</a>` },
  { key: 'class', label: t('block.class'), value: (row) => row.squareMetres, text: (row) => coded('blockClass', row.blockClass) },
  { key: 'parcels', label: t('block.parcels'), numeric: true, value: (row) => row.parcels, text: (row) => number(row.parcels) },
  { key: 'compactness', label: t('block.compactness'), numeric: true, value: (row) => Number(row.compactness), text: (row) => html`<span title=${t('block.compactnessWhy')}>${number(row.compactness, 3)}</span>` },
  { key: 'town', label: t('fact.town'), value: (row) => desk.catalogue.townName(row.townCode, row.townName) },
];
