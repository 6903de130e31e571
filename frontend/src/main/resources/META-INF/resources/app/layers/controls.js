import { control } from 'leaflet';

/**
 * Scale bar, attribution and zoom buttons.
 *
 * @typedef {import('../core/types.js').Locale} Locale
 */

const ZOOM_TITLES = {
  zh: { zoomInTitle: '放大', zoomOutTitle: '缩小' },
  en: { zoomInTitle: 'Zoom in', zoomOutTitle: 'Zoom out' },
};

const SCALE_PIXELS_MAX = 120;

export class MapControls {
  #map;
  #attribution = control.attribution({ prefix: false });
  /** @type {string[]} */
  #texts = [];
  /** @type {import('leaflet').Control.Zoom|null} */
  #zoom = null;

  /**
   * @param {import('leaflet').Map} map
   * @param {Locale} locale
   */
  constructor(map, locale) {
    this.#map = map;
    this.#attribution.addTo(map);
    control.scale({ imperial: false, maxWidth: SCALE_PIXELS_MAX, position: 'bottomleft' }).addTo(map);
    this.setLocale(locale);
  }

  /** @param {Locale} locale  Leaflet sets titles once, so the buttons are made again */
  setLocale(locale) {
    this.#zoom?.remove();
    this.#zoom = control.zoom({ position: 'bottomright', ...ZOOM_TITLES[locale] }).addTo(this.#map);
  }

  /** @param {string[]} texts  safe as HTML */
  setAttribution(texts) {
    this.#texts.forEach((text) => this.#attribution.removeAttribution(text));
    this.#texts = texts;
    texts.forEach((text) => this.#attribution.addAttribution(text));
  }
}
