/**
 * Which feature lies at a position of a decoded tile.
 *
 * @typedef {import('./decode.js').Features} Features
 * @typedef {{id: number, onEdge: boolean}} Hit
 */

/**
 * @param {Features} features
 * @param {number} x          tile units
 * @param {number} y          tile units, down
 * @param {number} tolerance  tile units; how near an outline counts as on it
 * @param {Set<number>} hidden  ids that are not on the map
 * @returns {Hit|null} the one painted last, which lies on top; on an outline wins over within
 */
export function hitTest(features, x, y, tolerance, hidden) {
  /** @type {Hit|null} */
  let within = null;
  for (let feature = features.count - 1; feature >= 0; feature--) {
    const id = features.ids[feature];
    if (hidden.has(id) || !isInBox(features, feature, x, y, tolerance)) {
      continue;
    }
    if (distanceToOutline(features, feature, x, y) <= tolerance) {
      return { id, onEdge: true };
    }
    within ??= isWithin(features, feature, x, y) ? { id, onEdge: false } : null;
  }
  return within;
}

/**
 * @param {Features} features
 * @param {number} x  tile units
 * @param {number} y  tile units, down
 * @returns {number[]} all features that lie there, as numbers in `features`, the topmost first
 */
export function featuresAt(features, x, y) {
  const found = [];
  for (let feature = features.count - 1; feature >= 0; feature--) {
    if (isInBox(features, feature, x, y, 0) && isWithin(features, feature, x, y)) {
      found.push(feature);
    }
  }
  return found;
}

/**
 * @param {Features} features
 * @param {number} feature
 * @param {number} x
 * @param {number} y
 * @param {number} margin
 */
function isInBox({ boxes }, feature, x, y, margin) {
  const at = feature * 4;
  return boxes[at] - margin <= x && x <= boxes[at + 2] + margin
    && boxes[at + 1] - margin <= y && y <= boxes[at + 3] + margin;
}

/**
 * Even–odd rule over all rings, so that holes are outside.
 *
 * @param {Features} features
 * @param {number} feature
 * @param {number} x
 * @param {number} y
 */
function isWithin(features, feature, x, y) {
  let inside = false;
  forEachEdge(features, feature, (x1, y1, x2, y2) => {
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) {
      inside = !inside;
    }
  });
  return inside;
}

/**
 * @param {Features} features
 * @param {number} feature
 * @param {number} x
 * @param {number} y
 */
function distanceToOutline(features, feature, x, y) {
  let nearest = Infinity;
  forEachEdge(features, feature, (x1, y1, x2, y2) => {
    const [dx, dy] = [x2 - x1, y2 - y1];
    const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1);
    const share = Math.max(0, Math.min(1, along));
    nearest = Math.min(nearest, Math.hypot(x - x1 - share * dx, y - y1 - share * dy));
  });
  return nearest;
}

/**
 * @param {Features} features
 * @param {number} feature
 * @param {(x1: number, y1: number, x2: number, y2: number) => void} visit
 */
function forEachEdge({ ringStarts, coordStarts, coords }, feature, visit) {
  for (let ring = ringStarts[feature]; ring < ringStarts[feature + 1]; ring++) {
    const [start, end] = [coordStarts[ring], coordStarts[ring + 1]];
    for (let i = start, j = end - 2; i < end; j = i, i += 2) {
      visit(coords[j], coords[j + 1], coords[i], coords[i + 1]);
    }
  }
}
