import { html } from 'lit-html';

/** What the crosshair is over, for eyes and for a screen reader; the region is always there, so that it is heard. */
export const cursorReadout = (cursor) => html`<p class="cursor-readout ${cursor.active ? '' : 'hidden-label'}" role="status" aria-live="polite">${cursor.spoken}</p>`;
