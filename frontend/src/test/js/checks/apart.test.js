import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moveSharedVertex, moveVertex } from '#app/actions/index.js';
import { apart } from '#app/checks/apart.js';
import { EMPTY, withFeature } from '#app/core/draft.js';

/** @param {number} id @param {import('#app/core/types.js').LonLat[]} ring */
const parcel = (id, ring) => ({ id, closed: true, polygons: [[ring]] });
const ONE = parcel(1, [[0, 0], [4, 0], [4, 3], [0, 3]]);
const TWO = parcel(2, [[4, 0], [8, 0], [8, 3], [4, 3]]);
const path = { id: 1, polygon: 0, ring: 0, index: 1 };
const draft = withFeature(EMPTY, ONE);

test('a corner that moved alone leaves the border open, and its place is told', () => {
  const own = moveVertex(path, [3, 0])(draft).features.get(1);
  const [finding] = apart(/** @type {any} */ (own), ONE, [TWO]);
  assert.equal(finding.neighbourId, 2);
  assert.deepEqual(finding.where, { type: 'MultiLineString', coordinates: [[[4, 3], [4, 0]]] });
});

test('a corner that moved in both leaves nothing open', () => {
  const moved = moveSharedVertex(path, [3, 0], new Map([[2, TWO]]))(draft);
  assert.deepEqual(apart(/** @type {any} */ (moved.features.get(1)), ONE, moved.features.values()), []);
});

test('a new parcel had no border with anybody', () => {
  assert.deepEqual(apart(ONE, undefined, [TWO]), []);
});
