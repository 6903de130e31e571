import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addVertices, beginHole, closeHole, deleteVertex, dropHole, takeRing, addParcel } from '#app/actions/index.js';
import { EMPTY } from '#app/core/draft.js';

const field = takeRing(1, [[0, 0], [9, 0], [9, 9], [0, 9]])(addParcel(1)(EMPTY));

/** @param {import('#app/core/types.js').LonLat[]} ring */
const cut = (ring) => closeHole(1)(addVertices(1, ring)(beginHole(1)(field)));

test('a hole is cut out, clockwise', () => {
  const polygons = cut([[2, 2], [4, 2], [4, 4]]).features.get(1)?.polygons;
  assert.deepEqual(polygons?.[0][1], [[4, 4], [4, 2], [2, 2]]);
});

test('a hole that leaves the parcel, or has two corners, is not closed', () => {
  assert.equal(cut([[2, 2], [12, 2], [4, 4]]).features.get(1)?.polygons[0].length, 1);
  assert.deepEqual(cut([[2, 2], [4, 2]]).features.get(1)?.hole, [[2, 2], [4, 2]]);
});

test('a hole that is dropped leaves the parcel as it was', () => {
  assert.deepEqual(dropHole(1)(beginHole(1)(field)), field);
});

test('without its third corner a hole goes, a shell does not', () => {
  const holed = cut([[2, 2], [4, 2], [4, 4]]);
  assert.deepEqual(deleteVertex({ id: 1, polygon: 0, ring: 1, index: 0 })(holed), field);
});

test('only an open ring is taken the place of', () => {
  assert.equal(takeRing(1, [[0, 0], [1, 0], [1, 1]])(field), field);
  assert.equal(addVertices(1, [[5, 5]])(addParcel(1)(EMPTY)).features.get(1)?.polygons[0][0].length, 1);
});
