import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cornersOfWalk, distributed, readLegs, walk } from '#app/core/traverse.js';

/** @param {[string, string][]} legs */
const legs = (...legs) => legs.map(([distance, angle]) => ({ distance, angle }));

const SQUARE = legs(['100', '0'], ['100', '90'], ['100', '180'], ['100', '270°0′0″']);

/** @param {number[][]} points */
const rounded = (points) => points.map((point) => point.map((value) => Number(value.toFixed(6)) + 0));

test('azimuths run clockwise from grid north', () => {
  const { courses, faults } = readLegs(SQUARE, 'azimuth');
  assert.deepEqual(faults, []);
  const walked = walk([500, 1000], courses);
  assert.deepEqual(rounded(walked.points), [[500, 1000], [500, 1100], [600, 1100], [600, 1000], [500, 1000]]);
  assert.equal(walked.misclosure.ratio, Infinity);
  assert.equal(cornersOfWalk(walked, courses, { returns: true, distributes: true }).length, 4);
});

test('turns are to the right of the way so far', () => {
  const { courses } = readLegs(legs(['100', '0'], ['100', '90'], ['100', '90'], ['100', '90']), 'turn');
  assert.deepEqual(courses.map(({ azimuth }) => azimuth), [0, 90, 180, 270]);
  assert.deepEqual(readLegs(legs(['1', '10'], ['1', '-20']), 'turn').courses[1].azimuth, -10);
});

test('what a walk misses is told in metres and as a ratio', () => {
  const { courses } = readLegs(legs(['100', '0'], ['100', '90'], ['100', '180'], ['99.6', '270']), 'azimuth');
  const { misclosure } = walk([0, 0], courses);
  assert.ok(Math.abs(misclosure.metres - 0.4) < 1e-9);
  assert.ok(Math.abs(misclosure.ratio - 399.6 / 0.4) < 1e-6);
});

test('the compass rule distributes it by length, and the walk closes', () => {
  const { courses } = readLegs(legs(['100', '0'], ['100', '90'], ['100', '180'], ['96', '270']), 'azimuth');
  const points = distributed(walk([0, 0], courses), courses);
  assert.deepEqual(rounded([points[4]]), [[0, 0]]);
  assert.ok(Math.abs(points[1][0] - -4 * 100 / 396) < 1e-9);
});

test('a walk that does not return is closed straight', () => {
  const { courses } = readLegs(SQUARE.slice(0, 2), 'azimuth');
  assert.equal(cornersOfWalk(walk([0, 0], courses), courses, { returns: false, distributes: false }).length, 3);
});

test('a leg that cannot be read is named', () => {
  const { faults } = readLegs(legs(['ten', '0'], ['10', 'north'], ['-5', '720']), 'azimuth');
  assert.deepEqual(faults, [{ leg: 1, fault: 'DISTANCE' }, { leg: 2, fault: 'ANGLE' }, { leg: 3, fault: 'DISTANCE' }, { leg: 3, fault: 'ANGLE' }]);
});
