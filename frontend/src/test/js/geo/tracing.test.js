import assert from 'node:assert/strict';
import { test } from 'node:test';
import { traced } from '#app/geo/tracing.js';

/** @type {[number, number][]} */
const RING = [[0, 0], [4, 0], [4, 1], [4, 3], [0, 3]];

test('takes the shorter way with the corners of the ring itself', () => {
  const way = traced([RING], [4, 0], [4, 3]);
  assert.deepEqual(way, [[4, 1], [4, 3]]);
  assert.equal(way?.[0], RING[2]);
});

test('takes the other way when asked', () => {
  assert.deepEqual(traced([RING], [4, 0], [4, 3], true), [[0, 0], [0, 3], [4, 3]]);
});

test('walks against the ring, and over its start', () => {
  assert.deepEqual(traced([RING], [4, 1], [0, 0]), [[4, 0], [0, 0]]);
  assert.deepEqual(traced([[...RING, RING[0]]], [0, 3], [4, 0]), [[0, 0], [4, 0]]);
});

test('of two parcels with both corners the shortest way counts', () => {
  assert.deepEqual(traced([RING, [[0, 0], [4, 1], [2, 5]]], [0, 0], [4, 1]), [[4, 1]]);
});

test('corners of different parcels have no way between them', () => {
  assert.equal(traced([RING], [4, 0], [9, 9]), null);
  assert.equal(traced([RING], [4, 0], [4, 0]), null);
});
