import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SnapIndex } from '#app/geo/snapping.js';

/** @type {[number, number]} */
const CORNER = [113.12345678901, 23.01234567891];
const index = new SnapIndex([[CORNER, [113.13, 23.0124], [113.125, 23.02]]]);

test('a corner comes back with its own doubles', () => {
  const snap = index.snap([CORNER[0] + 1e-6, CORNER[1] - 1e-6], 1e-5);
  assert.equal(snap?.kind, 'vertex');
  assert.equal(snap?.position, CORNER);
});

test('a corner wins over a nearer edge', () => {
  const rectangle = new SnapIndex([[[0, 0], [10, 0], [10, 10], [0, 10]]]);
  assert.deepEqual(rectangle.snap([0.8, 0.1], 1)?.position, [0, 0]);
});

test('on an edge the position is projected and rounded', () => {
  const rectangle = new SnapIndex([[[0, 0], [10, 0], [10, 10], [0, 10]]]);
  assert.deepEqual(rectangle.snap([1 / 3 + 4, 0.5], 1), { position: [4.33333333333, 0], kind: 'edge' });
});

test('the closing edge counts', () => {
  const rectangle = new SnapIndex([[[0, 0], [10, 0], [10, 10], [0, 10]]]);
  assert.deepEqual(rectangle.snap([0.5, 5], 1)?.position, [0, 5]);
});

test('beyond the tolerance nothing snaps', () => {
  assert.equal(index.snap([113.2, 23.2], 1e-5), null);
  assert.equal(new SnapIndex().snap([113.2, 23.2], 1e-5), null);
});
