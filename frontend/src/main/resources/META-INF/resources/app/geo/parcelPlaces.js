import { isInPolygon } from './pointInPolygon.js';
import { boundsOf, closedRing } from './rings.js';
import { distance, meeting, nearestOnSegment } from './segments.js';

/**
 * Where parcels are, among those that are known: under a position, along a line, around a gap.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').RingLonLat} RingLonLat
 * @typedef {import('../core/types.js').ParcelFeature} ParcelFeature
 * @typedef {import('../core/types.js').ParcelGeometry} ParcelGeometry
 */

const RADIANS = Math.PI / 180;
const METRES_PER_DEGREE = 111_320;

/** How finely a line is looked at to see which parcel it crosses most. */
const SAMPLES = 200;

/** About 1 cm: borders that are nearer are one border. */
const TOUCHING_DEGREES = 1e-7;

/**
 * @param {ParcelGeometry} geometry
 * @returns {RingLonLat[][]}
 */
export function polygonsOf(geometry) {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/**
 * @param {ParcelGeometry} geometry
 * @returns {RingLonLat[]}
 */
export function ringsOf(geometry) {
  return polygonsOf(geometry).flat();
}

/**
 * @param {LonLat} position
 * @param {ParcelFeature[]} features
 * @returns {ParcelFeature[]} those that hold the position; two where they overlap
 */
export function parcelsAt(position, features) {
  return features.filter(({ geometry }) => polygonsOf(geometry).some((rings) => isInPolygon(position, rings)));
}

/**
 * @param {LonLat} position
 * @param {ParcelFeature[]} features
 * @param {number} tolerance  degrees of latitude
 * @returns {ParcelFeature[]} those whose border is that near: two along a common border, more where corners meet
 */
export function parcelsNear(position, features, tolerance) {
  const lonScale = Math.cos(position[1] * RADIANS);
  return features.filter(({ geometry }) => {
    const [a, b] = nearestEdge(position, geometry);
    return distance(nearestOnSegment(a, b, position, lonScale), position, lonScale) <= tolerance;
  });
}

/**
 * @param {LonLat[]} line
 * @param {ParcelFeature[]} features
 * @returns {ParcelFeature|null} the one in which most of the line lies
 */
export function crossedBy(line, features) {
  const samples = sampled(line);
  let best = null;
  let most = 0;
  for (const feature of features.filter(({ geometry }) => overlaps(boundsOf(ringsOf(geometry).flat()), boundsOf(line)))) {
    const count = samples.filter((position) => parcelsAt(position, [feature]).length > 0).length;
    if (count > most) {
      [best, most] = [feature, count];
    }
  }
  return best;
}

/**
 * @param {LonLat[]} line
 * @param {ParcelGeometry} geometry
 * @returns {boolean} whether the line meets the border twice, as a line must that cuts the parcel apart
 */
export function reachesAcross(line, geometry) {
  const edges = [...edgesOf(geometry)];
  const met = line.slice(1).flatMap((b, i) => edges.flatMap(([c, d]) => meeting(line[i], b, c, d)));
  return new Set(met.map((place) => place.map((degrees) => degrees.toFixed(9)).join())).size > 1;
}

/**
 * @param {ParcelGeometry} gap
 * @param {ParcelFeature[]} features
 * @returns {ParcelFeature[]} those that share a stretch of border with the gap
 */
export function borderingOn(gap, features) {
  const corners = ringsOf(gap).flat();
  const bounds = grown(boundsOf(corners), TOUCHING_DEGREES);
  return features.filter(({ geometry }) => {
    const rings = ringsOf(geometry);
    const own = rings.flat();
    if (!overlaps(boundsOf(own), bounds)) return false;
    const shared = [...corners.filter((corner) => isOnRings(corner, rings)), ...own.filter((corner) => isOnRings(corner, ringsOf(gap)))];
    return new Set(shared.map((corner) => corner.map((degrees) => degrees.toFixed(7)).join())).size > 1;
  });
}

/**
 * @param {LonLat} position
 * @param {ParcelGeometry} geometry
 * @returns {[LonLat, LonLat]} the edge nearest to the position
 */
export function nearestEdge(position, geometry) {
  const lonScale = Math.cos(position[1] * RADIANS);
  /** @type {[LonLat, LonLat]} */
  let best = [position, position];
  let least = Infinity;
  for (const [a, b] of edgesOf(geometry)) {
    const away = distance(nearestOnSegment(a, b, position, lonScale), position, lonScale);
    if (away < least) {
      [best, least] = [[a, b], away];
    }
  }
  return best;
}

/**
 * The direction in which parts follow one another when the cuts run parallel to an edge.
 *
 * @param {[LonLat, LonLat]} edge
 * @returns {number} degrees clockwise from north, 0 … 180; the convergence of the meridians is left out
 */
export function azimuthAcross([a, b]) {
  const lonScale = Math.cos(((a[1] + b[1]) / 2) * RADIANS);
  const along = Math.atan2((b[0] - a[0]) * lonScale, b[1] - a[1]) / RADIANS;
  return Math.round((((along + 90) % 180) + 180) % 180 * 10) / 10 % 180;
}

/**
 * @param {ParcelGeometry} geometry
 * @returns {LonLat} a place well inside, for a label: the middle of the widest of some cuts from west to east
 */
export function labelPlace(geometry) {
  const [, south, , north] = boundsOf(ringsOf(geometry).flat());
  const cuts = [0.5, 0.35, 0.65, 0.2, 0.8].map((share) => widestStretch(geometry, south + share * (north - south)));
  // The middle is preferred unless another cut is a good deal wider.
  const best = cuts.reduce((a, b) => (b.width > a.width * 1.3 ? b : a));
  return best.place;
}

/**
 * @param {LonLat} a
 * @param {LonLat} b
 * @returns {number} metres, good for a read-out while drawing
 */
export function metresBetween(a, b) {
  return distance(a, b, Math.cos(((a[1] + b[1]) / 2) * RADIANS)) * METRES_PER_DEGREE;
}

/**
 * @param {ParcelGeometry} geometry
 * @param {number} lat
 * @returns {{place: LonLat, width: number}}
 */
function widestStretch(geometry, lat) {
  const crossings = [...edgesOf(geometry)].filter(([a, b]) => (a[1] > lat) !== (b[1] > lat))
    .map(([a, b]) => a[0] + ((lat - a[1]) / (b[1] - a[1])) * (b[0] - a[0])).sort((a, b) => a - b);
  /** @type {{place: LonLat, width: number}} */
  let best = { place: ringsOf(geometry)[0][0], width: 0 };
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const width = crossings[i + 1] - crossings[i];
    if (width > best.width) {
      best = { place: [(crossings[i] + crossings[i + 1]) / 2, lat], width };
    }
  }
  return best;
}

