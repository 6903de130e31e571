import { meeting } from '../geo/segments.js';
import { samePosition } from '../geo/rings.js';

/**
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').RingLonLat} RingLonLat
 * @typedef {import('../core/types.js').Finding} Finding
 * @typedef {{a: LonLat, b: LonLat, place: number, west: number, east: number}} Edge
 */

/**
 * Edges that are not neighbours and have something in common: a crossing, a touch, or a stretch walked twice. A shell
 * that touches itself in one corner is refused too: by the OGC rule, which the server's kernel takes, it is not simple.
 *
 * @param {RingLonLat} ring  open
 * @param {boolean} [closes]  false while drawing, when nothing leads back to the first corner yet
 * @returns {Finding[]} one for each position and each stretch; the ends of a stretch do not count again
 */
export function selfIntersection(ring, closes = true) {
  const corners = ring.filter((corner, i) => !repeats(ring, corner, i, closes));
  const shared = [...meetings(edgesOf(corners, closes), closes)];
  const stretches = distinct(shared.filter(({ length }) => length === 2).map(inOrder));
  const ends = stretches.flat();
  const points = distinct(shared.filter(([p]) => !ends.some((end) => samePosition(end, p))));
  return [...points, ...stretches].map(toFinding);
}

/**
 * @param {RingLonLat} ring
 * @param {LonLat} corner
 * @param {number} i
 * @param {boolean} closes
 */
function repeats(ring, corner, i, closes) {
  const before = i > 0 ? ring[i - 1] : ring[closes ? ring.length - 1 : ring.length];
  return before !== undefined && ring.length > 1 && samePosition(corner, before);
}

/**
 * @param {RingLonLat} corners
 * @param {boolean} closes
 * @returns {Edge[]} from west to east
 */
function edgesOf(corners, closes) {
  const count = closes ? corners.length : corners.length - 1;
  const edges = Array.from({ length: Math.max(0, count) }, (_, place) => {
    const [a, b] = [corners[place], corners[(place + 1) % corners.length]];
    return { a, b, place, west: Math.min(a[0], b[0]), east: Math.max(a[0], b[0]) };
  });
  return edges.sort((one, other) => one.west - other.west);
}

/**
 * A sweep from west to east: an edge is compared only with those that begin before it ends.
 *
 * @param {Edge[]} edges
 * @param {boolean} closes
 * @returns {Generator<LonLat[]>} what two edges share
 */
function* meetings(edges, closes) {
  for (let i = 0; i < edges.length; i++) {
    for (let j = i + 1; j < edges.length && edges[j].west <= edges[i].east; j++) {
      const shared = areNeighbours(edges[i], edges[j], edges.length, closes) ? [] : meet(edges[i], edges[j]);
      if (shared.length > 0) {
        yield shared;
      }
    }
  }
}

/**
 * @param {Edge} one
 * @param {Edge} other
 * @param {number} count
 * @param {boolean} closes
 */
function areNeighbours(one, other, count, closes) {
  const apart = Math.abs(one.place - other.place);
  return apart <= 1 || (closes && apart === count - 1);
}

/**
 * @param {Edge} one
 * @param {Edge} other
 */
function meet(one, other) {
  return meeting(one.a, one.b, other.a, other.b);
}

/** @param {LonLat[]} stretch */
function inOrder([a, b]) {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? [a, b] : [b, a];
}

/** @param {LonLat[][]} places */
function distinct(places) {
  return [...new Map(places.map((place) => [place.join(' '), place])).values()];
}

/**
 * @param {LonLat[]} place
 * @returns {Finding}
 */
function toFinding(place) {
  const where = place.length === 1
    ? { type: 'Point', coordinates: place[0] }
    : { type: 'LineString', coordinates: place };
  return { code: 'SELF_INTERSECTION', severity: 'ERROR', where };
}
