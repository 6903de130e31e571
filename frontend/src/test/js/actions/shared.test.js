import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deleteSharedVertex, insertSharedVertex, moveSharedVertex, nodeTogether } from '#app/actions/index.js';
import { EMPTY, withFeature } from '#app/core/draft.js';

/** @typedef {import('#app/core/types.js').LonLat} LonLat */

//   (0,3)──(4,3)──(8,3)
//     │  1   │  2   │       3 lies below both, with a corner at (4,0)
//   (0,0)──(4,0)──(8,0)
/** @param {number} id @param {LonLat[]} ring */
const parcel = (id, ring) => ({ id, closed: true, polygons: [[ring]] });
const ONE = parcel(1, [[0, 0], [4, 0], [4, 3], [0, 3]]);
const TWO = parcel(2, [[4, 0], [8, 0], [8, 3], [4, 3]]);
const THREE = parcel(3, [[0, 0], [0, -3], [8, -3], [8, 0], [4, 0]]);
const AROUND = new Map([[2, TWO], [3, THREE]]);
const DRAFT = withFeature(EMPTY, ONE);

/** @param {import('#app/core/draft.js').Draft} draft @param {number} id */
const ring = (draft, id) => draft.features.get(id)?.polygons[0][0];

/** @param {number} index */
const corner = (index) => ({ id: 1, polygon: 0, ring: 0, index });

test('a corner moves in every parcel that has it, and in no other', () => {
  const moved = moveSharedVertex(corner(1), [5, 1], AROUND)(DRAFT);
  assert.deepEqual([1, 2, 3].map((id) => ring(moved, id)?.filter(([x, y]) => x === 5 && y === 1).length), [1, 1, 1]);
  const other = moveSharedVertex(corner(3), [-1, 3], AROUND)(DRAFT);
  assert.deepEqual([...other.features.keys()], [1]);
});

test('the same digits reach all of them', () => {
  const moved = moveSharedVertex(corner(2), [1 / 3, 2 / 3], AROUND)(DRAFT);
  assert.deepEqual(ring(moved, 1)?.[2], [0.33333333333, 0.66666666667]);
  assert.deepEqual(ring(moved, 2)?.[3], ring(moved, 1)?.[2]);
});

test('a second move finds the neighbours as the first has left them', () => {
  const moved = moveSharedVertex(corner(1), [6, 1], AROUND)(moveSharedVertex(corner(1), [5, 1], AROUND)(DRAFT));
  assert.deepEqual(ring(moved, 2)?.[0], [6, 1]);
});

test('a new corner on a shared edge comes into the neighbour too', () => {
  const more = insertSharedVertex(corner(2), [4, 1], AROUND)(DRAFT);
  assert.deepEqual(ring(more, 1), [[0, 0], [4, 0], [4, 1], [4, 3], [0, 3]]);
  assert.deepEqual(ring(more, 2), [[4, 0], [8, 0], [8, 3], [4, 3], [4, 1]]);
  assert.equal(more.features.has(3), false);
});

test('a corner between the last and the first is shared likewise', () => {
  const draft = withFeature(EMPTY, parcel(1, [[4, 3], [0, 3], [0, 0], [4, 0]]));
  const more = insertSharedVertex(corner(4), [4, 1], AROUND)(draft);
  assert.equal(ring(more, 1)?.length, 5);
  assert.deepEqual(ring(more, 2)?.[4], [4, 1]);
});

test('a corner is deleted in every parcel, unless one of them needs it', () => {
  const less = deleteSharedVertex(corner(2), AROUND)(DRAFT);
  assert.deepEqual([ring(less, 1)?.length, ring(less, 2)?.length], [3, 3]);
  const triangle = new Map([[2, parcel(2, [[4, 0], [8, 0], [4, 3]])]]);
  assert.equal(deleteSharedVertex(corner(2), triangle)(DRAFT), DRAFT);
});

test('what is drawn along a neighbour gets its nodes, and gives it its own', () => {
  const drawn = withFeature(EMPTY, parcel(9, [[0.00001, 0.00003], [0.00001, 0.00005], [0.00007, 0.00005], [0.00007, 0.00003]]));
  const below = parcel(3, [[0, 0], [0.00008, 0], [0.00008, 0.00003], [0.00004, 0.00003], [0, 0.00003]]);
  const noded = nodeTogether(9, new Map([[3, below]]))(drawn);
  assert.deepEqual(ring(noded, 3)?.slice(3, 6), [[0.00007, 0.00003], [0.00004, 0.00003], [0.00001, 0.00003]]);
  assert.deepEqual(ring(noded, 9)?.[4], [0.00004, 0.00003]);
});

test('an edge that was there before is left as it was', () => {
  const base = parcel(9, [[0, 0], [8, 0], [8, 1], [0, 1]]);
  const draft = withFeature(EMPTY, base);
  assert.equal(nodeTogether(9, new Map([[3, THREE]]), base)(draft), draft);
});
