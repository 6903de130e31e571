import { DomEvent, divIcon, LayerGroup, marker } from 'leaflet';
import { ringAt, withFeature, EMPTY, cornersOf } from '../core/draft.js';
import { toLatLng, toLonLat } from './latLng.js';

/**
 * Handles on the corners of the draft, and in the middle of its edges, where a drag makes a new corner.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').Locale} Locale
 * @typedef {import('../core/draft.js').VertexPath} VertexPath
 * @typedef {import('../core/draft.js').DraftFeature} DraftFeature
 * @typedef {{kind: 'corner'|'middle', path: VertexPath, position: LonLat}} Handle  middle: the path of the corner to be
 *
 * @typedef {object} HandleEvents
 * @property {(handle: Handle) => void} grab
 * @property {(path: VertexPath, position: LonLat, keys: {free: boolean, alone: boolean}) => LonLat} drag  answers where the
 *   corner came; free: the Alt key is held, alone: the Ctrl key
 * @property {() => void} drop
 * @property {(path: VertexPath) => void} choose
 * @property {(path: VertexPath, right: number, down: number, alone: boolean) => void} nudge  pixels
 */

/** Pixels that an edge needs to get a handle in its middle, and that corners need between them to get handles at all. */
const EDGE_PIXELS_MIN = 44;
const CORNER_PIXELS_MIN = 9;

const ARROWS = /** @type {Record<string, [number, number]>} */ ({
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
});

const CORNER = { zh: '界址点', en: 'Corner' };

const NUDGE_PIXELS_WITH_SHIFT = 10;

export class HandleLayer extends LayerGroup {
  /** @type {Map<string, import('leaflet').Marker>} */
  #markers = new Map();
  /** @type {{feature: DraftFeature|null, active: VertexPath|null}} */
  #asked = { feature: null, active: null };
  /** @type {Locale} */
  #locale = 'zh';
  #events;
  #dragging = false;

  /** @param {HandleEvents} events */
  constructor(events) {
    super();
    this.#events = events;
  }

  /** @param {Locale} locale  of the names that a screen reader says */
  setLocale(locale) {
    this.#locale = locale;
  }

  /**
   * Handles that stay keep their element, and with it the focus. During a drag nothing is touched until it ends.
   *
   * @param {DraftFeature|null} feature
   * @param {VertexPath|null} active
   */
  show(feature, active) {
    this.#asked = { feature, active };
    if (this.#dragging || !this._map) {
      return;
    }
    const wanted = new Map((feature ? this.#handlesOf(feature) : []).map((handle) => [keyOf(handle), handle]));
    for (const [key, old] of [...this.#markers].filter(([key]) => !wanted.has(key))) {
      this.removeLayer(old);
      this.#markers.delete(key);
    }
    const numbers = new Map((feature ? cornersOf(feature) : []).map((path, i) => [keyOf({ kind: 'corner', path }), i + 1]));
    for (const [key, handle] of wanted) {
      const shown = this.#markers.get(key) ?? this.#create(key, handle);
      shown.setLatLng(toLatLng(handle.position));
      const isActive = active !== null && handle.kind === 'corner' && key === keyOf({ ...handle, path: active });
      shown.getElement()?.classList.toggle('map-handle-active', isActive);
      this.#number(shown, numbers.get(key));
    }
  }

  /**
   * @param {DraftFeature} feature
   * @returns {Handle[]} those in view, and not on top of each other
   */
  #handlesOf(feature) {
    const draft = withFeature(EMPTY, feature);
    const view = this._map.getBounds().pad(0.1);
    /** @type {Handle[]} */
    const handles = [];
    for (const path of cornersOf(feature)) {
      const ring = ringAt(draft, path);
      const [position, next] = [ring[path.index], ring[(path.index + 1) % ring.length]];
      const pixels = this.#pixels(position, next);
      const middle = /** @type {LonLat} */ ([(position[0] + next[0]) / 2, (position[1] + next[1]) / 2]);
      if (view.contains(toLatLng(position)) && (pixels >= CORNER_PIXELS_MIN || ring.length <= 4)) {
        handles.push({ kind: 'corner', path, position });
      }
      if (pixels >= EDGE_PIXELS_MIN && view.contains(toLatLng(middle))) {
        handles.push({ kind: 'middle', path: { ...path, index: path.index + 1 }, position: middle });
      }
    }
    return handles;
  }

  /**
   * @param {LonLat} a
   * @param {LonLat} b
   */
  #pixels(a, b) {
    return this._map.latLngToLayerPoint(toLatLng(a)).distanceTo(this._map.latLngToLayerPoint(toLatLng(b)));
  }

  /**
   * @param {string} key
   * @param {Handle} handle
   */
  #create(key, handle) {
    const icon = divIcon({ className: `map-handle map-handle-${handle.kind}`, iconSize: [22, 22], html: '' });
    const shown = marker(toLatLng(handle.position), {
      icon, pane: 'handles', draggable: true, keyboard: handle.kind === 'corner', bubblingMouseEvents: false,
    });
    this.#markers.set(key, shown);
    this.addLayer(shown);
    this.#listen(shown, handle);
    return shown;
  }

  /**
   * @param {import('leaflet').Marker} shown
   * @param {Handle} handle
   */
  #listen(shown, handle) {
    shown.on('dragstart', () => {
      this.#setDragging(true);
      this.#events.grab({ ...handle, position: toLonLat(shown.getLatLng()) });
    });
    shown.on('drag', (event) => {
      const { originalEvent } = /** @type {any} */ (event);
      const keys = { free: Boolean(originalEvent?.altKey), alone: Boolean(originalEvent?.ctrlKey || originalEvent?.metaKey) };
      const placed = this.#events.drag(handle.path, toLonLat(shown.getLatLng()), keys);
      shown.setLatLng(toLatLng(placed));
    });
    shown.on('dragend', () => {
      this.#setDragging(false);
      this.#events.drop();
      this.show(this.#asked.feature, this.#asked.active);
    });
    if (handle.kind === 'corner') {
      shown.on('click', () => this.#events.choose(handle.path));
      this.#listenToKeys(/** @type {HTMLElement} */ (shown.getElement()), handle.path);
    }
  }

  /**
   * The number that the table of corners has, shown while that table is open.
   *
   * @param {import('leaflet').Marker} shown
   * @param {number|undefined} number  undefined: the middle of an edge
   */
  #number(shown, number) {
    const element = shown.getElement();
    if (element && number) {
      element.dataset.number = String(number);
      element.setAttribute('aria-label', `${CORNER[this.#locale]} ${number}`);
    }
  }

  /** @param {boolean} dragging  handles in the middle of edges would stay behind the edges that move */
  #setDragging(dragging) {
    this.#dragging = dragging;
    this._map?.getPane('handles')?.classList.toggle('map-dragging', dragging);
  }

  /**
   * @param {HTMLElement} element
   * @param {VertexPath} path
   */
  #listenToKeys(element, path) {
    element.addEventListener('focus', () => this.#events.choose(path));
    element.addEventListener('keydown', (event) => {
      const arrow = ARROWS[event.key];
      if (arrow) {
        const pixels = event.shiftKey ? NUDGE_PIXELS_WITH_SHIFT : 1;
        DomEvent.stop(event);
        this.#events.nudge(path, arrow[0] * pixels, arrow[1] * pixels, event.ctrlKey || event.metaKey);
      }
    });
  }
}

/** @param {{kind: string, path: VertexPath}} handle */
function keyOf({ kind, path: { id, polygon, ring, index } }) {
  return [kind, id, polygon, ring, index].join('/');
}
