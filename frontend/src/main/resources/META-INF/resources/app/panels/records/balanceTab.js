import { html, nothing } from 'lit-html';
import { area, areaFigure, areaIn, difference, unitName } from '../../i18n/format.js';
import { said, t, words } from '../../i18n/words.js';
import { awaited } from '../common/states.js';
import { draftOverlaps } from '../places/draftOverlaps.js';

const SIDES = ['before', 'after', 'difference'];

/** Area before and after by land class and by town, the total, and what it means for vouchers and acreage. */
export const balanceTab = (file) => awaited(file.balance, () => {
  const { landClasses, towns } = file.balance.value;
  return html`${totals(file)}
    <h2>${t('records.byLandClass')}</h2>${table(file, 'landClasses', landClasses, landClassColumn(file))}
    <h2>${t('records.byTown')}</h2>${table(file, 'towns', towns, { key: 'name', label: t('fact.town'), value: (row) => file.catalogue.townName(row.code, row.name) })}
    ${effects(file.balance.value.effects, file.workspace.unit)}${draftOverlaps(file.overlaps, () => file.loadOverlaps())}`;
}, () => file.load());

/** @param {object} file */
export function totals(file) {
  const { total } = file.balance.value;
  const unit = file.workspace.unit;
  return html`<ul class="totals balance">${SIDES.map((side) => html`<li data-total=${side}><p class="label">${t(`records.${side}`)}</p>
    <p class="big"><span class="num">${(side === 'difference' ? difference : area)(total[`${side}SquareMetres`], unit)}</span> ${unitName(unit)}</p></li>`)}</ul>`;
}

const landClassColumn = (file) => ({
  key: 'landClass', label: t('fact.landClass'), value: (row) => `${row.landClass} ${words.locale === 'zh' && row.name ? row.name : file.catalogue.landClassName(row.landClass)}`,
});

function table(file, name, rows, first) {
  const unit = file.workspace.unit;
  const columns = [first, ...SIDES.map((side) => ({
    key: side, label: `${t(`records.${side}`)} (${unitName(unit)})`, numeric: true, value: (row) => areaFigure(row[`${side}SquareMetres`], unit),
    text: (row) => (side === 'difference' ? difference : area)(row[`${side}SquareMetres`], unit),
  }))];
  return file.tables[name].template({ caption: t(name === 'towns' ? 'records.byTown' : 'records.byLandClass'), columns, rows });
}

export const effects = (effect, unit) => (effect ? html`<section class="effects"><h2>${t('records.effects')}</h2>
  <p>${said(effect.words)}</p>
  ${effect.acceptedSquareMetres ? html`<p>${t('records.accepted')} <span class="num">${areaIn(effect.acceptedSquareMetres, unit)}</span></p>` : nothing}</section>` : nothing);
