import { html } from 'lit-html';
import { t } from '../../i18n/words.js';

/** What the pointer and the keys do now; or why they have just done nothing. */
export function drawHint({ draft, draw, notice }) {
  if (notice) return html`<p class="map-hint notice" role="status">${t(`draw.notice.${notice}`)}</p>`;
  return html`<p class="map-hint" role="status">${t(hintOf(draft, draw))}</p>`;
}

function hintOf(draft, draw) {
  if (draw.traverse.picking) return 'hint.pickStart';
  if (draft?.hole) return 'hint.hole';
  if (draft?.mode === 'edit') return draw.mayShare ? 'hint.edit' : 'hint.editOutline';
  return draw.shape === 'rectangle' ? 'hint.rectangle' : 'hint.draw';
}
