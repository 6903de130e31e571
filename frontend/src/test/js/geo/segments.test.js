import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  crossing, distance, meeting, nearestOnSegment,
} from '#app/geo/segments.js';

test('diagonals cross in the middle', () => {
  assert.deepEqual(crossing([0, 0], [4, 4], [0, 4], [4, 0]), [2, 2]);
});

test('segments that do not reach each other do not meet', () => {
  assert.deepEqual(meeting([0, 0], [1, 1], [0, 4], [4, 0]), []);
  assert.deepEqual(meeting([0, 0], [4, 0], [0, 1], [4, 1]), []);
  assert.deepEqual(meeting([0, 0], [1, 0], [2, 0], [4, 0]), []);
});

test('a touch is a meeting, not a crossing', () => {
  assert.deepEqual(meeting([0, 0], [4, 0], [2, 0], [2, 3]), [[2, 0]]);
  assert.equal(crossing([0, 0], [4, 0], [2, 0], [2, 3]), null);
});

test('segments that share a stretch meet in its two ends', () => {
  assert.deepEqual(meeting([0, 0], [4, 0], [3, 0], [9, 0]), [[3, 0], [4, 0]]);
});

test('the nearest position is a foot or an end', () => {
  assert.deepEqual(nearestOnSegment([0, 0], [4, 0], [1, 2], 1), [1, 0]);
  assert.deepEqual(nearestOnSegment([0, 0], [4, 0], [-3, 1], 1), [0, 0]);
  assert.deepEqual(nearestOnSegment([2, 2], [2, 2], [0, 0], 1), [2, 2]);
});

test('a degree of longitude counts less than one of latitude', () => {
  assert.equal(distance([0, 0], [2, 0], 0.5), 1);
  // on the diagonal of a rectangle that is a square on the ground, the other corner's foot is its middle
  assert.deepEqual(nearestOnSegment([0, 0], [2, 1], [2, 0], 0.5), [1, 0.5]);
});
