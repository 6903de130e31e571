import { geoJSON, latLngBounds, Map as LeafletMap } from 'leaflet';
import { MapControls } from './controls.js';
import { toLatLngBounds } from './latLng.js';

/**
 * The units of a level, each in the shade of its figure. A unit is picked by pointer or by keyboard.
 *
 * @typedef {{colorOf: (code: string) => string, textOf: (code: string) => string}} Legend
 */

const EDGE = { color: '#8398a0', weight: 0.9, fillOpacity: 0.92 };
const EDGE_OVER = { color: '#1b2730', weight: 2.4 };
const ZOOM_MIN = 8;
const ZOOM_MAX = 16;

export class ChoroplethMap {
  #map;
  #controls;
  #onPick;
  /** @type {import('leaflet').GeoJSON|null} */
  #units = null;
  /** @type {any} */
  #features = null;
  /** @type {Legend} */
  #legend = { colorOf: () => '', textOf: () => '' };

  /**
   * @param {HTMLElement} container
   * @param {{locale: import('../core/types.js').Locale, bounds: import('../core/types.js').BoundsLonLat, onPick: (code: string) => void}} options
   */
  constructor(container, { locale, bounds, onPick }) {
    this.#map = new LeafletMap(container, { zoomControl: false, attributionControl: false, zoomSnap: 0.25, minZoom: ZOOM_MIN, maxZoom: ZOOM_MAX, scrollWheelZoom: false });
    this.#map.fitBounds(latLngBounds(toLatLngBounds(bounds)));
    this.#controls = new MapControls(this.#map, locale);
    this.#onPick = onPick;
  }

  /** @param {import('../core/types.js').Locale} locale */
  setLocale(locale) {
    this.#controls.setLocale(locale);
  }

  /**
   * @param {any} features  a feature collection; the id of a feature is the code of its unit
   * @param {Legend} legend
   */
  show(features, legend) {
    this.#legend = legend;
    if (features !== this.#features) this.#place(features);
    this.#units?.eachLayer((layer) => this.#dress(/** @type {any} */ (layer)));
  }

  /** @param {any} features */
  #place(features) {
    this.#features = features;
    this.#units?.remove();
    this.#units = geoJSON(features, { style: EDGE, onEachFeature: (feature, layer) => this.#listen(feature, layer) }).addTo(this.#map);
    const bounds = this.#units.getBounds();
    if (bounds.isValid()) this.#map.fitBounds(bounds, { padding: [8, 8], animate: false });
  }

  /**
   * @param {any} feature
   * @param {any} layer
   */
  #listen(feature, layer) {
    layer.bindTooltip(() => this.#legend.textOf(feature.id), { sticky: true });
    layer.on({
      click: () => this.#onPick(feature.id),
      mouseover: () => layer.setStyle(EDGE_OVER).bringToFront(),
      mouseout: () => layer.setStyle(EDGE),
      add: () => this.#makeFocusable(feature, layer),
    });
  }

  /**
   * @param {any} feature
   * @param {any} layer
   */
  #makeFocusable(feature, layer) {
    /** @type {SVGElement} */
    const path = layer.getElement();
    path.setAttribute('tabindex', '0');
    path.setAttribute('role', 'button');
    path.setAttribute('data-unit', feature.id);
    path.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        this.#onPick(feature.id);
      }
    });
    path.addEventListener('focus', () => layer.setStyle(EDGE_OVER).bringToFront());
    path.addEventListener('blur', () => layer.setStyle(EDGE));
  }

  /** @param {any} layer */
  #dress(layer) {
    const { id } = layer.feature;
    layer.setStyle({ fillColor: this.#legend.colorOf(id) });
    layer.getElement()?.setAttribute('aria-label', this.#legend.textOf(id));
  }

  remove() {
    this.#map.remove();
  }
}
