import { divIcon, LayerGroup, marker } from 'leaflet';
import { firstWithRoom } from '../core/labelPlacement.js';
import { toLatLng } from './latLng.js';
import { boxOf, rankOf, signOf, variantsOf } from './labelSigns.js';

/**
 * Names of towns, villages, zones and pilot sites as text of the page, which no border of a tile cuts; at small scales with
 * what lies there. Of texts that would lie on one another the more important one is shown.
 *
 * @typedef {import('../workers/labels.js').Label} Label
 * @typedef {import('../core/types.js').Locale} Locale
 * @typedef {(sum: import('../workers/labels.js').Sum) => {figures: string, details: string[]}} Wording  how a sum is said
 */
export class LabelLayer extends LayerGroup {
  /** @type {Map<string, Map<string, Label[]>>} layer of the server → key of a tile → its labels */
  #sources = new Map();
  /** @type {Map<string, import('leaflet').Marker>} what a sign says and where → the sign */
  #signs = new Map();
  /** @type {Locale} */
  #locale;
  /** @type {Wording|null} */
  #wording = null;
  #timer = 0;
  #paper;

  /**
   * @param {Locale} locale
   * @param {boolean} [paper]  the edge of the map is that of the sheet: what would be cut there is left out
   */
  constructor(locale, paper = false) {
    super();
    this.#locale = locale;
    this.#paper = paper;
  }

  /**
   * @param {string} source
   * @param {string} tileKey
   * @param {Label[]|null} labels  null: the tile has gone
   */
  setTile(source, tileKey, labels) {
    const tiles = this.#sources.get(source) ?? new Map();
    this.#sources.set(source, tiles);
    const before = tiles.get(tileKey) ?? [];
    if (labels) {
      tiles.set(tileKey, labels);
    } else {
      tiles.delete(tileKey);
    }
    if (before.length > 0 || (labels ?? []).length > 0) {
      this.#scheduleRender();
    }
  }

  /** @param {Locale} locale */
  setLocale(locale) {
    this.#locale = locale;
    this.#scheduleRender();
  }

  /** @param {Wording} wording  also after the unit of area has changed */
  setWording(wording) {
    this.#wording = wording;
    this.#scheduleRender();
  }

  /**
   * @override
   * @param {import('leaflet').Map} map
   */
  onAdd(map) {
    super.onAdd(map);
    map.on(this.#paper ? 'moveend' : 'zoomend', this.#scheduleRender, this);
    this.#render();
    return this;
  }

  /**
   * @override
   * @param {import('leaflet').Map} map
   */
  onRemove(map) {
    map.off(this.#paper ? 'moveend' : 'zoomend', this.#scheduleRender, this);
    super.onRemove(map);
    return this;
  }

  /**
   * @param {string} source
   * @returns {Label[]} the labels of one layer
   */
  of(source) {
    return once([...this.#sources.get(source)?.values() ?? []].flat());
  }

  /** Tiles come in flocks: one rendering for all that come within a frame. */
  #scheduleRender() {
    cancelAnimationFrame(this.#timer);
    this.#timer = requestAnimationFrame(() => this.#render());
  }

  /** A sign that stays is left alone: the pointer or the focus may be on it. */
  #render() {
    const map = /** @type {import('leaflet').Map|undefined} */ (this._map);
    if (!map) {
      return;
    }
    const signs = new Map(this.#chosen(map).map((sign) => [JSON.stringify(sign), sign]));
    for (const [key, sign] of this.#signs) {
      if (!signs.has(key)) {
        this.removeLayer(sign);
        this.#signs.delete(key);
      }
    }
    signs.forEach((sign, key) => this.#signs.has(key) || this.#signs.set(key, markerOf(sign).addTo(this)));
  }

  /** @param {import('leaflet').Map} map */
  #chosen(map) {
    const zoom = map.getZoom();
    const labels = once([...this.#sources.values()].flatMap((tiles) => [...tiles.values()].flat()));
    const signs = labels.map((label) => signOf(label, zoom, this.#locale, this.#wording)).filter((sign) => sign !== null);
    const box = (/** @type {import('./labelSigns.js').Sign} */ sign) => boxOf(sign, map.project(toLatLng(sign.position), zoom));
    const seen = this.#paper ? signs.filter((sign) => isWithin(box(sign), map.getPixelBounds())) : signs;
    return firstWithRoom(seen.sort((a, b) => rankOf(a) - rankOf(b) || a.id - b.id).map(variantsOf), box);
  }
}

/**
 * @param {import('../core/labelPlacement.js').Placed|null} box
 * @param {import('leaflet').Bounds} bounds
 */
function isWithin(box, { min, max }) {
  if (box === null) {
    return true;
  }
  const { x, y, width, height } = box;
  return min !== undefined && max !== undefined && x >= min.x && y >= min.y && x + width <= max.x && y + height <= max.y;
}

/**
 * Each name once, though tiles of two zooms, or layers with and without sums, may carry it.
 *
 * @param {Label[]} labels
 * @returns {Label[]}
 */
function once(labels) {
  /** @type {Map<string, Label>} */
  const named = new Map();
  for (const label of labels) {
    const key = `${label.kind}/${label.id}`;
    if (label.sum || !named.get(key)?.sum) {
      named.set(key, label);
    }
  }
  return [...named.values()];
}

/** @param {import('./labelSigns.js').Sign} sign */
function markerOf({ position, kind, text, figures, details }) {
  const parts = [part('name', text), ...(figures ? [part('figures', figures)] : [])];
  const html = document.createElement('div');
  html.append(...parts, ...(details.length > 0 ? [detailsOf(details)] : []));
  if (figures) {
    html.tabIndex = 0;
    html.setAttribute('role', 'note');
    html.setAttribute('aria-label', [text, figures, ...details].join(', '));
  }
  const className = `map-label map-label-${kind.toLowerCase()} ${figures ? 'map-label-sum' : ''}`;
  const icon = divIcon({ className, html, iconSize: [0, 0] });
  return marker(toLatLng(position), { icon, pane: 'labels', interactive: false, keyboard: false });
}

/** @param {string[]} lines */
function detailsOf(lines) {
  const box = document.createElement('div');
  box.className = 'details';
  box.append(...lines.map((line) => part('', line)));
  return box;
}

/**
 * @param {string} className
 * @param {string} text
 */
function part(className, text) {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
}
