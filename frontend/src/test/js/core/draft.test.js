import assert from 'node:assert/strict';
import { test } from 'node:test';
import { difference } from '#app/core/difference.js';
import {
  cornersOf, EMPTY, featureOf, freshId, geometryOf, ringAt, withFeature, withRing,
} from '#app/core/draft.js';

/** @typedef {import('#app/core/types.js').ParcelGeometry} ParcelGeometry */

/** @type {ParcelGeometry} a square with a hole, and a triangle beside it */
const TWO_PARTS = {
  type: 'MultiPolygon',
  coordinates: [
    [[[0, 0], [9, 0], [9, 9], [0, 9], [0, 0]], [[3, 3], [3, 6], [6, 6], [3, 3]]],
    [[[20, 0], [23, 0], [20, 3], [20, 0]]],
  ],
};

const draft = withFeature(EMPTY, featureOf(7, TWO_PARTS));

test('a geometry comes back as it went in', () => {
  assert.deepEqual(geometryOf(featureOf(7, TWO_PARTS)), TWO_PARTS);
});

test('a single polygon comes back as a Polygon', () => {
  const single = /** @type {ParcelGeometry} */ ({ type: 'MultiPolygon', coordinates: [TWO_PARTS.coordinates[1]] });
  assert.equal(geometryOf(featureOf(7, single))?.type, 'Polygon');
});

test('there is no geometry before the third corner', () => {
  assert.equal(geometryOf({ id: 7, closed: false, polygons: [[[[0, 0], [1, 0]]]] }), null);
});

test('corners of all rings have a path', () => {
  const paths = cornersOf(featureOf(7, TWO_PARTS));
  assert.equal(paths.length, 4 + 3 + 3);
  assert.deepEqual(ringAt(draft, paths[5])[paths[5].index], [3, 6]);
});

test('changing a ring leaves the old draft and the other rings alone', () => {
  const path = { id: 7, polygon: 0, ring: 1, index: 0 };
  const changed = withRing(draft, path, [[3, 3], [4, 4], [5, 3]]);
  assert.deepEqual(geometryOf(/** @type {any} */ (draft.features.get(7))), TWO_PARTS);
  assert.equal(changed.features.get(7)?.polygons[1], draft.features.get(7)?.polygons[1]);
});

test('a difference names what is new, changed and gone', () => {
  const moved = withRing(draft, { id: 7, polygon: 1, ring: 0, index: 0 }, [[20, 0], [23, 0], [20, 4]]);
  assert.deepEqual(difference(draft, moved), { created: [], changed: [7], removed: [] });
  assert.deepEqual(difference(EMPTY, draft), { created: [7], changed: [], removed: [] });
  assert.deepEqual(difference(draft, EMPTY), { created: [], changed: [], removed: [7] });
});

test('moved and moved back is no difference', () => {
  const again = withFeature(EMPTY, featureOf(7, TWO_PARTS));
  assert.deepEqual(difference(draft, again), { created: [], changed: [], removed: [] });
});

test('a fresh id is whole, exact, and not of the range of the server', () => {
  for (const random of [0, 0.5, 1 - 2 ** -53]) {
    const id = freshId(() => random);
    assert.ok(Number.isSafeInteger(id) && id >= 2 ** 40, String(id));
  }
});
