/**
 * Web Mercator tiles (EPSG:3857): column x counts from the west, row y from the north, 2^z of each.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').BoundsLonLat} BoundsLonLat
 * @typedef {{z: number, x: number, y: number}} TileCoord
 */

const RADIANS = Math.PI / 180;

/**
 * @param {LonLat} position
 * @returns {[number, number]} 0 … 1 of the world's width from the west, and of its height from the north
 */
export function toWorld([lon, lat]) {
  const sine = Math.sin(lat * RADIANS);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/**
 * @param {number} x  0 … 1
 * @param {number} y  0 … 1
 * @returns {LonLat}
 */
export function fromWorld(x, y) {
  return [(x - 0.5) * 360, Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / RADIANS];
}

/**
 * @param {LonLat} position
 * @param {number} z
 * @returns {TileCoord}
 */
export function tileAt(position, z) {
  const [x, y] = toWorld(position);
  return { z, x: Math.floor(x * 2 ** z), y: Math.floor(y * 2 ** z) };
}

/**
 * @param {TileCoord} tile
 * @returns {BoundsLonLat}
 */
export function tileBounds({ z, x, y }) {
  const [west, north] = fromWorld(x / 2 ** z, y / 2 ** z);
  const [east, south] = fromWorld((x + 1) / 2 ** z, (y + 1) / 2 ** z);
  return [west, south, east, north];
}

/**
 * @param {BoundsLonLat} a
 * @param {BoundsLonLat} b
 * @returns {boolean} whether they share a position, edges included
 */
export function boundsMeet(a, b) {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/**
 * The tile that holds the data for another one: above `zoomMax` tiles are cut out of their ancestor there.
 *
 * @param {TileCoord} tile
 * @param {number} zoomMax
 * @returns {{source: TileCoord, zoomIn: number, column: number, row: number}} the tile asked for is the column-th and
 *   row-th (from 0) of zoomIn × zoomIn parts of the source
 */
export function sourceOf(tile, zoomMax) {
  const levels = Math.max(0, tile.z - zoomMax);
  const zoomIn = 2 ** levels;
  const source = { z: tile.z - levels, x: Math.floor(tile.x / zoomIn), y: Math.floor(tile.y / zoomIn) };
  return { source, zoomIn, column: tile.x - source.x * zoomIn, row: tile.y - source.y * zoomIn };
}
