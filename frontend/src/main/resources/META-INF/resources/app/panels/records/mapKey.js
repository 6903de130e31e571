import { html, nothing } from 'lit-html';
import { t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';

const ACTIONS = ['CREATE', 'CHANGE', 'RETIRE'];
const SIDES = ['BASE', 'THEIRS', 'MINE'];

/** What the outlines on the map of a record mean, and the way back to all of them. */
export const mapKey = (file) => {
  const conflict = file.focus.chosen?.kind === 'conflict';
  const looks = conflict ? SIDES : ACTIONS.filter((action) => file.parcels.some((parcel) => parcel.action === action));
  if (!looks.length) return nothing;
  return html`<div class="map-key row"><ul aria-label=${t('records.key')}>${looks.map((look) => html`<li>${sample(look)}${t(`records.look.${look}`)}</li>`)}</ul>
    <button type="button" class="bare" title=${t('records.wholeRecord')} aria-label=${t('records.wholeRecord')} @click=${() => file.focus.showWhole()}>${icon('home')}</button></div>`;
};

/** A sample of an outline; the colours are those of layers/styles.js, as custom properties. */
export const sample = (look) => html`<svg class="look look-${look}" viewBox="0 0 26 14" aria-hidden="true"><rect x="2" y="2" width="22" height="10" rx="1"></rect></svg>`;
