import { html, nothing, svg } from 'lit-html';
import { miniature } from '../../core/miniature.js';
import { areaIn } from '../../i18n/format.js';
import { coded, t, words } from '../../i18n/words.js';
import { awaited, empty } from '../common/states.js';

const BOX = { width: 190, height: 130 };
const SIDES = ['base', 'theirs', 'mine'];

/** Parcels that somebody else changed since the draft began: what was, theirs, mine, and the choice. */
export const conflictsTab = (file) => awaited(file.conflicts, () => (file.conflicts.value.length
  ? html`<p class="faint">${t('records.conflictsText')}</p>${file.conflicts.value.map((conflict) => card(file, conflict))}`
  : empty(t('records.noConflicts'))), () => file.load());

const card = (file, conflict) => html`<section class="conflict" data-conflict=${conflict.parcelId} aria-current=${file.focus.isChosen('conflict', conflict.parcelId)}>
  <header class="row"><button type="button" class="link code" @click=${() => file.focus.choose({ kind: 'conflict', id: conflict.parcelId })}>${conflict.code ?? conflict.parcelId}</button>
    <span class="chip ${conflict.mergeable ? '' : 'severity-ERROR'}">${t(conflict.mergeable ? 'records.mergeable' : 'records.notMergeable')}</span>
    <span class="spread-rest"></span><span class="faint">${changedBy(conflict)}</span></header>
  <div class="conflict-body">${drawing(conflict)}${fields(file, conflict)}</div>
  ${file.value.may.edit ? choices(file, conflict) : nothing}</section>`;

const changedBy = ({ theirRecord, presentVersion }) => html`${presentVersion === null ? t('records.theyRetired') : t('records.theyChanged', { version: presentVersion })}
  ${theirRecord ? html`<a class="code" href="#/records/${theirRecord.id}" title=${theirRecord.title}>${theirRecord.number}</a>` : nothing}`;

/** The three outlines over one another, at one scale; the map beside shows the same with its surroundings. */
function drawing(conflict) {
  const sides = SIDES.filter((side) => conflict[side]);
  // A neighbour in another territory: there is a choice to make, and nothing to be seen.
  if (!sides.length) return nothing;
  const paths = miniature(sides.map((side) => conflict[side].geometry), BOX);
  return html`<figure><svg viewBox="0 0 ${BOX.width} ${BOX.height}" width=${BOX.width} height=${BOX.height} role="img" aria-label=${coded('geometryState', conflict.geometry.state)}>
    ${sides.map((side, i) => path(side, paths[i]))}</svg>
    <figcaption class="faint">${t('records.boundary')}${coded('geometryState', conflict.geometry.state)}</figcaption></figure>`;
}

const path = (side, d) => svg`<path class="look-${side.toUpperCase()}" d=${d}></path>`;

const fields = (file, { fields: rows, base, mine, theirs }) => html`<table class="compare"><thead><tr><td></td>
    <th scope="col">${t('records.look.BASE')}</th><th scope="col">${t('records.look.THEIRS')}</th><th scope="col">${t('records.look.MINE')}</th></tr></thead>
  <tbody>${rows.filter(differs).map((row) => html`<tr class=${row.conflict ? 'clash' : ''}><th scope="row">${fieldName(row.name)}</th>
      ${SIDES.map((side) => html`<td>${fieldValue(file, row.name, row[side])}</td>`)}</tr>`)}
    <tr><th scope="row">${t('list.area')}</th>${[base, theirs, mine].map((side) => html`<td class="num">${side ? areaIn(side.properties.officialAreaSquareMetres, file.workspace.unit) : '—'}</td>`)}</tr>
  </tbody></table>`;

const differs = ({ base, mine, theirs }) => base !== mine || base !== theirs;

function fieldName(name) {
  if (name === 'registeredArea') return t('records.registeredArea');
  return words.has(`fact.${name}`) ? t(`fact.${name}`) : name;
}

function fieldValue(file, name, value) {
  if (value === null || value === undefined || value === '') return '—';
  if (name === 'landClass') return `${value} ${file.catalogue.landClassName(value)}`;
  if (name === 'stage' || name === 'ownership') return coded(name, value);
  return name === 'registeredArea' ? areaIn(value, file.workspace.unit) : value;
}

function choices({ course }, { parcelId, mergeable }) {
  const take = (side, key, disabled = false) => html`<button type="button" data-take=${side} ?disabled=${disabled || Boolean(course.busy)}
    @click=${() => course.resolve(parcelId, side)}>${t(key)}</button>`;
  return html`<footer class="row">${take('MERGED', 'records.takeMerged', !mergeable)}${take('MINE', 'records.takeMine')}${take('THEIRS', 'records.takeTheirs')}
    ${mergeable ? nothing : html`<span class="faint">${t('records.mergeImpossible')}</span>`}</footer>`;
}
