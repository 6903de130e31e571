import { openRing, samePosition } from './rings.js';
import { distance } from './segments.js';

/**
 * Following a neighbour's border from one of its corners to another.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').RingLonLat} RingLonLat
 */

const RADIANS = Math.PI / 180;

/**
 * @param {RingLonLat[]} rings  open or closed; of all rings that have both corners, the one with the shortest way is taken
 * @param {LonLat} from
 * @param {LonLat} to
 * @param {boolean} [otherWay]  the longer of the two ways along that ring
 * @returns {RingLonLat|null} the ring's own corners after `from` up to `to`; null: no ring has both
 */
export function traced(rings, from, to, otherWay = false) {
  const ways = rings.map(openRing).flatMap((ring) => waysAlong(ring, from, to));
  ways.sort((a, b) => a.short.length - b.short.length);
  if (ways.length === 0 || samePosition(from, to)) {
    return null;
  }
  return (otherWay ? ways[0].long : ways[0].short).corners;
}

/**
 * @param {RingLonLat} ring
 * @param {LonLat} from
 * @param {LonLat} to
 */
function waysAlong(ring, from, to) {
  const [start, end] = [from, to].map((corner) => ring.findIndex((position) => samePosition(position, corner)));
  if (start < 0 || end < 0) {
    return [];
  }
  const steps = (end - start + ring.length) % ring.length;
  const onward = Array.from({ length: steps }, (_, i) => ring[(start + i + 1) % ring.length]);
  const back = Array.from({ length: ring.length - steps }, (_, i) => ring[(start - i - 1 + ring.length) % ring.length]);
  const [short, long] = [onward, back].map((corners) => ({ corners, length: lengthOf([from, ...corners]) }))
    .sort((a, b) => a.length - b.length);
  return [{ short, long }];
}

/** @param {RingLonLat} line */
function lengthOf(line) {
  const lonScale = Math.cos(line[0][1] * RADIANS);
  return line.slice(1).reduce((sum, position, i) => sum + distance(line[i], position, lonScale), 0);
}
