/**
 * A square parcel, for tests that are about what becomes of parcels.
 *
 * @param {number} id
 * @param {number} west   degrees
 * @param {number} south  degrees
 * @param {number} side   degrees
 * @param {Record<string, any>} [properties]
 * @returns {{type: 'Feature', id: number, geometry: import('#app/core/types.js').PolygonGeometry, properties: Record<string, any>}}
 */
export function square(id, west, south, side, properties = {}) {
  const [east, north] = [west + side, south + side];
  const ring = /** @type {[number, number][]} */ ([[west, south], [east, south], [east, north], [west, north], [west, south]]);
  return { type: 'Feature', id, geometry: { type: 'Polygon', coordinates: [ring] }, properties };
}
