import { circleMarker, divIcon, LayerGroup, marker, polygon, polyline } from 'leaflet';
import { labelPlace, polygonsOf } from '../geo/parcelPlaces.js';
import { FindingsLayer } from './FindingsLayer.js';
import { toLatLng } from './latLng.js';
import { snapSign } from './snapSign.js';
import { INK } from './styles.js';

/**
 * An operation that is being prepared: the line as it is drawn, at once; the parts that the server would make of it, in
 * colours, each with its area; the parcels that it is about; and what is refused, in red.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').ParcelGeometry} ParcelGeometry
 * @typedef {import('../modes/tools/sketch.js').Sketch} Sketch
 *
 * @typedef {object} Part
 * @property {ParcelGeometry} geometry
 * @property {string} label  such as its area
 *
 * @typedef {object} Preview
 * @property {Part[]} parts
 * @property {ParcelGeometry[]} subjects
 * @property {import('../core/types.js').Finding[]} findings
 */

/** Told apart by lightness too; the list beside the map has the same order (styles/operations.css). */
const PART_COLORS = ['#0f6fb8', '#c7641a', '#2f7d4f', '#8a4fa3', '#b08900', '#4b6472'];

const COMMON = { pane: 'preview', interactive: false, lineJoin: /** @type {const} */ ('round') };

/** More labels than this would hide the map. */
const LABELS_MAX = 60;

export class PreviewLayer extends LayerGroup {
  #parts = new LayerGroup();
  #line = new LayerGroup();
  #findings = new FindingsLayer({ numbered: false });
  /** @type {import('../core/types.js').Locale} */
  #locale = 'zh';

  constructor() {
    super();
    [this.#parts, this.#line, this.#findings].forEach((layer) => this.addLayer(layer));
  }

  /** @param {import('../core/types.js').Locale} locale  of the words beside signs */
  setLocale(locale) {
    this.#locale = locale;
  }

  /** @param {Preview} preview */
  show({ parts, subjects, findings }) {
    this.#parts.clearLayers();
    subjects.forEach((geometry) => this.#outline(geometry));
    parts.forEach((part, index) => this.#fill(part, PART_COLORS[index % PART_COLORS.length]));
    parts.slice(0, LABELS_MAX).forEach((part, index) => this.#label(part, index));
    this.#findings.show(findings);
  }

  /** @param {Sketch|null} sketch */
  sketch(sketch) {
    this.#line.clearLayers();
    if (!sketch) return;
    const { line, closes, snap } = sketch;
    const latLngs = line.map(toLatLng);
    if (closes && line.length > 2) {
      this.#line.addLayer(polygon(latLngs, { ...COMMON, stroke: false, fillColor: INK.draft, fillOpacity: 0.12 }));
    }
    if (line.length > 1) {
      const drawn = closes && line.length > 2 ? [...latLngs, latLngs[0]] : latLngs;
      this.#line.addLayer(polyline(drawn, { ...COMMON, color: INK.casing, weight: 6, opacity: 0.9 }));
      this.#line.addLayer(polyline(drawn, { ...COMMON, color: INK.draft, weight: 2.5, dashArray: '9 5' }));
    }
    latLngs.forEach((latLng) => this.#line.addLayer(dot(latLng)));
    if (snap) snapSign(snap, this.#locale).forEach((sign) => this.#line.addLayer(sign));
  }

  /** @param {ParcelGeometry} geometry */
  #outline(geometry) {
    this.#parts.addLayer(polygon(latLngsOf(geometry), { ...COMMON, color: INK.casing, weight: 6, opacity: 0.8, fill: false }));
    this.#parts.addLayer(polygon(latLngsOf(geometry), { ...COMMON, color: INK.draft, weight: 3, fillColor: INK.draft, fillOpacity: 0.08 }));
  }

  /**
   * @param {Part} part
   * @param {string} color
   */
  #fill({ geometry }, color) {
    this.#parts.addLayer(polygon(latLngsOf(geometry), { ...COMMON, color, weight: 2, fillColor: color, fillOpacity: 0.28 }));
  }

  /**
   * @param {Part} part
   * @param {number} index
   */
  #label({ geometry, label }, index) {
    const name = document.createElement('span');
    name.textContent = label;
    const icon = divIcon({ className: `map-part map-part-${index % PART_COLORS.length}`, html: name, iconSize: [0, 0] });
    this.#parts.addLayer(marker(toLatLng(labelPlace(geometry)), { icon, pane: 'preview-labels', interactive: false, keyboard: false }));
  }
}

/** @param {ParcelGeometry} geometry */
function latLngsOf(geometry) {
  return polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map(toLatLng)));
}

/** @param {[number, number]} latLng */
function dot(latLng) {
  return circleMarker(latLng, { ...COMMON, radius: 4, color: INK.draft, weight: 2, fillColor: INK.casing, fillOpacity: 1 });
}
