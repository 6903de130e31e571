import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addParcel, addVertex, closeRing, deleteVertex, insertVertex, moveVertex,
} from '#app/actions/index.js';
import { EMPTY } from '#app/core/draft.js';

/** @typedef {import('#app/core/draft.js').Draft} Draft */

const ID = 5;

/** @param {number} index */
const corner = (index) => ({ id: ID, polygon: 0, ring: 0, index });

/** @param {((draft: Draft) => Draft)[]} actions */
const run = (...actions) => actions.reduce((draft, action) => action(draft), EMPTY);

/** @param {Draft} draft */
const shell = (draft) => draft.features.get(ID)?.polygons[0][0];

//   (0,3)─────(4,3)
//     │         │
//   (0,0)─────(4,0)
const square = run(addParcel(ID), addVertex(ID, [0, 0]), addVertex(ID, [4, 0]), addVertex(ID, [4, 3]), addVertex(ID, [0, 3]));

test('corners are added at the end', () => {
  assert.deepEqual(shell(square), [[0, 0], [4, 0], [4, 3], [0, 3]]);
});

test('the last corner again adds nothing', () => {
  assert.equal(addVertex(ID, [0, 3])(square), square);
});

test('corners are rounded to 1e-11 degree', () => {
  assert.deepEqual(shell(run(addParcel(ID), addVertex(ID, [113.123456789014, 23]))), [[113.12345678901, 23]]);
});

test('a corner is inserted before the index', () => {
  assert.deepEqual(shell(insertVertex(corner(1), [2, 0])(square)), [[0, 0], [2, 0], [4, 0], [4, 3], [0, 3]]);
});

test('a corner can be inserted in the closing edge', () => {
  assert.deepEqual(shell(insertVertex(corner(4), [0, 1])(square))?.at(-1), [0, 1]);
});

test('a corner is moved, and the draft before keeps it', () => {
  assert.deepEqual(shell(moveVertex(corner(2), [5, 5])(square))?.[2], [5, 5]);
  assert.deepEqual(shell(square)?.[2], [4, 3]);
});

test('moving to the same place, or a corner that is not there, changes nothing', () => {
  assert.equal(moveVertex(corner(2), [4, 3])(square), square);
  assert.equal(moveVertex(corner(9), [4, 3])(square), square);
});

test('a closed ring keeps three corners', () => {
  const triangle = deleteVertex(corner(0))(closeRing(ID)(square));
  assert.equal(shell(triangle)?.length, 3);
  assert.equal(deleteVertex(corner(0))(triangle), triangle);
});

test('an open ring may lose all its corners', () => {
  const none = [3, 2, 1, 0].reduce((draft, index) => deleteVertex(corner(index))(draft), square);
  assert.deepEqual(shell(none), []);
});

test('closing needs three corners', () => {
  const line = run(addParcel(ID), addVertex(ID, [0, 0]), addVertex(ID, [4, 0]));
  assert.equal(closeRing(ID)(line), line);
});

test('a closed shell runs counter-clockwise, however it was drawn', () => {
  const clockwise = run(addParcel(ID), addVertex(ID, [0, 0]), addVertex(ID, [0, 3]), addVertex(ID, [4, 0]), closeRing(ID));
  assert.deepEqual(shell(clockwise), [[4, 0], [0, 3], [0, 0]]);
});
