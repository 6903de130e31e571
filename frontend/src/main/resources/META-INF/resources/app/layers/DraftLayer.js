import { circleMarker, LayerGroup, polygon, polyline } from 'leaflet';
import { INK } from './styles.js';
import { toLatLng } from './latLng.js';

/**
 * The draft as it is drawn: rings, the line to the pointer, and where the pointer has snapped.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/draft.js').DraftFeature} DraftFeature
 *
 * @typedef {object} DraftPicture
 * @property {DraftFeature|null} feature
 * @property {LonLat|null} pointer  where the next corner would come, while drawing
 * @property {import('../geo/snapping.js').Snap|null} snap
 * @property {boolean} faulty       the checks have found an error
 * @property {boolean} nextFaulty   the line to the pointer would cross the ring
 */

const COMMON = { pane: 'draft', interactive: false, lineJoin: /** @type {const} */ ('round') };

export class DraftLayer extends LayerGroup {
  /** @param {DraftPicture} picture */
  show(picture) {
    this.clearLayers();
    const { feature, snap } = picture;
    if (feature?.closed) {
      this.#addPolygon(feature, picture.faulty);
    } else if (feature) {
      this.#addLine(feature.polygons[0][0], picture);
    }
    if (snap) {
      this.addLayer(snapSign(snap));
    }
  }

  /**
   * @param {DraftFeature} feature
   * @param {boolean} faulty
   */
  #addPolygon({ polygons }, faulty) {
    const latLngs = polygons.map((rings) => rings.map((ring) => ring.map(toLatLng)));
    const color = inkOf(faulty);
    this.addLayer(polygon(latLngs, { ...COMMON, color: INK.casing, weight: 5, opacity: 0.85, fill: false }));
    const fill = { fillColor: color, fillOpacity: 0.16, fillRule: /** @type {const} */ ('evenodd') };
    this.addLayer(polygon(latLngs, { ...COMMON, ...fill, color, weight: 2.5 }));
  }

  /**
   * @param {LonLat[]} ring
   * @param {DraftPicture} picture
   */
  #addLine(ring, { pointer, faulty, nextFaulty }) {
    const corners = ring.map(toLatLng);
    const next = pointer && ring.length > 0 ? [...corners, toLatLng(pointer)] : corners;
    this.addLayer(polygon(next, { ...COMMON, stroke: false, fillColor: inkOf(faulty || nextFaulty), fillOpacity: 0.1 }));
    this.addLayer(polyline(corners, { ...COMMON, color: INK.casing, weight: 5, opacity: 0.85 }));
    this.addLayer(polyline(corners, { ...COMMON, color: inkOf(faulty), weight: 2.5 }));
    if (pointer && ring.length > 0) {
      this.addLayer(polyline(next.slice(-2), { ...COMMON, color: inkOf(nextFaulty), weight: 2, dashArray: '6 5' }));
    }
    corners.forEach((corner, index) => this.addLayer(dot(corner, index === 0 && ring.length > 2 ? 7 : 4.5)));
  }
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

/** @param {import('../geo/snapping.js').Snap} snap */
function snapSign({ position, kind }) {
  const radius = kind === 'vertex' ? 9 : 6;
  return circleMarker(toLatLng(position), { ...COMMON, radius, color: INK.neighbour, weight: 3, fill: false });
}
