import { html, nothing } from 'lit-html';
import { area, difference, unitName } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';

/** Of every parcel that the draft changes: its official area, and by how much that has changed. */
export function editedParcels(edit, unit) {
  const { parcels } = edit.check;
  const known = parcels.filter(({ changeSquareMetres }) => changeSquareMetres !== null && changeSquareMetres !== undefined);
  if (!known.length) return nothing;
  return html`<table class="data compact edited-parcels"><thead><tr><th scope="col">${t('draft.parcel')}</th>
    <th scope="col" class="num">${t('draft.area', { unit: unitName(unit) })}</th><th scope="col" class="num">${t('draft.change')}</th></tr></thead>
    <tbody>${known.map((parcel) => html`<tr><th scope="row">${nameOf(edit, parcel.id)}</th>
      <td class="num">${area(parcel.officialAreaSquareMetres, unit)}</td>
      <td class="num ${toneOf(parcel.changeSquareMetres)}" data-change=${parcel.id}>${difference(parcel.changeSquareMetres, unit)}</td></tr>`)}</tbody></table>`;
}

function nameOf(edit, id) {
  if (id === null || id === edit.base?.id) return t('draft.thisParcel');
  const neighbour = edit.others.find(({ base }) => base.id === id)?.base;
  return neighbour?.properties.code ?? t('fact.noCode');
}

function toneOf(change) {
  if (!change) return 'faint';
  return change > 0 ? 'grows' : 'shrinks';
}
