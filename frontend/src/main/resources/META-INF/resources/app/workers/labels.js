import { fromWorld } from '../geo/tiles.js';
import { propertyOf } from './decode.js';

/**
 * Names to be set over the map by the page: text that a tile paints would be cut at its border.
 *
 * @typedef {object} Label
 * @property {number} id
 * @property {import('../core/types.js').LonLat} position
 * @property {string} name
 * @property {string} nameEn
 * @property {string} kind   DISTRICT, TOWN, VILLAGE, ZONE, CONSOLIDATION_UNIT or PILOT_SITE
 * @property {Sum|null} sum  what lies there, in tiles that do not hold the parcels themselves
 *
 * @typedef {object} Sum
 * @property {number} count      parcels
 * @property {number} mu         acreage of the parcels
 * @property {number|null} accepted  mu of accepted work; null: not said
 * @property {{N: number, J: number, W: number}|null} shares  of the acreage, per mille: agricultural, building, unused
 */

/** Layers of points that carry names, and the kind of the names; those of units say their level themselves. */
const KINDS = /** @type {Record<string, string|null>} */ ({
  'unit-labels': null,
  'zone-labels': 'ZONE',
  'consolidation-unit-labels': 'CONSOLIDATION_UNIT',
  'pilot-labels': 'PILOT_SITE',
  'parcel-sums': null,
  'zone-sums': 'ZONE',
});

/**
 * @param {import('./decode.js').DecodedTile} tile
 * @param {import('../geo/tiles.js').TileCoord} coord
 * @param {{zoomIn: number, column: number, row: number}} part  of the tile that is painted
 * @returns {Label[]} those whose point is in the part; the tile's buffer belongs to other tiles
 */
export function labelsOf(tile, coord, part) {
  return Object.keys(KINDS).flatMap((name) => {
    const points = tile.get(name);
    return points ? labelsIn(points, coord, part) : [];
  });
}

/**
 * @param {import('./decode.js').Features} points
 * @param {import('../geo/tiles.js').TileCoord} coord
 * @param {{zoomIn: number, column: number, row: number}} part
 */
function labelsIn(points, coord, { zoomIn, column, row }) {
  /** @type {Label[]} */
  const labels = [];
  for (let point = 0; point < points.count; point++) {
    const at = points.coordStarts[points.ringStarts[point]];
    const [x, y] = [points.coords[at] / points.extent, points.coords[at + 1] / points.extent];
    if (Math.floor(x * zoomIn) === column && Math.floor(y * zoomIn) === row) {
      labels.push(labelAt(points, point, fromWorld((coord.x + x) / 2 ** coord.z, (coord.y + y) / 2 ** coord.z)));
    }
  }
  return labels;
}

/**
 * @param {import('./decode.js').Features} points
 * @param {number} point
 * @param {import('../core/types.js').LonLat} position
 * @returns {Label}
 */
function labelAt(points, point, position) {
  const text = (/** @type {string} */ property) => String(propertyOf(points, point, property) ?? '');
  return {
    id: points.ids[point],
    position,
    name: text('name'),
    nameEn: text('nameEn') || text('name'),
    kind: KINDS[points.name] ?? text('level'),
    sum: points.columns.has('count') ? sumOf(points, point) : null,
  };
}

/**
 * @param {import('./decode.js').Features} points
 * @param {number} point
 * @returns {Sum}
 */
function sumOf(points, point) {
  const amount = (/** @type {string} */ property) => Number(propertyOf(points, point, property) ?? 0);
  return {
    count: amount('count'),
    mu: amount('mu'),
    accepted: points.columns.has('accepted') ? amount('accepted') : null,
    shares: points.columns.has('n') ? { N: amount('n'), J: amount('j'), W: amount('w') } : null,
  };
}
