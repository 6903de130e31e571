/**
 * A plane for tests: a degree is 100 km both ways, from 113° E, 23° N. Conformal, which is all that right angles need.
 *
 * @type {import('#app/geo/rightAngles.js').Plane}
 */
export const PLANE = {
  toPlane: ([lon, lat]) => [(lon - 113) * 100_000, (lat - 23) * 100_000],
  toLonLat: ([x, y]) => [113 + x / 100_000, 23 + y / 100_000],
};
