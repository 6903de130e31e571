import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addParcel, addVertex } from '#app/actions/index.js';
import { EMPTY } from '#app/core/draft.js';
import {
  begin, canRedo, canUndo, perform, redo, replace, undo,
} from '#app/core/history.js';

const drawn = [[0, 0], [4, 0], [4, 3]].reduce(
  (history, [x, y]) => perform(history, addVertex(1, [x, y])), perform(begin(EMPTY), addParcel(1)));

test('redo of undo is the same history, from any place', () => {
  for (let history = drawn; canUndo(history); history = undo(history)) {
    assert.equal(redo(undo(history)), history);
  }
});

test('undo goes back to the first draft and no further', () => {
  let history = drawn;
  for (let step = 0; step < 10; step++) {
    history = undo(history);
  }
  assert.equal(history.draft, EMPTY);
  assert.equal(canUndo(history), false);
});

test('all that was undone can be redone', () => {
  const back = undo(undo(undo(drawn)));
  assert.equal(redo(redo(redo(back))), drawn);
});

test('a new step after undo ends redo', () => {
  assert.equal(canRedo(perform(undo(drawn), addVertex(1, [9, 9]))), false);
});

test('an action that changes nothing makes no step', () => {
  assert.equal(perform(drawn, (draft) => draft), drawn);
});

test('replacing makes one step of many', () => {
  const dragged = replace(replace(drawn, addVertex(1, [5, 5])), addVertex(1, [6, 6]));
  assert.equal(undo(dragged).draft, undo(drawn).draft);
  assert.deepEqual(dragged.draft.features.get(1)?.polygons, [[[[0, 0], [4, 0], [6, 6]]]]);
});
