import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roomFor } from '#app/workers/textRoom.js';
import { square, tileOf } from './tiles.js';

/** @param {[number, number][][]} rings */
const parcelsOf = (...rings) => /** @type {any} */ (tileOf('parcels', [{ id: 1, rings }]).get('parcels'));

test('a text lies in the middle of a square that holds it', () => {
  assert.deepEqual(roomFor(parcelsOf(square(100, 100, 200)), 0, 150, 20), [200, 200]);
});

test('there is no room where a text is wider or higher than the parcel', () => {
  assert.equal(roomFor(parcelsOf(square(0, 0, 100)), 0, 101, 10), null);
  assert.equal(roomFor(parcelsOf(square(0, 0, 100)), 0, 10, 101), null);
});

/*
 *  +--+        +--+
 *  |  |        |  |   the middle of the box is outside
 *  |  +--------+  |
 *  +--------------+
 */
test('in a U a text lies in the bar, not in the gap', () => {
  const u = parcelsOf([[0, 0], [40, 0], [40, 200], [260, 200], [260, 0], [300, 0], [300, 300], [0, 300]]);
  const [x, y] = roomFor(u, 0, 200, 30) ?? [0, 0];
  assert.equal(x, 150);
  assert.ok(y - 15 >= 200 && y + 15 <= 300, `y = ${y}`);
});

test('a text keeps out of a hole', () => {
  const ring = parcelsOf(square(0, 0, 300), square(100, 100, 100).reverse());
  const [, y] = roomFor(ring, 0, 250, 20) ?? [0, 150];
  assert.ok(y + 10 <= 100 || y - 10 >= 200, `y = ${y}`);
});

test('a slope leaves room where it is wide at both edges of the text', () => {
  const triangle = parcelsOf([[150, 0], [300, 300], [0, 300]]);
  const [x, y] = roomFor(triangle, 0, 200, 20) ?? [0, 0];
  assert.ok(Math.abs(x - 150) < 1e-9);
  assert.ok(y - 10 >= 200, 'the upper edge is 200 wide');
});
