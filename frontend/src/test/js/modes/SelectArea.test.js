import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { SelectBehavior } from '#app/behaviors/select.js';
import { SnapBehavior } from '#app/behaviors/snap.js';
import { Emitter } from '#app/core/events.js';
import { SelectArea } from '#app/modes/tools/SelectArea.js';
import { at, FakeSurface } from './surface.js';

/** @type {{ring: number[][], add: boolean}[]} */
let done = [];
let surface = new FakeSurface();

/** @param {'box'|'polygon'} shape */
function start(shape) {
  const mode = new SelectArea({ surface, snapping: new SnapBehavior() }, { shape, onDone: (ring, add) => done.push({ ring, add }) });
  mode.enter();
  return mode;
}

beforeEach(() => {
  done = [];
  surface = new FakeSurface();
});

test('corners are clicked, and Enter ends the polygon', () => {
  const mode = start('polygon');
  surface.click([0, 0], [9, 0]);
  mode.finish();
  assert.deepEqual(done, [], 'two corners are no area');
  surface.click([9, 9]);
  mode.finish();
  assert.deepEqual(done, [{ ring: [at([0, 0]), at([9, 0]), at([9, 9])], add: false }]);
});

test('a double click ends the polygon, and so does a click on the first corner', () => {
  start('polygon');
  surface.click([0, 0], [9, 0], [9, 9], [9, 9]);
  surface.click([0, 0]);
  assert.equal(done.length, 2);
  assert.equal(done[0].ring.length, 3);
});

test('a corner is taken back', () => {
  const mode = start('polygon');
  surface.click([0, 0], [9, 0], [5, 5]);
  mode.undo();
  surface.click([9, 9]);
  mode.finish();
  assert.deepEqual(done[0].ring[2], at([9, 9]));
});

test('a rectangle is drawn with a drag, and clicks do nothing', () => {
  const mode = start('box');
  assert.equal(surface.boxDrag, 'always');
  surface.click([0, 0], [9, 0], [9, 9], [9, 9]);
  surface.events.emit('box', { bounds: [113, 23, 113.1, 23.1], add: true });
  assert.deepEqual(done, [{ ring: [[113, 23], [113.1, 23], [113.1, 23.1], [113, 23.1]], add: true }]);
  mode.exit();
  assert.equal(surface.boxDrag, 'never');
});

test('while browsing a click with a key adds, and a drag with Shift selects an area', async () => {
  /** @type {Emitter<import('#app/core/types.js').MapEvents>} */
  const events = new Emitter();
  /** @type {any[]} */
  const told = [];
  events.on('select', ({ id, add }) => told.push([id, add]));
  events.on('area', ({ ring, add }) => told.push([ring.length, add]));
  surface.under = { layer: 'parcels', id: 7 };
  const select = new SelectBehavior(surface, events);
  select.on();
  assert.equal(surface.boxDrag, 'shift');
  surface.events.emit('click', { position: [113, 23], free: false, add: true });
  await new Promise(setImmediate);
  surface.events.emit('box', { bounds: [113, 23, 113.1, 23.1], add: true });
  assert.deepEqual(told, [[7, true], [4, true]]);
  select.off();
  assert.equal(surface.boxDrag, 'never');
});
