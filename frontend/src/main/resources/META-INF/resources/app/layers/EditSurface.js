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
    drag: (path, position, free) => this.#drag(path, position, free),
    drop: () => this.events.emit('drop', {}),
    choose: (path) => this.events.emit('choose', { path }),
    nudge: (path, right, down) => this.events.emit('nudge', { path, right, down }),
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
  show({ feature, findings, pointer, nextFaulty, snap, active, handles }) {
    const faulty = !nextFaulty && findings.some(({ severity }) => severity === 'ERROR');
    this.#draft.show({ feature, pointer, snap, faulty, nextFaulty });
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

  /** @param {import('./BoxDrag.js').When} when */
  setBoxDrag(when) {
    this.#box.when = when;
  }

  /** @param {import('../core/types.js').Locale} locale */
  setLocale(locale) {
    this.#handles.setLocale(locale);
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
   * @param {boolean} free
   */
  #drag(path, position, free) {
    let placed = position;
    this.events.emit('drag', { path, position, free, place: (to) => { placed = to; } });
    return placed;
  }
}

/** @param {import('leaflet').LeafletMouseEvent} event */
function pointerOf({ latlng, originalEvent }) {
  const { altKey, ctrlKey, metaKey, shiftKey } = originalEvent;
  return { position: toLonLat(latlng), free: altKey, add: ctrlKey || metaKey || shiftKey };
}
