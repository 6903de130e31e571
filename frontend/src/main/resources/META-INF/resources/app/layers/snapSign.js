import { divIcon, marker, polyline } from 'leaflet';
import { toLatLng } from './latLng.js';
import { INK } from './styles.js';

/**
 * The sign that says where the pointer has snapped, and to what: a shape for each kind, with its name.
 *
 * @typedef {import('../geo/snapping.js').Snap} Snap
 * @typedef {import('../geo/snapping.js').SnapKind} SnapKind
 * @typedef {import('../core/types.js').Locale} Locale
 */

const PIXELS = 22;

/** @type {Record<SnapKind, string>} */
const SHAPES = {
  vertex: '<rect x="4" y="4" width="14" height="14"/>',
  midpoint: '<path d="M11 3.5 18.5 17h-15z"/>',
  edge: '<path d="M5 5l12 12M17 5 5 17"/>',
  foot: '<path d="M3 11h16M11 11V3M11 7h4v4"/>',
  angle: '<path d="M11 3v8h8M11 7h4v4"/>',
};

/** @type {Record<SnapKind, {zh: string, en: string}>} */
const NAMES = {
  vertex: { zh: '界址点', en: 'Corner' },
  midpoint: { zh: '中点', en: 'Midpoint' },
  edge: { zh: '边', en: 'Edge' },
  foot: { zh: '垂足', en: 'Perpendicular foot' },
  angle: { zh: '直角', en: 'Right angle' },
};

/**
 * @param {Snap} snap
 * @param {Locale} locale
 * @returns {import('leaflet').Layer[]}
 */
export function snapSign({ position, kind, guides = [] }, locale) {
  const html = `<svg viewBox="0 0 ${PIXELS} ${PIXELS}" aria-hidden="true">${SHAPES[kind]}</svg><span>${NAMES[kind][locale]}</span>`;
  const icon = divIcon({ className: `map-snap map-snap-${kind}`, html, iconSize: [PIXELS, PIXELS] });
  const lines = guides.map((guide) => polyline(guide.map(toLatLng), {
    pane: 'draft', interactive: false, color: INK.neighbour, weight: 1.5, dashArray: '2 5',
  }));
  return [...lines, marker(toLatLng(position), { icon, pane: 'handles', interactive: false, keyboard: false, zIndexOffset: 1000 })];
}
