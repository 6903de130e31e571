import assert from 'node:assert/strict';
import { test } from 'node:test';
import { miniature } from '#app/core/miniature.js';
import { square } from '../squares.js';

/** @param {string} d */
const corners = (d) => (d.match(/-?[\d.]+ -?[\d.]+/g) ?? []).map((pair) => pair.split(' ').map(Number));

test('north is up and the drawing keeps a margin of six', () => {
  const [d] = miniature([square(1, 0, -1, 2).geometry], { width: 100, height: 100 });
  const [southWest, southEast, northEast] = corners(d);
  assert.deepEqual(southWest, [6, 94]);
  assert.deepEqual(southEast, [94, 94]);
  assert.deepEqual(northEast, [94, 6]);
});

test('geometries share one scale', () => {
  const [small, large] = miniature([square(1, 0, 0, 1).geometry, square(2, 0, 0, 2).geometry], { width: 100, height: 100 });
  const width = (/** @type {string} */ d) => corners(d)[1][0] - corners(d)[0][0];
  assert.ok(Math.abs(width(large) / width(small) - 2) < 0.01);
});

test('at 60 degrees north a square of degrees is drawn half as wide as high', () => {
  const [d] = miniature([square(1, 0, 59.5, 1).geometry], { width: 200, height: 200 });
  const [southWest, southEast, northEast] = corners(d);
  const ratio = (southEast[0] - southWest[0]) / (southEast[1] - northEast[1]);
  assert.ok(Math.abs(ratio - 0.5) < 0.01, String(ratio));
});

test('every ring of every part is in the path', () => {
  const parts = [square(1, 0, 0, 1), square(1, 2, 0, 1)].map(({ geometry }) => geometry.coordinates);
  const [d] = miniature([{ type: 'MultiPolygon', coordinates: parts }], { width: 100, height: 50 });
  assert.equal(d.match(/M/g)?.length, 2);
});
