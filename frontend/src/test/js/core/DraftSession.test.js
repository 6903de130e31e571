import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addParcel, addVertex, closeRing, moveVertex } from '#app/actions/index.js';
import { DraftSession } from '#app/core/DraftSession.js';
import { EMPTY } from '#app/core/draft.js';

/** @param {[number, number][]} corners  thousandths of a degree from 113° E, 23° N */
function drawing(corners) {
  const session = new DraftSession(EMPTY, 1, () => {});
  session.perform(addParcel(1));
  corners.forEach(([x, y]) => session.perform(addVertex(1, [113 + x / 1000, 23 + y / 1000])));
  return session;
}

test('a ring that is closed has a geometry and no findings', () => {
  const session = drawing([[0, 0], [4, 0], [4, 3]]);
  session.perform(closeRing(1));
  const state = session.state('edit');
  assert.equal(state.geometry?.type, 'Polygon');
  assert.deepEqual(state.findings, []);
  assert.equal(state.corners, 3);
  assert.equal(state.dirty, true);
});

test('a crossing is told while the ring is still open', () => {
  const session = drawing([[0, 0], [4, 4], [4, 0], [0, 4]]);
  assert.deepEqual(session.state('draw').findings.map(({ code }) => code), ['SELF_INTERSECTION']);
});

test('a drag is one step to undo', () => {
  const session = drawing([[0, 0], [4, 0], [4, 3]]);
  const from = session.draft;
  const path = { id: 1, polygon: 0, ring: 0, index: 2 };
  [4.1, 4.2, 4.3].forEach((y) => session.drag(moveVertex(path, [113.004, 23 + y / 1000]), from));
  session.undo();
  assert.equal(session.draft, from);
});
