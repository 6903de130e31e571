import { firstWithRoom, widthOf } from '../labelPlacement.js';

/**
 * Where the names of units stand on a drawing that nobody can point at.
 *
 * @typedef {{x: number, y: number}} Point  in units of the drawing, y downwards
 * @typedef {{d: string, text: string, weight: number}} Unit  d: closed rings as SVG, `M… …L… …Z`
 */

/** On the middle, or a line below or above it. */
const STEPS = [0, 1.3, -1.3];

/** @param {string} ring one subpath @returns {Point[]} */
function corners(ring) {
  return (ring.match(/-?[\d.]+ -?[\d.]+/g) ?? []).map((pair) => {
    const [x, y] = pair.split(' ').map(Number);
    return { x, y };
  });
}

/** @param {Point[]} ring @returns {{area: number, x: number, y: number}} twice the area, and the centroid */
function centroid(ring) {
  // About its own first corner, so that thin rings far from the origin lose no digits.
  const [first] = ring;
  let [area, x, y] = [0, 0, 0];
  ring.forEach((from, i) => {
    const to = ring[(i + 1) % ring.length];
    const cross = (from.x - first.x) * (to.y - first.y) - (to.x - first.x) * (from.y - first.y);
    area += cross;
    x += (from.x + to.x - 2 * first.x) * cross;
    y += (from.y + to.y - 2 * first.y) * cross;
  });
  return area ? { area: Math.abs(area), x: first.x + x / (3 * area), y: first.y + y / (3 * area) } : { area: 0, ...first };
}

/**
 * @param {string} d
 * @returns {Point|null} the centroid of the largest ring; null where there is no ring
 */
export function middleOf(d) {
  const rings = d.split('M').map(corners).filter((ring) => ring.length);
  const [largest] = rings.map(centroid).sort((one, other) => other.area - one.area);
  return largest ? { x: largest.x, y: largest.y } : null;
}

/**
 * @param {Unit[]} units
 * @param {number} fontSize in units of the drawing
 * @returns {{x: number, y: number, text: string}[]} centred texts, none on another: the weightiest unit keeps its own first
 */
export function paperLabels(units, fontSize) {
  const candidates = [...units].sort((one, other) => other.weight - one.weight)
    .flatMap(({ d, text }) => {
      const middle = middleOf(d);
      return middle ? [STEPS.map((step) => ({ x: middle.x, y: middle.y + step * fontSize, text }))] : [];
    });
  return firstWithRoom(candidates, ({ x, y, text }) => {
    const width = widthOf(text, fontSize);
    return { x: x - width / 2, y: y - fontSize / 2, width, height: fontSize * 1.2 };
  });
}
