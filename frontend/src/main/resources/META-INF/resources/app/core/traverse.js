import { readAngle } from './coordinates.js';

/**
 * A walked line: from a known point by distances and directions, and how far its end misses its start.
 *
 * @typedef {import('../geo/rightAngles.js').Point} Point
 * @typedef {'azimuth'|'turn'} Direction  azimuth: clockwise from grid north; turn: to the right of the way so far
 * @typedef {{distance: string, angle: string}} Leg  as typed
 * @typedef {{distance: number, azimuth: number}} Course  metres; degrees
 * @typedef {'DISTANCE'|'ANGLE'} LegFault
 *
 * @typedef {object} Misclosure
 * @property {number} metres
 * @property {number} east   metres from the start to the end
 * @property {number} north
 * @property {number} ratio  the n of 1:n; Infinity if it closes exactly
 *
 * @typedef {object} Walk
 * @property {Point[]} points  the start first; the end of the last leg is the last
 * @property {number} length   metres
 * @property {Misclosure} misclosure
 */

const RADIANS = Math.PI / 180;

/** Below a tenth of a millimetre a walk closes. */
const CLOSES_METRES = 0.0001;

/**
 * @param {Leg[]} legs
 * @param {Direction} direction  the first leg has an azimuth in either case
 * @returns {{courses: Course[], faults: {leg: number, fault: LegFault}[]}} leg: from 1
 */
export function readLegs(legs, direction) {
  /** @type {{courses: Course[], faults: {leg: number, fault: LegFault}[]}} */
  const read = { courses: [], faults: [] };
  legs.forEach((leg, i) => {
    const distance = /^\d+(\.\d+)?$/.test(leg.distance.trim()) ? Number(leg.distance) : 0;
    const angle = readAngle(leg.angle.trim());
    if (distance <= 0) {
      read.faults.push({ leg: i + 1, fault: 'DISTANCE' });
    }
    if (angle === null || Math.abs(angle) > 360) {
      read.faults.push({ leg: i + 1, fault: 'ANGLE' });
    }
    const before = read.courses[i - 1]?.azimuth ?? 0;
    read.courses.push({ distance, azimuth: direction === 'turn' && i > 0 ? before + (angle ?? 0) : angle ?? 0 });
  });
  return read;
}

/**
 * @param {Point} start  easting, northing
 * @param {Course[]} courses
 * @returns {Walk}
 */
export function walk(start, courses) {
  const points = [start];
  for (const { distance, azimuth } of courses) {
    const [x, y] = points[points.length - 1];
    points.push([x + distance * Math.sin(azimuth * RADIANS), y + distance * Math.cos(azimuth * RADIANS)]);
  }
  const [east, north] = [0, 1].map((axis) => points[points.length - 1][axis] - start[axis]);
  const metres = Math.hypot(east, north);
  const length = courses.reduce((sum, { distance }) => sum + distance, 0);
  return { points, length, misclosure: { metres, east, north, ratio: metres < CLOSES_METRES ? Infinity : length / metres } };
}

/**
 * The compass rule (Bowditch): each corner takes its share of what the walk misses, by the length walked so far.
 *
 * @param {Walk} walked
 * @param {Course[]} courses
 * @returns {Point[]} the last is the start again
 */
export function distributed({ points, length, misclosure: { east, north } }, courses) {
  let gone = 0;
  return points.map(([x, y], i) => {
    gone += i > 0 ? courses[i - 1].distance : 0;
    const share = length === 0 ? 0 : gone / length;
    return [x - east * share, y - north * share];
  });
}

/**
 * @param {Walk} walked
 * @param {Course[]} courses
 * @param {{returns: boolean, distributes: boolean}} options  returns: the last leg leads back to the start
 * @returns {Point[]} corners of the parcel, open
 */
export function cornersOfWalk(walked, courses, { returns, distributes }) {
  if (!returns) {
    return walked.points;
  }
  return (distributes ? distributed(walked, courses) : walked.points).slice(0, -1);
}
