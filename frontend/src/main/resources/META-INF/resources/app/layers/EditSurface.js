import { point } from 'leaflet';
import { Emitter } from '../core/events.js';
import { BoxDrag } from './BoxDrag.js';
import { DraftLayer } from './DraftLayer.js';
import { FindingsLayer } from './FindingsLayer.js';
import { HandleLayer } from './HandleLayer.js';
import { toLatLng, toLonLat } from './latLng.js';

/**
 * The Surface of modes/surface.js, with Leaflet.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../modes/surface.js').Surface} Surface
 * @typedef {import('../modes/surface.js').Picture} Picture
 *
 * @implements {Surface}
 */
export class EditSurface {
  /** @type {Emitter<import('../modes/surface.js').SurfaceEvents>} */
  events = new Emitter();
  #draft = new DraftLayer();
  #findings = new FindingsLayer({ numbered: false });
  #handles = new HandleLayer({
    grab: (handle) => this.events.emit('grab', handle),
    drag: (path, position, keys) => this.#drag(path, position, keys),
    drop: () => this.events.emit('drop', {}),
    choose: (path) => this.events.emit('choose', { path }),
    nudge: (path, right, down, alone) => this.events.emit('nudge', { path, right, down, alone }),
  });
  /** @type {import('../modes/surface.js').SurfaceEvents['move']} */
  #lastMove = null;
  #frame = 0;
  #box;
  #map;
  #tiles;

  /**
   * @param {import('leaflet').Map} map
   * @param {import('./TileLayers.js').TileLayers} tiles
   */
  constructor(map, tiles) {
    this.#map = map;
    this.#tiles = tiles;
    [this.#draft, this.#findings, this.#handles].forEach((layer) => layer.addTo(map));
    this.#box = new BoxDrag(map, (bounds, add) => this.events.emit('box', { bounds, add }));
    map.on('click', (event) => this.events.emit('click', pointerOf(event)));
    map.on('mousedown', (event) => this.events.emit('press', pointerOf(event)));
    map.on('mouseup', (event) => this.events.emit('release', pointerOf(event)));
    map.on('mouseout', () => this.#moved(null));
    map.on('mousemove', (event) => this.#moved(pointerOf(event)));
  }

  /**
   * @param {LonLat} a
   * @param {LonLat} b
   */
  pixelsBetween(a, b) {
    const [from, to] = [a, b].map((position) => this.#map.latLngToContainerPoint(toLatLng(position)));
    return from.distanceTo(to);
  }

  /**
   * @param {LonLat} position
   * @param {number} right  pixels
   * @param {number} down   pixels
   */
  shifted(position, right, down) {
    const moved = this.#map.latLngToContainerPoint(toLatLng(position)).add(point(right, down));
    return toLonLat(this.#map.containerPointToLatLng(moved));
  }

  isSeen() {
    return this.#map.getContainer().offsetParent !== null;
  }

  degreesPerPixel() {
    const { x, y } = this.#map.getSize().divideBy(2);
    const [top, bottom] = [y - 50, y + 50].map((at) => this.#map.containerPointToLatLng([x, at]).lat);
    return (top - bottom) / 100;
  }

  /** @param {LonLat} position */
  hit(position) {
    return this.#tiles.hit(position);
  }

  /** @param {Picture} picture */
  show({ feature, findings, pointer, nextFaulty, snap, active, handles, ...more }) {
    const faulty = !nextFaulty && findings.some(({ severity }) => severity === 'ERROR');
    const { partners = [], way = pointer ? [pointer] : [], preview = null } = more;
    this.#draft.show({ feature, partners, way, preview, snap, faulty, nextFaulty });
    this.#findings.show(findings);
    this.#handles.show(handles ? feature : null, active);
  }

  /** @param {'browse'|'pointing'|'drawing'} cursor */
  setCursor(cursor) {
    const { classList } = this.#map.getContainer();
    classList.toggle('map-pointing', cursor === 'pointing');
    classList.toggle('map-drawing', cursor === 'drawing');
  }

  /** @param {boolean} enabled */
  setDoubleClickZoom(enabled) {
    this.#map.doubleClickZoom[enabled ? 'enable' : 'disable']();
  }

  /** @param {boolean} enabled  whether a drag moves the map */
  setPanning(enabled) {
    this.#map.dragging[enabled ? 'enable' : 'disable']();
  }

  /** @param {import('./BoxDrag.js').When} when */
  setBoxDrag(when) {
    this.#box.when = when;
  }

  /** @param {import('../core/types.js').Locale} locale */
  setLocale(locale) {
    this.#handles.setLocale(locale);
    this.#draft.setLocale(locale);
  }

  /**
   * A pointer other than the mouse has moved.
   *
   * @param {LonLat|null} position
   * @param {boolean} free
   */
  pointAt(position, free) {
    this.#moved(position && { position, free });
  }

  /**
   * @param {LonLat} position
   * @param {boolean} free
   */
  clickAt(position, free) {
    this.events.emit('click', { position, free });
  }

  /** @param {number[]} ids */
  hideInTiles(ids) {
    this.#tiles.hideParcels(ids, 'editor');
  }

  /**
   * At most one move for a frame of the screen.
   *
   * @param {import('../modes/surface.js').SurfaceEvents['move']} move
   */
  #moved(move) {
    this.#lastMove = move;
    if (this.#frame === 0) {
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.events.emit('move', this.#lastMove);
      });
    }
  }

  /**
   * @param {import('../core/draft.js').VertexPath} path
   * @param {LonLat} position
   * @param {{free: boolean, alone: boolean}} keys
   */
  #drag(path, position, keys) {
    let placed = position;
    this.events.emit('drag', { path, position, ...keys, place: (to) => { placed = to; } });
    return placed;
  }
}

/** @param {import('leaflet').LeafletMouseEvent} event */
function pointerOf({ latlng, originalEvent }) {
  const { altKey, ctrlKey, metaKey, shiftKey } = originalEvent;
  return { position: toLonLat(latlng), free: altKey, otherWay: shiftKey, add: ctrlKey || metaKey || shiftKey };
}
