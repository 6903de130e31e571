import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { SnapBehavior } from '#app/behaviors/snap.js';
import { PathMode } from '#app/modes/tools/PathMode.js';
import { square } from '../../squares.js';
import { at, FakeSurface } from '../surface.js';

/** @type {FakeSurface} */
let surface;
/** @type {SnapBehavior} */
let snapping;
/** @type {any[]} */
let done;
/** @type {any[]} */
let changes;
/** @type {any} */
let sketch;

beforeEach(() => {
  surface = new FakeSurface();
  snapping = new SnapBehavior();
  [done, changes, sketch] = [[], [], null];
});

/** @param {boolean} [closes] */
function begin(closes = false) {
  const board = { sketch: (/** @type {any} */ now) => { sketch = now; } };
  const options = { closes, onChange: (/** @type {any} */ path) => changes.push(path), onDone: (/** @type {any} */ path) => done.push(path) };
  const mode = new PathMode({ surface, snapping, board }, options);
  mode.enter();
  return mode;
}

/**
 * @param {'press'|'release'|'move'} name
 * @param {[number, number]} place
 */
const emit = (name, place) => surface.events.emit(name, { position: at(place), free: false });

test('one drag draws the line and is done', () => {
  begin();
  emit('press', [0, 0]);
  emit('move', [5, 0]);
  assert.deepEqual(changes.at(-1), [at([0, 0]), at([5, 0])]);
  emit('release', [10, 0]);
  surface.click([10, 0]);
  assert.deepEqual(done, [[at([0, 0]), at([10, 0])]]);
});

test('a press that does not move is a click', () => {
  begin();
  emit('press', [0, 0]);
  emit('release', [0.1, 0]);
  surface.click([0.1, 0]);
  assert.deepEqual(done, []);
  assert.deepEqual(sketch.line, [at([0.1, 0])]);
});

test('clicks draw corners, and a double click ends the line', () => {
  begin();
  surface.click([0, 0], [5, 2], [10, 0], [10, 0]);
  assert.deepEqual(done, [[at([0, 0]), at([5, 2]), at([10, 0])]]);
});

test('Enter does what is seen, with the pointer as the end', () => {
  const mode = begin();
  surface.click([0, 0]);
  emit('move', [10, 0]);
  mode.finish();
  assert.deepEqual(done, [[at([0, 0]), at([10, 0])]]);
});

test('a line that was refused is done again by Enter, and a click begins another', () => {
  const mode = begin();
  surface.click([0, 0], [10, 0], [10, 0]);
  mode.finish();
  assert.equal(done.length, 2);
  surface.click([50, 50]);
  assert.deepEqual(sketch.line, [at([50, 50])]);
});

test('undo takes back the last corner', () => {
  const mode = begin();
  surface.click([0, 0], [10, 0], [20, 0]);
  mode.undo();
  assert.deepEqual(changes.at(-1), [at([0, 0]), at([10, 0])]);
});

test('corners snap to parcels with their own digits, but not with Alt', () => {
  snapping.setNeighbours([square(1, 113, 23, 0.01)], null);
  begin();
  surface.click([0.02, 0.03]);
  assert.deepEqual(sketch.line, [[113, 23]]);
  surface.events.emit('click', { position: at([10.02, 0.03]), free: true });
  assert.deepEqual(sketch.line[1], at([10.02, 0.03]));
});

test('a ring is closed by a click on its first corner', () => {
  begin(true);
  surface.click([0, 0], [10, 0], [10, 10], [0.1, 0.1]);
  assert.deepEqual(done, [[at([0, 0]), at([10, 0]), at([10, 10])]]);
});

test('nothing is left behind', () => {
  const mode = begin();
  surface.click([0, 0]);
  mode.exit();
  assert.equal(sketch, null);
  surface.click([5, 5]);
  assert.equal(sketch, null);
});
