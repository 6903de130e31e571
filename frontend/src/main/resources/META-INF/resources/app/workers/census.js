import { propertyOf } from './decode.js';

/**
 * How many parcels, or pieces of other ground, of which kind are in view, for the legend.
 *
 * @typedef {import('./decode.js').DecodedTile} DecodedTile
 * @typedef {import('./decode.js').Features} Features
 * @typedef {[number, number, number, number]} Box  minX, minY, maxX, maxY; shares of the tile, 0 … 1
 *
 * @typedef {object} Census
 * @property {boolean} cells                what was counted: totals of cells, or parcels
 * @property {Record<string, number>} counts  of features that lie in one tile only
 * @property {[number, string][]} shared      id and key of those that reach into other tiles
 */

/**
 * @param {DecodedTile} tile
 * @param {{source: string, property: string}} subject  the layer, and the property whose values are counted
 * @param {Box} view  the part of the tile that is seen
 * @returns {Census}
 */
export function census(tile, { source, property }, view) {
  const features = tile.get(source);
  const cells = source === 'parcels' ? tile.get('parcel-cells') : undefined;
  /** @type {Census} */
  const result = { cells: !features && cells !== undefined, counts: {}, shared: [] };
  if (features) {
    countFeatures(features, property, view, result);
  } else if (cells) {
    countCells(cells, property === 'landClass' ? 'group' : property, view, result);
  }
  return result;
}

/**
 * @param {Features} features
 * @param {string} property
 * @param {Box} view
 * @param {Census} result
 */
function countFeatures(features, property, view, result) {
  for (let feature = 0; feature < features.count; feature++) {
    if (!meets(features, feature, view)) {
      continue;
    }
    const key = String(propertyOf(features, feature, property) ?? '');
    if (isInside(features, feature)) {
      result.counts[key] = (result.counts[key] ?? 0) + 1;
    } else {
      result.shared.push([features.ids[feature], key]);
    }
  }
}

/**
 * Cells do not reach over tiles, apart from a buffer; the one whose corner is in the tile is counted.
 *
 * @param {Features} cells
 * @param {string} property
 * @param {Box} view
 * @param {Census} result
 */
function countCells(cells, property, view, result) {
  for (let feature = 0; feature < cells.count; feature++) {
    const [minX, minY] = [cells.boxes[feature * 4], cells.boxes[feature * 4 + 1]];
    const own = minX >= 0 && minY >= 0 && minX < cells.extent && minY < cells.extent;
    const key = propertyOf(cells, feature, property);
    if (own && key !== undefined && meets(cells, feature, view)) {
      result.counts[key] = (result.counts[key] ?? 0) + Number(propertyOf(cells, feature, 'count') ?? 1);
    }
  }
}

/**
 * @param {Features} features
 * @param {number} feature
 * @param {Box} box
 */
function meets({ boxes, extent }, feature, [minX, minY, maxX, maxY]) {
  const at = feature * 4;
  return boxes[at] <= maxX * extent && boxes[at + 2] >= minX * extent
    && boxes[at + 1] <= maxY * extent && boxes[at + 3] >= minY * extent;
}

/**
 * @param {Features} features
 * @param {number} feature
 */
function isInside({ boxes, extent }, feature) {
  const at = feature * 4;
  return boxes[at] > 0 && boxes[at + 1] > 0 && boxes[at + 2] < extent && boxes[at + 3] < extent;
}
