import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reshapeSeveral } from '#app/core/reshaping.js';
import { square } from '../squares.js';

const { geometry } = square(1, 0, 0, 1);
const edits = { id: 1, geometry, others: [{ base: square(2, 1, 0, 1, { version: 4 }), geometry }], apart: [] };
const versionOf = (/** @type {any} */ base) => base.properties.version;

test('a parcel and its neighbours are one step, each on its version', () => {
  const { parcels, create } = reshapeSeveral(edits, { landClass: '0101' }, 7, versionOf);
  assert.deepEqual(parcels.map(({ parcel, baseVersion }) => [parcel, baseVersion]), [[1, 7], [2, 4]]);
  assert.deepEqual(parcels[0].facts, { landClass: '0101' });
  assert.deepEqual(create, []);
});

test('a new parcel is created in the step that gives its neighbours their nodes', () => {
  const { parcels, create } = reshapeSeveral(edits, { landClass: '0101' }, null, versionOf);
  assert.deepEqual(parcels.map(({ parcel }) => parcel), [2]);
  assert.deepEqual(create, [{ id: 1, geometry, facts: { landClass: '0101' } }]);
});
