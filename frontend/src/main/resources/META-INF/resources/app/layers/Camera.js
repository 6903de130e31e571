import { point } from 'leaflet';
import { toBounds, toLatLng, toLatLngBounds, toLonLat } from './latLng.js';

/**
 * Where the map looks, and how it gets there.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').BoundsLonLat} BoundsLonLat
 */

/** Flying to something small stops here, so that its neighbours are seen. */
const FLY_ZOOM_MAX = 18;
const FLY_PADDING_PIXELS = 40;

/** Towns and districts fill the map: padding would cost them half their size, as zooms are whole numbers. */
const PADDED_ZOOM_MIN = 13;

export class Camera {
  #map;

  /** @param {import('leaflet').Map} map */
  constructor(map) {
    this.#map = map;
  }

  /** @returns {{zoom: number, bounds: BoundsLonLat, centre: LonLat}} */
  get view() {
    return { zoom: this.#map.getZoom(), bounds: toBounds(this.#map.getBounds()), centre: toLonLat(this.#map.getCenter()) };
  }

  /**
   * @param {BoundsLonLat|LonLat} place
   * @param {number} [zoom]  for a position; default: the zoom as it is
   */
  flyTo(place, zoom = this.#map.getZoom()) {
    if (place.length === 4) {
      this.#fit(toLatLngBounds(place));
    } else {
      this.#map.setView(toLatLng(place), zoom);
    }
  }

  /**
   * Ties two maps together: where one goes, the other goes too, also while it is dragged.
   *
   * @param {Camera} other
   */
  moveWith(other) {
    let leader = /** @type {Camera|null} */ (null);
    const lead = (/** @type {Camera} */ from, /** @type {Camera} */ to) => from.#map.on('move', () => {
      if (leader && leader !== from) return;
      leader = from;
      to.#map.setView(from.#map.getCenter(), from.#map.getZoom(), { animate: false });
      leader = null;
    });
    lead(this, other);
    lead(other, this);
  }

  /** @param {[[number, number], [number, number]]} latLngs */
  #fit(latLngs) {
    const padding = point(FLY_PADDING_PIXELS, FLY_PADDING_PIXELS);
    const isClose = this.#map.getBoundsZoom(latLngs, false, padding.multiplyBy(2)) >= PADDED_ZOOM_MIN;
    this.#map.fitBounds(latLngs, { padding: isClose ? padding : undefined, maxZoom: FLY_ZOOM_MAX });
  }
}
