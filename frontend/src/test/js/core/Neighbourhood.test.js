import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moveSharedVertex } from '#app/actions/index.js';
import { DraftSession } from '#app/core/DraftSession.js';
import { EMPTY, featureOf, withFeature } from '#app/core/draft.js';
import { Neighbourhood } from '#app/core/Neighbourhood.js';
import { square } from '../squares.js';

test('a parcel in the draft stays as it was, others follow what is read', () => {
  const around = new Neighbourhood();
  around.learn([square(2, 1, 0, 1, { version: 1 }), square(3, 2, 0, 1, { version: 1 })], () => false);
  around.learn([square(2, 1, 0, 2, { version: 2 }), square(3, 2, 0, 2, { version: 2 })], (id) => id === 2);
  assert.deepEqual([2, 3].map((id) => around.feature(id)?.properties?.version), [1, 2]);
});

test('edits hold the neighbours that have changed, with what they build on', () => {
  const own = square(1, 0, 0, 1);
  const session = new DraftSession(withFeature(EMPTY, featureOf(1, own.geometry)), 1, () => {});
  session.learn([own, square(2, 1, 0, 1, { version: 7 }), square(3, 5, 5, 1)]);
  assert.deepEqual(session.edits().others, []);
  session.perform(moveSharedVertex({ id: 1, polygon: 0, ring: 0, index: 1 }, [1.2, 0], session.neighbourhood.shapes));
  const { others } = session.edits();
  assert.deepEqual(others.map(({ base }) => [base.id, base.properties?.version]), [[2, 7]]);
  assert.deepEqual(others[0].geometry.coordinates[0][0], [1.2, 0]);
  session.undo();
  assert.deepEqual(session.edits().others, []);
});

test('a neighbour that somebody else has changed is as they left it, and undo brings mine back', () => {
  const own = square(1, 0, 0, 1);
  const session = new DraftSession(withFeature(EMPTY, featureOf(1, own.geometry)), 1, () => {});
  session.learn([square(2, 1, 0, 1, { version: 7 })]);
  session.perform(moveSharedVertex({ id: 1, polygon: 0, ring: 0, index: 1 }, [1.2, 0], session.neighbourhood.shapes));
  session.renew(square(2, 3, 3, 1, { version: 8 }));
  assert.deepEqual(session.edits().others, []);
  session.undo();
  assert.deepEqual(session.edits().others.map(({ base }) => base.properties?.version), [8]);
});
