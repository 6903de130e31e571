import { html, svg } from 'lit-html';

const SHAPES = {
  draw: svg`<path d="M3 12.5 6 3.5l7 2-2 7.5z"/><circle cx="3" cy="12.5" r="1.4"/><circle cx="6" cy="3.5" r="1.4"/><circle cx="13" cy="5.5" r="1.4"/>`,
  snap: svg`<path d="M3.5 2.5v5a4.5 4.5 0 0 0 9 0v-5M3.5 5.2h3M9.5 5.2h3M6.5 2.5v5a1.5 1.5 0 0 0 3 0v-5M3.5 2.5h3M9.5 2.5h3"/>`,
  polygon: svg`<path d="M3 12.5 5.5 4l7-1 1 7.5z"/>`,
  rectangle: svg`<path d="M2.5 4h11v8h-11z"/>`,
  coordinates: svg`<path d="M2.5 2.5v11h11M6 10.5v-3M9 10.5v-6M12 10.5V6"/>`,
  traverse: svg`<path d="M3 13 5.5 6l4 2.5 3.5-6"/><circle cx="3" cy="13" r="1.3"/><circle cx="5.5" cy="6" r="1.3"/><circle cx="9.5" cy="8.5" r="1.3"/>`,
  hole: svg`<path d="M2.5 2.5h11v11h-11z"/><path d="M6 6h4v4H6z"/>`,
  shared: svg`<path d="M2.5 3 8 5v8l-5.5-2zM13.5 3 8 5v8l5.5-2z"/>`,
  home: svg`<path d="M2.5 8 8 3l5.5 5M4 7v6h8V7"/>`,
  layers: svg`<path d="M8 2.5 14 6 8 9.5 2 6zM2.5 9 8 12.5 13.5 9"/>`,
  list: svg`<path d="M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.6h11M6 6.3V13"/>`,
  search: svg`<circle cx="7" cy="7" r="4.2"/><path d="m10.2 10.2 3.3 3.3"/>`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8"/>`,
  record: svg`<path d="M2.5 4h4l1.5 1.8h5.5v7.2h-11zM2.5 8h11"/>`,
  edit: svg`<path d="m3 13 .7-3.2 7.2-7.2 2.5 2.5-7.2 7.2zM9.3 4.2l2.5 2.5"/>`,
  split: svg`<path d="M2.5 4h11v8h-11zM9.5 2 6.5 14"/>`,
  command: svg`<path d="M2.5 3h11v10h-11zM5 6.5l2 1.7-2 1.7M8.5 10h3"/>`,
  cursor: svg`<path d="M8 1.5v5M8 9.5v5M1.5 8h5M9.5 8h5"/>`,
  undo: svg`<path d="M5.5 3 2.5 6l3 3M2.5 6H9a4 4 0 0 1 0 8H6"/>`,
  redo: svg`<path d="m10.5 3 3 3-3 3M13.5 6H7a4 4 0 0 0 0 8h3"/>`,
  place: svg`<path d="M8 14s4.5-4.3 4.5-7.6a4.5 4.5 0 0 0-9 0C3.5 9.7 8 14 8 14z"/><circle cx="8" cy="6.4" r="1.5"/>`,
  copy: svg`<rect x="5.5" y="5.5" width="8" height="8" rx="1"/><path d="M10.5 5.5v-3h-8v8h3"/>`,
  person: svg`<circle cx="8" cy="5.5" r="2.7"/><path d="M2.8 13.5c.6-2.8 2.7-4 5.2-4s4.6 1.2 5.2 4"/>`,
  upload: svg`<path d="M8 10.5V2.8M4.8 6 8 2.8 11.2 6M2.5 10.5v3h11v-3"/>`,
  download: svg`<path d="M8 2.8v7.7M4.8 7.3 8 10.5l3.2-3.2M2.5 10.5v3h11v-3"/>`,
  clock: svg`<circle cx="8" cy="8" r="5.8"/><path d="M8 4.6V8l2.4 1.6"/>`,
  play: svg`<path d="M5 3.2v9.6L12.6 8z"/>`,
  pause: svg`<path d="M5.6 3.4v9.2M10.4 3.4v9.2"/>`,
  stepBack: svg`<path d="M11.4 3.6 6 8l5.4 4.4zM4 3.6v8.8"/>`,
  stepOn: svg`<path d="M4.6 3.6 10 8l-5.4 4.4zM12 3.6v8.8"/>`,
  lineage: svg`<circle cx="3.4" cy="8" r="1.6"/><circle cx="12.6" cy="3.8" r="1.6"/><circle cx="12.6" cy="12.2" r="1.6"/><path d="M5 8h1.6c2 0 2-4.2 4.4-4.2M6.6 8c2 0 2 4.2 4.4 4.2"/>`,
  compare: svg`<path d="M8 2v12M2.5 4h3.5M2.5 8h3.5M2.5 12h3.5M10 4h3.5M10 8h3.5M10 12h3.5"/>`,
  boxSelect: svg`<path stroke-dasharray="2.4 1.8" d="M2.5 3h9v8h-9z"/><path d="m9 8 5 2-2.2.9L11 13.5z"/>`,
  polygonSelect: svg`<path stroke-dasharray="2.4 1.8" d="M2.5 9 5 2.8l6.5 1L12.8 8M2.5 9 8 12.5"/><path d="m9 8 5 2-2.2.9L11 13.5z"/>`,
  print: svg`<path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6.5h11v5h-2M4.5 9.5h7v4h-7z"/>`,
  left: svg`<path d="m10 3.5-4.5 4.5 4.5 4.5"/>`,
  error: svg`<circle cx="8" cy="8" r="5.8"/><path d="M8 4.8v4M8 11v.4"/>`,
  warning: svg`<path d="M8 2.5 14.2 13.5H1.8zM8 6.5v3.5M8 11.6v.4"/>`,
  done: svg`<path d="m3 8.5 3.3 3.3L13 4.8"/>`,
};

/** A line drawing of 16 × 16 px; decoration only, since every control carries its name in words. */
export const icon = (name) => html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`;

/** The product's mark: four paths between fields. */
export const mark = () => html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="6"/><path
  d="M5 12.5 27 9M5 22l22-3M12 4l2 24M21 4l2 24"/></svg>`;

/** A sample of a colour, for legends. */
export const swatch = (fill, stroke = 'rgba(0,0,0,.25)') => html`<svg class="swatch" viewBox="0 0 18 12" aria-hidden="true"><rect
  x=".5" y=".5" width="17" height="11" rx="1.5" fill=${fill} stroke=${stroke}></rect></svg>`;
