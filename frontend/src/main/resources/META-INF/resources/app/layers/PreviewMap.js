import { circleMarker, divIcon, geoJSON, latLngBounds, LayerGroup, Map as LeafletMap, marker, point, rectangle } from 'leaflet';
import { Emitter } from '../core/events.js';
import { MapControls } from './controls.js';
import { FindingsLayer } from './FindingsLayer.js';
import { Graticule } from './Graticule.js';
import { toLatLngBounds } from './latLng.js';
import { createPanes } from './panes.js';
import { INK } from './styles.js';
import { TileLayers } from './TileLayers.js';

/**
 * A small map that shows where something that is not yet in the district would lie, over what is there.
 *
 * @typedef {import('../core/types.js').AnyGeometry} AnyGeometry
 * @typedef {import('../core/types.js').BoundsLonLat} BoundsLonLat
 * @typedef {import('../core/types.js').Finding} Finding
 * @typedef {import('leaflet').LatLngBounds} LatLngBounds
 */

/** A wrong coordinate system may put a field on the other side of the country. */
const ZOOM_MIN = 3;
const ZOOM_MAX = 21;
const FIT_ZOOM_MAX = 18;
const PLACE_ZOOM_MAX = 19;
const PADDING_PIXELS = 24;

/** Farther out the district is a frame with its name: what lies in it would be a blot. */
const DISTRICT_ZOOM_MIN = 9;
const FRAME_COLOR = '#0f5f66';

/** What would be smaller on the screen gets a ring around it. */
const SEEN_PIXELS_MIN = 14;
const RING_PIXELS = 11;

/** @type {import('./OutlineLayer.js').Look} */
const TRIED = { color: INK.selected, fillOpacity: 0.2, casing: 0, dashArray: '6 4' };
/** @type {import('./OutlineLayer.js').Look} */
const TAKEN = { color: INK.selected, fillOpacity: 0.28, casing: 0 };

export class PreviewMap {
  #shapes = new LayerGroup();
  #frame = new LayerGroup();
  #findings = new FindingsLayer({ numbered: false });
  /** @type {LatLngBounds|null} */
  #extent = null;
  #map;
  #tiles;
  #controls;
  #home;
  #name;

  /**
   * @param {HTMLElement} container
   * @param {{locale: import('../core/types.js').Locale, bounds: BoundsLonLat, name: string, tiles?: string}} options  bounds and
   *   name of the district; the name is written as text
   */
  constructor(container, { locale, bounds, name, tiles = '/tiles' }) {
    this.#map = new LeafletMap(container, { zoomControl: false, attributionControl: false, fadeAnimation: false, minZoom: ZOOM_MIN, maxZoom: ZOOM_MAX });
    this.#home = latLngBounds(toLatLngBounds(bounds));
    this.#name = name;
    createPanes(this.#map);
    this.#map.fitBounds(this.#home);
    this.#tiles = new TileLayers(this.#map, new Emitter(), { tiles, locale });
    ['zones', 'pilot-sites'].forEach((name) => this.#tiles.setVisible(/** @type {any} */ (name), false));
    this.#controls = new MapControls(this.#map, locale);
    [new Graticule(), this.#frame, this.#shapes, this.#findings].forEach((layer) => layer.addTo(this.#map));
    this.#map.on('zoomend', () => this.#zoomed());
  }

  /**
   * @param {import('../core/types.js').Locale} locale
   * @param {string} name  of the district in this language
   */
  setLocale(locale, name) {
    this.#name = name;
    this.#zoomed();
    this.#tiles.setLocale(locale);
    this.#controls.setLocale(locale);
  }

  /** @param {string[]} texts  safe as HTML */
  setAttribution(texts) {
    this.#controls.setAttribution(texts);
  }

  /**
   * Shapes of a file, and the view that has them; with the district when they lie elsewhere, so that it is seen how far.
   *
   * @param {AnyGeometry|null} shapes  any GeoJSON, EPSG:4326; null: none
   * @param {{taken?: boolean, move?: boolean}} [options]  taken: as they will be read; otherwise as they might be
   * @returns {boolean} whether they meet the district
   */
  show(shapes, { taken = false, move = true } = {}) {
    this.#shapes.clearLayers();
    this.#extent = null;
    if (!shapes) {
      return false;
    }
    const { casing, ...look } = taken ? TAKEN : TRIED;
    const layer = geoJSON(/** @type {any} */ (shapes), { style: { ...look, fillColor: look.color, weight: 2 + casing }, interactive: false, pane: 'outline' });
    const extent = layer.getBounds();
    if (!extent.isValid()) {
      return false;
    }
    this.#shapes.addLayer(layer);
    this.#extent = extent;
    const isHere = extent.intersects(this.#home);
    if (move) {
      this.#fit(isHere ? extent : latLngBounds(extent.getSouthWest(), extent.getNorthEast()).extend(this.#home), FIT_ZOOM_MAX);
    }
    this.#ring();
    return isHere;
  }

  /**
   * @param {Finding[]} findings
   * @param {number|null} [active]  index of the one to go to
   */
  showFindings(findings, active = null) {
    this.#findings.show(findings, active);
    const where = active === null ? null : findings[active]?.where;
    if (where) {
      this.#fit(geoJSON(/** @type {any} */ (where)).getBounds(), PLACE_ZOOM_MAX);
    }
  }

  invalidateSize() {
    this.#map.invalidateSize();
  }

  remove() {
    this.#tiles.remove();
    this.#map.remove();
  }

  /**
   * @param {LatLngBounds} bounds
   * @param {number} maxZoom
   */
  #fit(bounds, maxZoom) {
    this.#map.fitBounds(bounds, { padding: point(PADDING_PIXELS, PADDING_PIXELS), maxZoom, animate: false });
  }

  #zoomed() {
    const isNear = this.#map.getZoom() >= DISTRICT_ZOOM_MIN;
    this.#tiles.setVisible('parcels', isNear);
    this.#tiles.setVisible('units', isNear);
    this.#frame.clearLayers();
    if (!isNear) {
      this.#frame.addLayer(rectangle(this.#home, { pane: 'outline', interactive: false, color: FRAME_COLOR, weight: 2, fillOpacity: 0.15 }));
      this.#frame.addLayer(marker(this.#home.getCenter(), { icon: nameSign(this.#name), pane: 'labels', interactive: false, keyboard: false }));
    }
    this.#ring();
  }

  /** A field that is a dot at this zoom would not be found. */
  #ring() {
    this.#shapes.eachLayer((layer) => layer instanceof LayerGroup || this.#shapes.removeLayer(layer));
    if (!this.#extent) {
      return;
    }
    const [from, to] = [this.#extent.getSouthWest(), this.#extent.getNorthEast()].map((corner) => this.#map.latLngToLayerPoint(corner));
    if (from.distanceTo(to) < SEEN_PIXELS_MIN) {
      const common = { pane: 'outline', interactive: false, radius: RING_PIXELS, color: INK.finding, weight: 2.5, fill: false };
      this.#shapes.addLayer(circleMarker(this.#extent.getCenter(), common));
    }
  }
}

/** @param {string} name */
function nameSign(name) {
  const text = document.createElement('span');
  text.textContent = name;
  return divIcon({ className: 'map-home', html: text, iconSize: [0, 0] });
}
