/**
 * Where segments meet. Positions are plain numbers of a plane: degrees do, since a crossing in degrees is a
 * crossing on the ground at the size of a parcel.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 */

/**
 * Which side of the line a → b the position p is on.
 *
 * @param {LonLat} a
 * @param {LonLat} b
 * @param {LonLat} p
 * @returns {number} positive: left, negative: right, 0: on the line
 */
export function side(a, b, p) {
  return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
}

/**
 * @param {LonLat} a
 * @param {LonLat} b
 * @param {LonLat} p  on the line through a and b
 * @returns {boolean} whether it lies between them, the ends included
 */
function isBetween(a, b, p) {
  return Math.min(a[0], b[0]) <= p[0] && p[0] <= Math.max(a[0], b[0])
    && Math.min(a[1], b[1]) <= p[1] && p[1] <= Math.max(a[1], b[1]);
}

/**
 * @param {LonLat} a
 * @param {LonLat} b
 * @param {LonLat} p
 * @returns {boolean}
 */
export function isOnSegment(a, b, p) {
  return side(a, b, p) === 0 && isBetween(a, b, p);
}

/**
 * What two segments share.
 *
 * @param {LonLat} a
 * @param {LonLat} b
 * @param {LonLat} c
 * @param {LonLat} d
 * @returns {LonLat[]} nothing; one position, where they cross or touch; or the two ends of a stretch
 */
export function meeting(a, b, c, d) {
  const touches = [...[c, d].filter((p) => isOnSegment(a, b, p)), ...[a, b].filter((p) => isOnSegment(c, d, p))];
  const ends = touches.filter((p, i) => touches.findIndex((other) => other[0] === p[0] && other[1] === p[1]) === i);
  const cross = ends.length === 0 ? crossing(a, b, c, d) : null;
  return cross ? [cross] : ends;
}

/**
 * @param {LonLat} a
 * @param {LonLat} b
 * @param {LonLat} c
 * @param {LonLat} d
 * @returns {LonLat|null} where the inner parts of both segments cross
 */
export function crossing(a, b, c, d) {
  const [sideA, sideB] = [side(c, d, a), side(c, d, b)];
  const [sideC, sideD] = [side(a, b, c), side(a, b, d)];
  if (sideA * sideB >= 0 || sideC * sideD >= 0) {
    return null;
  }
  const share = sideA / (sideA - sideB);
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}

/**
 * The position of the segment a → b nearest to p, in a plane where a degree of longitude counts `lonScale` degrees of
 * latitude.
 *
 * @param {LonLat} a
 * @param {LonLat} b
 * @param {LonLat} p
 * @param {number} lonScale  cosine of the latitude
 * @returns {LonLat} a or b itself, not a copy, if it is nearest
 */
export function nearestOnSegment(a, b, p, lonScale) {
  const [dx, dy] = [(b[0] - a[0]) * lonScale, b[1] - a[1]];
  const lengthSquared = dx * dx + dy * dy;
  const along = ((p[0] - a[0]) * lonScale * dx + (p[1] - a[1]) * dy) / lengthSquared;
  if (lengthSquared === 0 || along <= 0) {
    return a;
  }
  return along >= 1 ? b : [a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])];
}

/**
 * @param {LonLat} a
 * @param {LonLat} b
 * @param {number} lonScale  cosine of the latitude
 * @returns {number} degrees of latitude
 */
export function distance(a, b, lonScale) {
  return Math.hypot((a[0] - b[0]) * lonScale, a[1] - b[1]);
}
