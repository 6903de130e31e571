/**
 * Where a line of text has room inside a polygon.
 *
 * @typedef {import('./decode.js').Features} Features
 * @typedef {[number, number]} Interval
 */

/** Heights of the box that are tried, from the middle outwards, so that most texts lie in the middle. */
const LEVELS = [0.5, 0.4, 0.6, 0.28, 0.72, 0.16, 0.84];

/**
 * A text is inside where its upper edge, its middle and its lower edge are: what pokes in between is narrower than a
 * text is high, which no parcel of a survey is.
 *
 * @param {Features} features
 * @param {number} feature
 * @param {number} width   of the text, tile units
 * @param {number} height  of the text, tile units
 * @returns {[number, number]|null} the middle of the text; null if it fits nowhere
 */
export function roomFor(features, feature, width, height) {
  const [minX, minY, maxX, maxY] = features.boxes.subarray(feature * 4, feature * 4 + 4);
  if (maxX - minX < width || maxY - minY < height) {
    return null;
  }
  for (const share of LEVELS) {
    const y = minY + share * (maxY - minY);
    const [from, to] = widest([y - height / 2, y, y + height / 2].map((level) => inside(features, feature, level)).reduce(common));
    if (to - from >= width) {
      return [(from + to) / 2, y];
    }
  }
  return null;
}

/**
 * @param {Features} features
 * @param {number} feature
 * @param {number} y
 * @returns {Interval[]} what of the line at y is inside, even–odd, from the west
 */
function inside({ ringStarts, coordStarts, coords }, feature, y) {
  /** @type {number[]} */
  const crossings = [];
  for (let ring = ringStarts[feature]; ring < ringStarts[feature + 1]; ring++) {
    const [start, end] = [coordStarts[ring], coordStarts[ring + 1]];
    for (let i = start, j = end - 2; i < end; j = i, i += 2) {
      if (coords[i + 1] > y !== coords[j + 1] > y) {
        crossings.push(coords[i] + ((y - coords[i + 1]) * (coords[j] - coords[i])) / (coords[j + 1] - coords[i + 1]));
      }
    }
  }
  crossings.sort((a, b) => a - b);
  return Array.from({ length: crossings.length >> 1 }, (_, pair) => [crossings[2 * pair], crossings[2 * pair + 1]]);
}

/**
 * @param {Interval[]} as
 * @param {Interval[]} bs
 * @returns {Interval[]} what is in both
 */
function common(as, bs) {
  return as.flatMap(([a1, a2]) => bs
    .map(([b1, b2]) => /** @type {Interval} */ ([Math.max(a1, b1), Math.min(a2, b2)]))
    .filter(([from, to]) => from < to));
}

/**
 * @param {Interval[]} intervals
 * @returns {Interval}
 */
function widest(intervals) {
  return intervals.reduce((best, next) => (next[1] - next[0] > best[1] - best[0] ? next : best), [0, 0]);
}
