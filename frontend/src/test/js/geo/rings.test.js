import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInPolygon } from '#app/geo/pointInPolygon.js';
import { roundDegrees } from '#app/geo/precision.js';
import {
  boundsOf, closedRing, isCounterClockwise, openRing,
} from '#app/geo/rings.js';

/** @typedef {import('#app/core/types.js').RingLonLat} RingLonLat */

/** @type {RingLonLat} */
const TRIANGLE = [[0, 0], [4, 0], [0, 3]];

test('opening undoes closing', () => {
  assert.deepEqual(openRing(closedRing(TRIANGLE)), TRIANGLE);
  assert.equal(closedRing(TRIANGLE).length, 4);
});

test('direction does not depend on the first corner, nor on large coordinates', () => {
  for (const turn of [0, 1, 2]) {
    const turned = [...TRIANGLE.slice(turn), ...TRIANGLE.slice(0, turn)];
    assert.equal(isCounterClockwise(turned), true);
    assert.equal(isCounterClockwise([...turned].reverse()), false);
  }
  const tiny = /** @type {RingLonLat} */ (TRIANGLE.map(([x, y]) => [113 + x * 1e-9, 23 + y * 1e-9]));
  assert.equal(isCounterClockwise(tiny), true);
});

test('bounds are west, south, east, north', () => {
  assert.deepEqual(boundsOf(TRIANGLE), [0, 0, 4, 3]);
});

test('a hole is outside', () => {
  /** @type {RingLonLat[]} */
  const rings = [[[0, 0], [9, 0], [9, 9], [0, 9]], [[3, 3], [6, 3], [6, 6], [3, 6]]];
  assert.equal(isInPolygon([1, 1], rings), true);
  assert.equal(isInPolygon([4, 4], rings), false);
  assert.equal(isInPolygon([10, 4], rings), false);
});

test('degrees are rounded to 1e-11, halves to even', () => {
  assert.equal(roundDegrees(113.123456789014), 113.12345678901);
  assert.equal(roundDegrees(0.5e-11), 0);
  assert.equal(roundDegrees(1.5e-11), 2e-11);
  assert.equal(roundDegrees(-1.4e-11), -1e-11);
});

test('rounding twice is rounding once', () => {
  for (let i = 0; i < 1000; i++) {
    const once = roundDegrees(112.8 + i * 0.000_123_456_789);
    assert.equal(roundDegrees(once), once);
  }
});
