import { divIcon, LayerGroup, marker } from 'leaflet';
import { toLatLng } from './latLng.js';

/**
 * Names of towns, villages, zones and pilot sites as text of the page, which no border of a tile cuts.
 *
 * @typedef {import('../workers/labels.js').Label} Label
 * @typedef {import('../core/types.js').Locale} Locale
 */

/** The map's zoom from which a name has room; a pilot site shows its sign before. */
const ZOOM_MIN = /** @type {Record<string, number>} */ ({ DISTRICT: 99, TOWN: 0, VILLAGE: 14, ZONE: 15, PILOT_SITE: 0 });

const PILOT_NAME_ZOOM_MIN = 13;

export class LabelLayer extends LayerGroup {
  /** @type {Map<string, Label[]>} key of a tile → its labels */
  #tiles = new Map();
  /** @type {Locale} */
  #locale;
  #timer = 0;

  /** @param {Locale} locale */
  constructor(locale) {
    super();
    this.#locale = locale;
  }

  /**
   * @param {string} tileKey
   * @param {Label[]|null} labels  null: the tile has gone
   */
  setTile(tileKey, labels) {
    if (labels) {
      this.#tiles.set(tileKey, labels);
    } else {
      this.#tiles.delete(tileKey);
    }
    this.#scheduleRender();
  }

  /** @param {Locale} locale */
  setLocale(locale) {
    this.#locale = locale;
    this.#scheduleRender();
  }

  /**
   * @override
   * @param {import('leaflet').Map} map
   */
  onAdd(map) {
    super.onAdd(map);
    map.on('zoomend', this.#scheduleRender, this);
    this.#render();
    return this;
  }

  /**
   * @override
   * @param {import('leaflet').Map} map
   */
  onRemove(map) {
    map.off('zoomend', this.#scheduleRender, this);
    super.onRemove(map);
    return this;
  }

  /** @returns {Label[]} each name once, though tiles of two zooms may carry it for a moment */
  labels() {
    const named = [...this.#tiles.values()].flat().map((label) => /** @type {const} */ ([`${label.kind}/${label.id}`, label]));
    return [...new Map(named).values()];
  }

  /** Tiles come in flocks: one rendering for all that come within a frame. */
  #scheduleRender() {
    cancelAnimationFrame(this.#timer);
    this.#timer = requestAnimationFrame(() => this.#render());
  }

  #render() {
    this.clearLayers();
    const zoom = this._map?.getZoom() ?? 0;
    this.labels()
      .filter(({ kind }) => zoom >= (ZOOM_MIN[kind] ?? 0))
      .forEach((label) => this.addLayer(this.#sign(label, zoom)));
  }

  /**
   * @param {Label} label
   * @param {number} zoom
   */
  #sign({ position, name, nameEn, kind }, zoom) {
    const text = document.createElement('span');
    const named = kind !== 'PILOT_SITE' || zoom >= PILOT_NAME_ZOOM_MIN;
    text.textContent = named ? (this.#locale === 'zh' ? name : nameEn) : '';
    const icon = divIcon({ className: `map-label map-label-${kind.toLowerCase()}`, html: text, iconSize: [0, 0] });
    return marker(toLatLng(position), { icon, pane: 'labels', interactive: false, keyboard: false });
  }
}
