import { PLANE } from './frame.js';

/**
 * Mean width below which a parcel is a leftover of drawing rather than land: a survey in the field is good to a few
 * decimetres, so nothing narrower can be a parcel of its own.
 */
export const MEAN_WIDTH_METRES_MIN = 0.5;

/**
 * A ring whose mean width, 2 × area ÷ perimeter, is below the least.
 *
 * @param {import('../core/types.js').RingLonLat} ring  open
 * @param {import('./frame.js').Frame} [frame]
 * @returns {import('../core/types.js').Finding[]}
 */
export function sliver(ring, frame = PLANE) {
  const { doubleArea, perimeter } = measure(ring, frame);
  const metres = perimeter > 0 ? doubleArea / perimeter : 0;
  if (ring.length < 3 || metres >= MEAN_WIDTH_METRES_MIN) {
    return [];
  }
  const where = { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
  return [{ code: 'SLIVER', severity: 'WARNING', where, metres }];
}

/**
 * @param {import('../core/types.js').RingLonLat} ring
 * @param {import('./frame.js').Frame} frame
 */
function measure(ring, { metresPerX, metresPerY }) {
  let doubleArea = 0;
  let perimeter = 0;
  const plane = ring.map(([x, y]) => [(x - ring[0][0]) * metresPerX, (y - ring[0][1]) * metresPerY]);
  plane.forEach(([x, y], i) => {
    const [nextX, nextY] = plane[(i + 1) % plane.length];
    doubleArea += x * nextY - nextX * y;
    perimeter += Math.hypot(nextX - x, nextY - y);
  });
  return { doubleArea: Math.abs(doubleArea), perimeter };
}
