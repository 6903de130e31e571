/**
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/types.js').RingLonLat} RingLonLat
 */

/**
 * Even–odd rule: counts the edges to the east of the position.
 *
 * @param {LonLat} position
 * @param {RingLonLat} ring  open or closed
 * @returns {boolean} on an edge: either
 */
export function isInRing([x, y], ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) {
      inside = !inside;
    }
  }
  return inside;
}

/**
 * @param {LonLat} position
 * @param {RingLonLat[]} rings  first the shell, then holes
 * @returns {boolean}
 */
export function isInPolygon(position, rings) {
  return rings.filter((ring) => isInRing(position, ring)).length % 2 === 1;
}
