import { circleMarker, LayerGroup, polygon, polyline } from 'leaflet';
import { snapSign } from './snapSign.js';
import { INK } from './styles.js';
import { toLatLng } from './latLng.js';

/**
 * The draft as it is drawn: rings, the way to the pointer, neighbours that move along, and where the pointer has snapped.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').RingLonLat} RingLonLat
 * @typedef {import('../core/draft.js').DraftFeature} DraftFeature
 *
 * @typedef {object} DraftPicture
 * @property {DraftFeature|null} feature
 * @property {DraftFeature[]} partners   neighbours whose corners move along
 * @property {LonLat[]} way              the corners that a click would add, while drawing
 * @property {RingLonLat|null} preview   the ring that a click would make
 * @property {import('../geo/snapping.js').Snap|null} snap
 * @property {boolean} faulty       the checks have found an error
 * @property {boolean} nextFaulty   the line to the pointer would cross the ring
 */

const COMMON = { pane: 'draft', interactive: false, lineJoin: /** @type {const} */ ('round') };

export class DraftLayer extends LayerGroup {
  /** @type {import('../core/types.js').Locale} */
  #locale = 'zh';

  /** @param {import('../core/types.js').Locale} locale  of the names of what the pointer snaps to */
  setLocale(locale) {
    this.#locale = locale;
  }

  /** @param {DraftPicture} picture */
  show(picture) {
    this.clearLayers();
    const { feature, partners, preview, snap } = picture;
    partners.forEach((partner) => this.#addPartner(partner));
    if (feature?.closed) {
      this.#addPolygon(feature, picture.faulty);
    }
    const open = feature?.hole ?? (feature?.closed ? null : feature?.polygons[0][0]);
    if (open) {
      this.#addLine(open, picture);
    }
    if (preview) {
      this.addLayer(polygon(preview.map(toLatLng), { ...COMMON, color: INK.draft, weight: 2, dashArray: '6 5', fillOpacity: 0.1 }));
    }
    if (snap) {
      snapSign(snap, this.#locale).forEach((layer) => this.addLayer(layer));
    }
  }

  /** @param {DraftFeature} partner */
  #addPartner({ polygons }) {
    const latLngs = latLngsOf(polygons);
    this.addLayer(polygon(latLngs, { ...COMMON, color: INK.casing, weight: 4.5, opacity: 0.85, fill: false }));
    this.addLayer(polygon(latLngs, { ...COMMON, color: INK.neighbour, weight: 2, dashArray: '7 4', fillColor: INK.neighbour, fillOpacity: 0.1 }));
  }

  /**
   * @param {DraftFeature} feature
   * @param {boolean} faulty
   */
  #addPolygon({ polygons }, faulty) {
    const latLngs = latLngsOf(polygons);
    const color = inkOf(faulty);
    this.addLayer(polygon(latLngs, { ...COMMON, color: INK.casing, weight: 5, opacity: 0.85, fill: false }));
    const fill = { fillColor: color, fillOpacity: 0.16, fillRule: /** @type {const} */ ('evenodd') };
    this.addLayer(polygon(latLngs, { ...COMMON, ...fill, color, weight: 2.5 }));
  }

  /**
   * @param {RingLonLat} ring
   * @param {DraftPicture} picture
   */
  #addLine(ring, { way, faulty, nextFaulty }) {
    const corners = ring.map(toLatLng);
    const next = ring.length > 0 ? way.map(toLatLng) : [];
    this.addLayer(polygon([...corners, ...next], { ...COMMON, stroke: false, fillColor: inkOf(faulty || nextFaulty), fillOpacity: 0.1 }));
    this.addLayer(polyline(corners, { ...COMMON, color: INK.casing, weight: 5, opacity: 0.85 }));
    this.addLayer(polyline(corners, { ...COMMON, color: inkOf(faulty), weight: 2.5 }));
    if (next.length > 0) {
      this.addLayer(polyline([...corners.slice(-1), ...next], { ...COMMON, color: inkOf(nextFaulty), weight: 2, dashArray: '6 5' }));
    }
    corners.forEach((corner, index) => this.addLayer(dot(corner, index === 0 && ring.length > 2 ? 7 : 4.5)));
  }
}

/** @param {RingLonLat[][]} polygons */
function latLngsOf(polygons) {
  return polygons.map((rings) => rings.map((ring) => ring.map(toLatLng)));
}

/** @param {boolean} faulty */
function inkOf(faulty) {
  return faulty ? INK.finding : INK.draft;
}

/**
 * @param {[number, number]} latLng
 * @param {number} radius  pixels; the first corner is larger once a click on it would close the ring
 */
function dot(latLng, radius) {
  return circleMarker(latLng, { ...COMMON, radius, color: INK.draft, weight: 2, fillColor: INK.casing, fillOpacity: 1 });
}
