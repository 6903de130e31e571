/**
 * Positions are stored and sent with 11 decimals of a degree (about a micrometre), the same digits everywhere, so
 * that a corner that two parcels share is the same pair of doubles in both.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 */

const STEPS_PER_DEGREE = 1e11;

/**
 * Halves go to the even neighbour, as Math.rint does on the server.
 *
 * @param {number} degrees
 * @returns {number}
 */
export function roundDegrees(degrees) {
  const steps = degrees * STEPS_PER_DEGREE;
  const floor = Math.floor(steps);
  const rest = steps - floor;
  const up = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0);
  return (up ? floor + 1 : floor) / STEPS_PER_DEGREE;
}

/**
 * @param {LonLat} position
 * @returns {LonLat}
 */
export function roundPosition([lon, lat]) {
  return [roundDegrees(lon), roundDegrees(lat)];
}
