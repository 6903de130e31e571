import { html, nothing } from 'lit-html';
import { t } from '../../i18n/words.js';
import { awaited } from '../common/states.js';
import { overlapTable, overlapVerdict } from './overlapsCard.js';

/** The overlaps of a parcel in the inspector, below a line that opens. */
export const parcelLines = (overlaps, id) => html`<details class="form-overlaps parcel-overlaps" .open=${overlaps.isOpen && overlaps.id === id} @toggle=${(event) => overlaps.turn(id, event.target.open)}>
  <summary>${t('overlap.title')} ${overlaps.id === id && overlaps.found.status === 'ready' ? overlapVerdict(overlaps.found.value.verdict) : nothing}</summary>
  ${overlaps.isOpen && overlaps.id === id ? awaited(overlaps.found, () => overlapTable(overlaps.found.value.grounds[0], { parts: false }), () => overlaps.load()) : nothing}</details>`;
