/**
 * A small drawing of geometries without a map: SVG paths in a box, north up, all at one scale.
 *
 * @typedef {import('./types.js').ParcelGeometry} ParcelGeometry
 * @typedef {import('./types.js').LonLat} LonLat
 */

const MARGIN = 6;

/**
 * @param {ParcelGeometry[]} geometries  at least one
 * @param {{width: number, height: number}} box
 * @returns {string[]} one `d` for each geometry, in units of the box
 */
export function miniature(geometries, { width, height }) {
  const positions = geometries.flatMap((geometry) => ringsOf(geometry).flat());
  const lats = positions.map(([, lat]) => lat);
  const lons = positions.map(([lon]) => lon);
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  // A degree of longitude is shorter than one of latitude; within a parcel the ratio is constant.
  const narrowing = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const across = (east - west) * narrowing;
  const scale = Math.min((width - 2 * MARGIN) / (across || 1e-9), (height - 2 * MARGIN) / (north - south || 1e-9));
  const left = (width - across * scale) / 2;
  const top = (height - (north - south) * scale) / 2;
  const place = (/** @type {LonLat} */ [lon, lat]) =>
    `${(left + (lon - west) * narrowing * scale).toFixed(1)} ${(top + (north - lat) * scale).toFixed(1)}`;
  return geometries.map((geometry) => ringsOf(geometry).map((ring) => `M${ring.map(place).join('L')}Z`).join(''));
}

/** @param {ParcelGeometry} geometry */
function ringsOf(geometry) {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}
