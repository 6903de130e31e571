import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addParcel, addVertices, beginHole, closeHole, closeRing, moveSharedVertex, moveVertex } from '#app/actions/index.js';
import { DraftSession } from '#app/core/DraftSession.js';
import { EMPTY } from '#app/core/draft.js';
import { canRedo, canUndo, undo } from '#app/core/history.js';
import { changesBetween, Journal, replay, withChanges } from '#app/core/journal.js';

/** @typedef {import('#app/core/journal.js').Entry} Entry */

const BASE = addParcel(1)(EMPTY);

/** A session whose steps go through JSON, as they go through the disk. */
function journalled() {
  /** @type {Map<number, string>} */
  const disk = new Map();
  const journal = new Journal((number, entry) => disk.set(number, JSON.stringify(entry)));
  const session = new DraftSession(BASE, 1, () => {}, { note: (turn) => journal.note(turn) });
  const entries = () => [...disk.keys()].sort((a, b) => a - b).map((key) => /** @type {Entry} */ (JSON.parse(/** @type {string} */ (disk.get(key)))));
  return { session, disk, back: () => replay(BASE, entries()) };
}

const FIELD = /** @type {[number, number][]} */ ([[0, 0], [9, 0], [9, 9], [0, 9]]);

test('a draft comes back with all its steps', () => {
  const { session, back } = journalled();
  FIELD.forEach((corner) => session.perform(addVertices(1, [corner])));
  session.perform(closeRing(1));
  session.perform(beginHole(1));
  session.perform(addVertices(1, [[2, 2], [4, 2], [4, 4]]));
  session.perform(closeHole(1));
  assert.deepEqual(back().draft, session.draft);
  let steps = 0;
  for (let history = back(); canUndo(history); history = undo(history)) steps += 1;
  assert.equal(steps, 8);
});

test('what was undone can still be redone', () => {
  const { session, back } = journalled();
  FIELD.forEach((corner) => session.perform(addVertices(1, [corner])));
  session.undo();
  session.undo();
  session.redo();
  assert.deepEqual(back().draft, session.draft);
  assert.equal(canRedo(back()), true);
});

test('a drag is one entry, and one that comes back to its start is none', () => {
  const { session, disk, back } = journalled();
  session.perform(addVertices(1, FIELD));
  const from = session.draft;
  const path = { id: 1, polygon: 0, ring: 0, index: 1 };
  for (let x = 10; x < 60; x++) session.drag(moveVertex(path, [x, 0]), from);
  assert.equal(disk.size, 2);
  assert.deepEqual(back().draft, session.draft);
  session.drag(moveVertex(path, [9, 0]), from);
  assert.deepEqual(back().draft, from);
  assert.equal(canRedo(back()), false);
});

test('a step says what has changed, not the whole ring', () => {
  const corners = Array.from({ length: 500 }, (_, i) => /** @type {[number, number]} */ ([Math.cos(i / 80), Math.sin(i / 80)]));
  const before = closeRing(1)(addVertices(1, corners)(BASE));
  const after = moveVertex({ id: 1, polygon: 0, ring: 0, index: 200 }, [5, 5])(before);
  const changes = changesBetween(before, after);
  assert.ok(JSON.stringify(changes).length < 120);
  assert.deepEqual(withChanges(before, changes), after);
});

test('neighbours that come in and go out again are part of it', () => {
  const around = new Map([[2, { id: 2, closed: true, polygons: [[[[9, 0], [18, 0], [18, 9], [9, 9]]]] }]]);
  const { session, back } = journalled();
  session.perform(addVertices(1, FIELD));
  session.perform(closeRing(1));
  session.perform(moveSharedVertex({ id: 1, polygon: 0, ring: 0, index: 1 }, [10, 1], /** @type {any} */ (around)));
  assert.deepEqual(back().draft, session.draft);
  session.undo();
  assert.deepEqual([...back().draft.features.keys()], [1]);
});
