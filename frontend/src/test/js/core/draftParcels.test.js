import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseVersionOf, parcelAt, parcelIn, parcelsOf, withDraft } from '#app/core/draftParcels.js';
import { square } from '../squares.js';

/*
 *  +---+---+---+     1 is split into 11 and 12, 2 moves its eastern side by one, 3 is left alone
 *  | 1 | 2 | 3 |
 *  +---+---+---+
 */
const draft = {
  before: { features: [square(1, 0, 0, 2, { version: 4 }), square(2, 2, 0, 2, { version: 7 })] },
  after: { features: [square(2, 2, 0, 3, { baseVersion: 7 }), square(11, 0, 0, 1, {}), square(12, 1, 0, 1, {})] },
  retired: [1],
};

test('new parcels come first, then changed, then retired ones', () => {
  assert.deepEqual(parcelsOf(draft).map(({ id, action }) => `${id} ${action}`), ['11 CREATE', '12 CREATE', '2 CHANGE', '1 RETIRE']);
});

test('a parcel that was made and dropped again in the draft is none of it', () => {
  assert.deepEqual(parcelsOf({ before: { features: [] }, after: { features: [] }, retired: [99] }), []);
});

test('the server has the last word on what becomes of a parcel', () => {
  const revived = { before: { features: [] }, after: { features: [square(5, 0, 0, 1, { action: 'CHANGE' })] }, retired: [] };
  assert.equal(parcelIn(revived, 5)?.action, 'CHANGE');
});

/** @param {number} id */
const versionOf = (id) => baseVersionOf(/** @type {import('#app/core/draftParcels.js').DraftParcel} */ (parcelIn(draft, id)));

test('an edit builds on the version that the draft began with', () => {
  assert.equal(versionOf(2), 7);
  assert.equal(versionOf(1), 4);
  assert.equal(versionOf(11), 0);
});

test('a parcel that the draft does not touch is not in it', () => {
  assert.equal(parcelIn(draft, 3), null);
});

test('who draws in the draft snaps to its parcels and not to those that are gone', () => {
  const stored = [square(1, 0, 0, 2), square(2, 2, 0, 2), square(3, 4, 0, 2)];
  const seen = withDraft(draft, stored);
  assert.deepEqual(seen.map(({ id }) => id).sort((a, b) => a - b), [2, 3, 11, 12]);
  assert.equal(seen.find(({ id }) => id === 2)?.geometry.coordinates[0][1][0], 5);
});

test('a click finds the parcel that stays before the one that goes', () => {
  assert.equal(parcelAt(draft, [0.5, 0.5])?.id, 11);
  assert.equal(parcelAt(draft, [1.5, 1.5])?.id, 1, 'only the retired parcel lies here');
  assert.equal(parcelAt(draft, [9, 9]), null);
});
