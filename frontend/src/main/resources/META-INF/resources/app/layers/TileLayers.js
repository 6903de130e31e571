import { PRESENT, timeQuery } from '../core/timePoint.js';
import { TilePool } from '../workers/TilePool.js';
import { LabelLayer } from './LabelLayer.js';
import { hitAt, overlaysAt } from './hits.js';
import { toBounds } from './latLng.js';
import { LegendCount } from './LegendCount.js';
import { Swipe } from './Swipe.js';
import { subjectOf } from './themes.js';
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
const SOURCES = ['parcels', 'accepted-work', 'voucher-ground', 'zones', 'consolidation-units', 'control-lines', 'pilot-sites', 'units', 'review'];

/** @type {TileSource[]} what a map shows before anybody has chosen */
const SEEN_FIRST = ['parcels', 'zones', 'pilot-sites', 'units'];

export class TileLayers {
  #pool = new TilePool();
  /** @type {Map<TileSource, VectorTileLayer>} */
  #layers = new Map();
  /** @type {Set<TileSource>} chosen by a person; the layer of the theme is shown besides */
  #chosen = new Set(SEEN_FIRST);
  /** @type {import('../core/types.js').Theme} */
  theme = 'landClass';
  /** @type {Map<string, number[]>} who wants parcels left out → their ids */
  #hidden = new Map();
  /** @type {Swipe|null} */
  #swipe = null;
  /** @type {import('../core/timePoint.js').TimePoint} */
  #point = PRESENT;
  #pending = 0;
  #map;
  #events;
  #options;
  #labels;
  #count;

