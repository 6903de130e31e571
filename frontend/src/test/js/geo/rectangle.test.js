import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metresBetween, rectangleOver } from '#app/geo/rectangle.js';
import { PLANE } from '../plane.js';

test('a rectangle has right angles and the width of the third place, on its side', () => {
  const corners = rectangleOver([113, 23], [113.001, 23.0005], [113.0005, 23.002], PLANE);
  assert.ok(corners);
  const [a, b, c, d] = [[113, 23], [113.001, 23.0005], ...corners].map((corner) => PLANE.toPlane(/** @type {any} */ (corner)));
  const dot = (/** @type {number[]} */ p, /** @type {number[]} */ q, /** @type {number[]} */ r) => (p[0] - q[0]) * (r[0] - q[0]) + (p[1] - q[1]) * (r[1] - q[1]);
  [dot(a, b, c), dot(b, c, d), dot(c, d, a)].forEach((product) => assert.ok(Math.abs(product) < 1e-3));
  assert.ok(c[1] > b[1]);
  assert.ok(Math.abs(metresBetween([113, 23], corners[1], PLANE) - Math.hypot(c[0] - b[0], c[1] - b[1])) < 1e-4);
});

test('without a side or a width there is none', () => {
  assert.equal(rectangleOver([113, 23], [113, 23], [113.1, 23], PLANE), null);
  assert.equal(rectangleOver([113, 23], [113.001, 23], [113.0005, 23], PLANE), null);
});
