import { meeting } from '../geo/segments.js';
import { samePosition } from '../geo/rings.js';

/**
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').RingLonLat} RingLonLat
 * @typedef {import('../core/types.js').Finding} Finding
 * @typedef {{a: LonLat, b: LonLat, place: number, west: number, east: number}} Edge
 */

/**
 * Edges of a ring that cross, or touch where they are not neighbours. A shell that touches itself in one corner is
 * refused too: the server's kernel takes the OGC rule, where such a ring is not simple.
 *
 * @param {RingLonLat} ring  open
 * @param {boolean} [closes]  false while drawing, when nothing leads back to the first corner yet
 * @returns {Finding[]} one for every place
 */
export function selfIntersection(ring, closes = true) {
  const corners = ring.filter((corner, i) => i === 0 || !samePosition(corner, ring[i - 1]));
  const edges = edgesOf(corners, closes);
  const places = [...meetings(edges, closes)];
  return places
    .filter((place, i) => places.findIndex((other) => samePosition(place, other)) === i)
    .map((place) => ({ code: 'SELF_INTERSECTION', severity: 'ERROR', where: { type: 'Point', coordinates: place } }));
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
 * @returns {Generator<LonLat>}
 */
function* meetings(edges, closes) {
  for (let i = 0; i < edges.length; i++) {
    for (let j = i + 1; j < edges.length && edges[j].west <= edges[i].east; j++) {
      const place = areNeighbours(edges[i], edges[j], edges.length, closes) ? null : meet(edges[i], edges[j]);
      if (place) {
        yield place;
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