  /**
   * @param {import('leaflet').Map} map
   * @param {import('../core/events.js').Emitter<MapEvents>} events
   * @param {{tiles: string, locale: import('../core/types.js').Locale, ratio?: number, paper?: boolean}} options
   */
  constructor(map, events, { tiles, locale, ratio, paper }) {
    this.#map = map;
    this.#events = events;
    this.#options = { tiles, ratio, paper };
    this.#labels = new LabelLayer(locale, paper).addTo(map);
    this.#count = new LegendCount(map, this, () => events.emit('legend', {}));
    SOURCES.forEach((source) => this.#layers.set(source, this.#layerOf(source)));
    SOURCES.forEach((source) => this.#showOrNot(source));
    if (paper) {
      map.on('moveend', this.#takeSheet);
      this.#takeSheet();
    }
  }

  get legend() {
    return this.#count.entries;
  }

  /**
   * @param {TileSource} source
   * @param {boolean} visible
   */
  setVisible(source, visible) {
    this.#chosen[visible ? 'add' : 'delete'](source);
    this.#showOrNot(source);
    this.#count.schedule();
  }

  /**
   * @param {TileSource} source
   * @returns {boolean} whether a person has chosen it
   */
  isVisible(source) {
    return this.#chosen.has(source);
  }

  /**
   * @param {TileSource} source
   * @returns {VectorTileLayer|undefined} the layer, if it is on the map
   */
  shown(source) {
    const layer = this.#layers.get(source);
    return layer && this.#map.hasLayer(layer) ? layer : undefined;
  }

  /** @param {import('../core/types.js').Theme} theme */
  setTheme(theme) {
    const before = subjectOf(this.theme).source;
    this.theme = theme;
    this.#layers.forEach((layer) => layer.setTheme(theme));
    this.#swipe?.left.setTheme(theme);
    [before, subjectOf(theme).source].forEach((source) => this.#showOrNot(source));
    this.#count.schedule();
  }

  /**
   * Parcels alone have a history on the map. While two days are compared, today stays where it is.
   *
   * @param {import('../core/timePoint.js').TimePoint} point
   */
  async setTime(point) {
    this.#point = point;
    await (this.#swipe?.left ?? this.#layers.get('parcels'))?.setTime(timeQuery(point));
  }

  /**
   * The day chosen to the left of a handle, today to the right.
   *
   * @param {number|null} share  of the width that the left has; null: one day fills the map
   */
  compare(share) {
    const today = /** @type {VectorTileLayer} */ (this.#layers.get('parcels'));
    if (share === null) {
      this.#endComparison(today);
    } else {
      this.#swipe ??= this.#beginComparison(today);
      this.#swipe.moveTo(share);
      if (this.#options.paper) this.#takeSheet();
    }
  }

  /** @param {import('../core/types.js').Locale} locale */
  setLocale(locale) {
    this.#labels.setLocale(locale);
  }

  /** @param {import('./LabelLayer.js').Wording} wording */
  setWording(wording) {
    this.#labels.setWording(wording);
  }

  /**
   * @param {SelectableLayer|null} layer
   * @param {number[]} ids
   */
  select(layer, ids) {
    this.#layers.forEach((tiles, source) => tiles.select(source === layer ? ids : []));
    this.#swipe?.left.select(layer === 'parcels' ? ids : []);
  }

  /**
   * @param {number[]} ids  all that are left out for this reason from now on
   * @param {string} reason
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
    this.#count.schedule();
  }

  /**
   * @param {LonLat} position
   * @returns {Promise<{layer: SelectableLayer, id: number}|null>}
   */
  hit(position) {
    return hitAt(this.#map, position, {
      layerOf: (source) => (this.isVisible(source) ? this.#layerAt(source, position) : undefined),
      signs: this.isVisible('pilot-sites') ? this.#labels.of('pilot-sites') : [],
    });
  }

  /**
   * @param {LonLat} position
   * @returns {Promise<import('../core/types.js').OverlayFeature[]>} all that lies over the parcels there
   */
  overlaysAt(position) {
    return overlaysAt(position, this.#map.getZoom(), (source) => this.shown(source));
  }

  remove() {
    this.#map.off('moveend', this.#takeSheet);
    this.#count.stop();
    this.#pool.close();
  }

  /**
   * @param {TileSource} source
   * @param {string} [time]  of a layer beside the one of today, which has the names already
   */
  #layerOf(source, time) {
    const { tiles, ratio } = this.#options;
    const place = { source, url: `${tiles}/${source}`, zIndex: SOURCES.indexOf(source) + 1, time, ratio };
    return new VectorTileLayer(place, this.#pool, {
      pending: (difference) => this.#addPending(difference),
      failed: (status) => this.#events.emit('tileerror', { layer: source, status }),
      labels: (key, names) => time === undefined && this.#labels.setTile(source, key, names),
      painted: () => source === subjectOf(this.theme).source && this.#count.schedule(),
    });
  }

  /** @param {TileSource} source */
  #showOrNot(source) {
    const layer = this.#layers.get(source);
    const wanted = this.isVisible(source) || source === subjectOf(this.theme).source && source !== 'parcels';
    if (layer && this.#map.hasLayer(layer) !== wanted) {
      this.#map[wanted ? 'addLayer' : 'removeLayer'](layer);
    }
  }

  /** @param {VectorTileLayer} today */
  #beginComparison(today) {
    const before = this.#layerOf('parcels', timeQuery(this.#point)).addTo(this.#map);
    before.setTheme(this.theme);
    today.setTime('');
    return new Swipe(this.#map, before, today);
  }

  /** @param {VectorTileLayer} today */
  #endComparison(today) {
    if (this.#swipe) {
      this.#swipe.remove();
      this.#swipe.left.remove();
      this.#swipe = null;
      today.setTime(timeQuery(this.#point));
    }
  }

  /**
   * @param {TileSource} source
   * @param {LonLat} position
   */
  #layerAt(source, position) {
    return source === 'parcels' && this.#swipe ? this.#swipe.layerAt(position) : this.#layers.get(source);
  }

  #takeSheet = () => {
    const bounds = toBounds(this.#map.getBounds());
    [this.#layers.get('parcels'), this.#swipe?.left].forEach((layer) => layer?.setSheet(bounds));
  };

  /** @param {number} difference */
  #addPending(difference) {
    this.#pending += difference;
    this.#events.emit('loading', { pending: this.#pending });
  }
}
