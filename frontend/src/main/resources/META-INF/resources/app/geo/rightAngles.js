import { roundPosition } from './precision.js';

/**
 * Right angles and parallels to edges that are there. Degrees bend angles, so all of this happens in a conformal plane
 * of metres.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {[number, number]} Point  metres
 *
 * @typedef {object} Plane
 * @property {(position: LonLat) => Point} toPlane   easting, northing
 * @property {(point: Point) => LonLat} toLonLat
 *
 * @typedef {object} Anchor  a corner from which the next edge starts, or in which it ends
 * @property {LonLat} at
 * @property {[LonLat, LonLat][]} edges  to which that edge may be parallel or at a right angle
 *
 * @typedef {{anchor: number, at: Point, along: Point}} Line  along: of length 1
 * @typedef {{position: LonLat, guides: [LonLat, LonLat][]}} AngleSnap  guides: what the position is in line with
 */

/** Directions that differ by less are one. */
const SINE_MIN = 1e-6;

/** A foot nearer to its own anchor says nothing. */
const FOOT_METRES_MIN = 0.05;

/**
 * @param {Anchor[]} anchors
 * @param {Plane} plane
 * @returns {Line[]} through each anchor, along its edges and across them
 */
export function linesThrough(anchors, plane) {
  return anchors.flatMap(({ at, edges }, anchor) => {
    const point = plane.toPlane(at);
    const along = edges.flatMap(([a, b]) => directionsOf(plane.toPlane(a), plane.toPlane(b)));
    return along.filter((one, i) => along.findIndex((other) => isParallel(one, other)) === i)
      .map((direction) => ({ anchor, at: point, along: direction }));
  });
}

/**
 * @param {LonLat} position
 * @param {number} tolerance  metres
 * @param {Anchor[]} anchors
 * @param {Plane} plane
 * @param {[LonLat, LonLat][]} [edges]  where a line meets one of these, the position is on both
 * @returns {AngleSnap|null} where two lines cross before what is on one only
 */
export function snapToAngle(position, tolerance, anchors, plane, edges = []) {
  const point = plane.toPlane(position);
  const lines = linesThrough(anchors, plane)
    .filter(({ at, along }) => distance(point, at) > tolerance && distance(point, footOn(at, along, point)) <= tolerance);
  const crossings = lines.flatMap((one, i) => lines.slice(i + 1)
    .filter((other) => other.anchor !== one.anchor)
    .map((other) => ({ at: crossingOf(one, other), lines: [one, other] })));
  const onEdges = lines.flatMap((line) => edges.map((edge) => ({ at: crossingWith(line, edge, plane), lines: [line] })));
  const onLines = lines.map((line) => ({ at: footOn(line.at, line.along, point), lines: [line] }));
  const best = nearest(crossings, point, tolerance) ?? nearest(onEdges, point, tolerance) ?? nearest(onLines, point, tolerance);
  return best && {
    position: roundPosition(plane.toLonLat(best.at)),
    guides: best.lines.map(({ anchor }) => [anchors[anchor].at, plane.toLonLat(best.at)]),
  };
}

/**
 * Where the perpendicular from an anchor meets an edge.
 *
 * @param {LonLat} position
 * @param {number} tolerance  metres
 * @param {LonLat} from
 * @param {[LonLat, LonLat][]} edges
 * @param {Plane} plane
 * @returns {AngleSnap|null}
 */
export function snapToFoot(position, tolerance, from, edges, plane) {
  const [point, anchor] = [plane.toPlane(position), plane.toPlane(from)];
  const feet = edges.flatMap(([a, b]) => {
    const at = footWithin(plane.toPlane(a), plane.toPlane(b), anchor);
    return at && distance(at, anchor) > FOOT_METRES_MIN ? [{ at }] : [];
  });
  const best = nearest(feet, point, tolerance);
  return best && { position: roundPosition(plane.toLonLat(best.at)), guides: [[from, plane.toLonLat(best.at)]] };
}

/**
 * @param {Point} a
 * @param {Point} b
 * @returns {Point[]} along a → b, and across
 */
function directionsOf(a, b) {
  const length = distance(a, b);
  if (length === 0) {
    return [];
  }
  const [x, y] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  return [[x, y], [-y, x]];
}

/**
 * @param {Point} a
 * @param {Point} b
 */
function isParallel(a, b) {
  return Math.abs(cross(a, b)) < SINE_MIN;
}

/**
 * @param {Point} at
 * @param {Point} along
 * @param {Point} point
 * @returns {Point}
 */
function footOn(at, along, point) {
  const length = (point[0] - at[0]) * along[0] + (point[1] - at[1]) * along[1];
  return [at[0] + length * along[0], at[1] + length * along[1]];
}

/**
 * @param {Point} a
 * @param {Point} b
 * @param {Point} point
 * @returns {Point|null} null: beyond the ends
 */
function footWithin(a, b, point) {
  const [along] = directionsOf(a, b);
  if (!along) {
    return null;
  }
  const length = (point[0] - a[0]) * along[0] + (point[1] - a[1]) * along[1];
  return length < 0 || length > distance(a, b) ? null : [a[0] + length * along[0], a[1] + length * along[1]];
}

/**
 * @param {Pick<Line, 'at'|'along'>} one
 * @param {Pick<Line, 'at'|'along'>} other
 * @returns {Point|null}
 */
function crossingOf(one, other) {
  const sine = cross(one.along, other.along);
  if (Math.abs(sine) < SINE_MIN) {
    return null;
  }
  const length = cross([other.at[0] - one.at[0], other.at[1] - one.at[1]], other.along) / sine;
  return [one.at[0] + length * one.along[0], one.at[1] + length * one.along[1]];
}

/**
 * @param {Line} line
 * @param {[LonLat, LonLat]} edge
 * @param {Plane} plane
 */
function crossingWith(line, [a, b], plane) {
  const [from, to] = [plane.toPlane(a), plane.toPlane(b)];
  const [along] = directionsOf(from, to);
  const at = along ? crossingOf(line, { at: from, along }) : null;
  return at && footWithin(from, to, at) ? at : null;
}

/**
 * @template {{at: Point|null}} T
 * @param {T[]} candidates
 * @param {Point} point
 * @param {number} tolerance
 * @returns {(T & {at: Point})|null}
 */
function nearest(candidates, point, tolerance) {
  let best = null;
  let bestDistance = tolerance;
  for (const candidate of candidates) {
    const away = candidate.at ? distance(candidate.at, point) : Infinity;
    if (away <= bestDistance) {
      [best, bestDistance] = [/** @type {T & {at: Point}} */ (candidate), away];
    }
  }
  return best;
}

/**
 * @param {Point} a
 * @param {Point} b
 */
function cross(a, b) {
  return a[0] * b[1] - a[1] * b[0];
}

/**
 * @param {Point} a
 * @param {Point} b
 */
function distance(a, b) {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
