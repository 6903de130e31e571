import { timeQuery } from '../core/timePoint.js';
import { TilePool } from '../workers/TilePool.js';
import { LabelLayer } from './LabelLayer.js';
import { legendOf } from './legend.js';
import { toBounds, toLatLng } from './latLng.js';
import { VectorTileLayer } from './VectorTileLayer.js';

/**
 * The tile layers of the server, with the names that belong to them.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').MapEvents} MapEvents
 * @typedef {import('../core/types.js').SelectableLayer} SelectableLayer
 * @typedef {import('../workers/messages.js').TileSource} TileSource
 */

/** @type {TileSource[]} from below to above */
const SOURCES = ['parcels', 'zones', 'pilot-sites', 'units'];

/** How near an outline or a sign counts as a click on it. */
const HIT_PIXELS = 6;
const SIGN_PIXELS = 12;

/** Below this zoom of the map, tiles hold cells and not parcels, and a click on a cell means nothing. */
const PARCEL_ZOOM_MIN = 13;

/** Views change in many small steps; the legend is counted when they have settled. */
const CENSUS_DELAY_MS = 150;

export class TileLayers {
  #pool = new TilePool();
  /** @type {Map<TileSource, VectorTileLayer>} */
  #layers = new Map();
  /** @type {Map<TileSource, LabelLayer>} */
  #labels = new Map();
  /** @type {import('../core/types.js').Theme} */
  theme = 'landClass';
  /** @type {import('../core/types.js').LegendEntry[]} */
  legend = [];
  /** @type {Map<string, number[]>} who wants parcels left out → their ids */
  #hidden = new Map();
  #pending = 0;
  #timer = 0;
  #map;
  #events;

  /**
   * @param {import('leaflet').Map} map
   * @param {import('../core/events.js').Emitter<MapEvents>} events
   * @param {{tiles: string, locale: import('../core/types.js').Locale}} options
   */
  constructor(map, events, { tiles, locale }) {
    this.#map = map;
    this.#events = events;
    SOURCES.forEach((source, index) => this.#add(source, `${tiles}/${source}`, index + 1, locale));
    map.on('moveend', this.#scheduleCensus);
  }

  /**
   * @param {TileSource} source
   * @param {boolean} visible
   */
  setVisible(source, visible) {
    for (const layer of [this.#layers.get(source), this.#labels.get(source)]) {
      if (layer) {
        this.#map[visible ? 'addLayer' : 'removeLayer'](layer);
      }
    }
    this.#scheduleCensus();
  }

  /** @param {TileSource} source */
  isVisible(source) {
    const layer = this.#layers.get(source);
    return layer !== undefined && this.#map.hasLayer(layer);
  }

  /** @param {import('../core/types.js').Theme} theme */
  setTheme(theme) {
    this.theme = theme;
    this.#layers.get('parcels')?.setTheme(theme);
    this.#scheduleCensus();
  }

  /**
   * Parcels alone have a history on the map.
   *
   * @param {import('../core/timePoint.js').TimePoint} point
   */
  async setTime(point) {
    await this.#layers.get('parcels')?.setTime(timeQuery(point));
  }

  /** @param {import('../core/types.js').Locale} locale */
  setLocale(locale) {
    this.#labels.forEach((labels) => labels.setLocale(locale));
  }

  /**
   * @param {SelectableLayer|null} layer
   * @param {number|null} id
   */
  select(layer, id) {
    this.#layers.forEach((tiles, source) => tiles.select(source === layer ? id : null));
  }

  /**
   * @param {number[]} ids  all that are left out for this reason from now on
   * @param {'editor'|'record'} reason
   */
  hideParcels(ids, reason) {
    this.#hidden.set(reason, ids);
    this.#layers.get('parcels')?.hide([...this.#hidden.values()].flat());
  }

  /**
   * @param {import('../core/types.js').BoundsLonLat} bounds
   * @param {string[]} sources
   */
  async refresh(bounds, sources = SOURCES) {
    const touched = [...this.#layers].filter(([source]) => sources.includes(source));
    await Promise.all(touched.map(([, layer]) => layer.refresh(bounds)));
    this.#scheduleCensus();
  }

  /**
   * Signs and outlines first: they lie over the parcels and are narrow; then the parcel; then the zone around it.
   *
   * @param {LonLat} position
   * @returns {Promise<{layer: SelectableLayer, id: number}|null>}
   */
  async hit(position) {
    const site = this.#signAt(position);
    if (site) {
      return { layer: 'pilot-sites', id: site.id };
    }
    const zoom = this.#map.getZoom();
    const sources = /** @type {SelectableLayer[]} */ (['pilot-sites', 'zones', 'parcels'])
      .filter((source) => this.isVisible(source) && (source !== 'parcels' || zoom >= PARCEL_ZOOM_MIN));
    const answers = await Promise.all(sources.map(async (layer) => {
      const hit = await this.#layers.get(layer)?.hitTest(position, zoom, layer === 'parcels' ? 0 : HIT_PIXELS);
      return hit ? { layer, ...hit } : null;
    }));
    const hits = answers.filter((hit) => hit !== null);
    const best = hits.find(({ onEdge }) => onEdge) ?? hits.find(({ layer }) => layer === 'parcels') ?? hits[hits.length - 1];
    return best ? { layer: best.layer, id: best.id } : null;
  }

  remove() {
    clearTimeout(this.#timer);
    this.#pool.close();
  }

  /**
   * @param {TileSource} source
   * @param {string} url
   * @param {number} zIndex
   * @param {import('../core/types.js').Locale} locale
   */
  #add(source, url, zIndex, locale) {
    const labels = new LabelLayer(locale);
    const layer = new VectorTileLayer({ source, url, zIndex }, this.#pool, {
      pending: (difference) => this.#count(difference),
      failed: (status) => this.#events.emit('tileerror', { layer: source, status }),
      labels: (key, names) => labels.setTile(key, names),
      painted: this.#scheduleCensus,
    });
    this.#layers.set(source, layer);
    this.#labels.set(source, labels);
    this.setVisible(source, true);
  }

  /** @param {number} difference */
  #count(difference) {
    this.#pending += difference;
    this.#events.emit('loading', { pending: this.#pending });
  }

  /** @param {LonLat} position */
  #signAt(position) {
    const at = this.#map.latLngToContainerPoint(toLatLng(position));
    const signs = this.isVisible('pilot-sites') ? this.#labels.get('pilot-sites')?.labels() ?? [] : [];
    return signs.find((sign) => this.#map.latLngToContainerPoint(toLatLng(sign.position)).distanceTo(at) <= SIGN_PIXELS);
  }

  #scheduleCensus = () => {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#takeCensus(), CENSUS_DELAY_MS);
  };

  async #takeCensus() {
    const { theme } = this;
    const parcels = this.#layers.get('parcels');
    const censuses = parcels && this.isVisible('parcels') ? await parcels.census(toBounds(this.#map.getBounds())) : [];
    if (theme === this.theme) {
      this.legend = legendOf(theme, censuses);
      this.#events.emit('legend', {});
    }
  }
}
