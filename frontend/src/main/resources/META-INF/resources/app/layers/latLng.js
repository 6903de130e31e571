/**
 * Leaflet says latitude first; everything else here says longitude first. These are the only places that turn one
 * into the other.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').BoundsLonLat} BoundsLonLat
 */

/**
 * @param {LonLat} position
 * @returns {[number, number]}
 */
export function toLatLng([lon, lat]) {
  return [lat, lon];
}

/**
 * @param {{lat: number, lng: number}} latLng
 * @returns {LonLat}
 */
export function toLonLat({ lat, lng }) {
  return [lng, lat];
}

/**
 * @param {BoundsLonLat} bounds
 * @returns {[[number, number], [number, number]]}
 */
export function toLatLngBounds([west, south, east, north]) {
  return [[south, west], [north, east]];
}

/**
 * @param {import('leaflet').LatLngBounds} bounds
 * @returns {BoundsLonLat}
 */
export function toBounds(bounds) {
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}