/**
 * @param {ParcelGeometry} geometry
 * @returns {Generator<[LonLat, LonLat]>}
 */
function* edgesOf(geometry) {
  for (const ring of ringsOf(geometry)) {
    const closed = closedRing(ring);
    for (let i = 1; i < closed.length; i++) {
      yield [closed[i - 1], closed[i]];
    }
  }
}

/**
 * @param {LonLat} position
 * @param {RingLonLat[]} rings
 */
function isOnRings(position, rings) {
  const lonScale = Math.cos(position[1] * RADIANS);
  return rings.some((ring) => closedRing(ring).some((b, i, all) => i > 0
    && distance(nearestOnSegment(all[i - 1], b, position, lonScale), position, lonScale) <= TOUCHING_DEGREES));
}

/** @param {LonLat[]} line */
function sampled(line) {
  const each = Math.max(4, Math.ceil(SAMPLES / (line.length - 1)));
  return line.slice(1).flatMap((b, i) => Array.from({ length: each }, (_, step) => {
    const share = (step + 0.5) / each;
    return /** @type {LonLat} */ ([line[i][0] + share * (b[0] - line[i][0]), line[i][1] + share * (b[1] - line[i][1])]);
  }));
}

/**
 * @param {import('../core/types.js').BoundsLonLat} bounds
 * @param {number} margin
 * @returns {import('../core/types.js').BoundsLonLat}
 */
function grown([west, south, east, north], margin) {
  return [west - margin, south - margin, east + margin, north + margin];
}

/**
 * @param {import('../core/types.js').BoundsLonLat} a
 * @param {import('../core/types.js').BoundsLonLat} b
 */
function overlaps(a, b) {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
