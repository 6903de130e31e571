import { divIcon, marker, point } from 'leaflet';
import { roundPosition } from '../geo/precision.js';
import { toLatLng, toLonLat } from './latLng.js';

/**
 * A crosshair that keys move in place of a pointer. It speaks the pointer's events on the surface, so that every mode
 * takes it as it takes the mouse.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 */

/** The crosshair keeps this far from the edge of the map; beyond, the map moves. */
const EDGE_PIXELS = 60;

const ICON = divIcon({ className: 'map-cursor', html: '', iconSize: [41, 41] });

export class MapCursor {
  /** @type {import('leaflet').Marker|null} */
  #marker = null;
  #map;
  #surface;

  /**
   * @param {import('leaflet').Map} map
   * @param {import('./EditSurface.js').EditSurface} surface
   */
  constructor(map, surface) {
    this.#map = map;
    this.#surface = surface;
  }

  get isShown() {
    return this.#marker !== null;
  }

  /** @returns {LonLat|null} */
  get position() {
    return this.#marker && roundPosition(toLonLat(this.#marker.getLatLng()));
  }

  /** Shows the crosshair where it was, if that is in view, or in the middle of the map. */
  show() {
    this.#marker ??= marker(this.#map.getCenter(), { icon: ICON, pane: 'cursor', interactive: false, keyboard: false }).addTo(this.#map);
    this.move(0, 0);
  }

  hide() {
    this.#marker?.remove();
    this.#marker = null;
    this.#surface.pointAt(null, false);
  }

  /**
   * @param {number} right  pixels
   * @param {number} down   pixels
   */
  move(right, down) {
    if (!this.#marker) return;
    const target = this.#map.latLngToContainerPoint(this.#marker.getLatLng()).add(point(right, down));
    const latLng = this.#map.containerPointToLatLng(target);
    this.#place(latLng, target);
  }

  /** @param {LonLat} position */
  goTo(position) {
    if (!this.#marker) this.show();
    this.#place(toLatLng(position), this.#map.latLngToContainerPoint(toLatLng(position)));
  }

  /** @param {boolean} free  no snapping */
  click(free) {
    if (this.position) this.#surface.clickAt(this.position, free);
  }

  /** @param {number} levels  in (+) or out (−), around the crosshair */
  zoom(levels) {
    if (this.#marker) this.#map.setZoomAround(this.#marker.getLatLng(), this.#map.getZoom() + levels, { animate: false });
  }

  /** What is under the crosshair in the tiles. */
  async hit() {
    return this.position ? this.#surface.hit(this.position) : null;
  }

  /**
   * @param {import('leaflet').LatLngExpression} latLng
   * @param {import('leaflet').Point} at  the same, on the screen
   */
  #place(latLng, at) {
    const size = this.#map.getSize();
    const [edgeX, edgeY] = [Math.min(EDGE_PIXELS, size.x / 3), Math.min(EDGE_PIXELS, size.y / 3)];
    const isInside = at.x >= edgeX && at.y >= edgeY && at.x <= size.x - edgeX && at.y <= size.y - edgeY;
    this.#marker?.setLatLng(latLng);
    if (!isInside) this.#map.panTo(latLng, { animate: false });
    if (this.position) this.#surface.pointAt(this.position, false);
  }
}
