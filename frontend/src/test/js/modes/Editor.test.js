import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Emitter } from '#app/core/events.js';
import { roundPosition } from '#app/geo/precision.js';
import { Editor } from '#app/modes/Editor.js';
import { PLANE } from '../plane.js';
import { at, FakeSurface } from './surface.js';

/** @typedef {import('#app/core/types.js').ParcelFeature} ParcelFeature */

// The keyboard listens to the document; Node's own EventTarget stands in for it.
/** @type {any} */ (globalThis).document = new EventTarget();
/** @type {any} */ (globalThis).Element = class {};

/** @type {FakeSurface} */
let surface;
/** @type {Emitter<import('#app/core/types.js').MapEvents>} */
let events;
/** @type {Editor} */
let editor;
/** @type {import('#app/core/types.js').DraftState} */
let state;

/** @param {[number, number][]} places */
const ringAt = (...places) => places.map((place) => roundPosition(at(place)));

/** @type {ParcelFeature} */
const PARCEL = {
  type: 'Feature', id: 42, geometry: { type: 'Polygon', coordinates: [ringAt([0, 0], [10, 0], [10, 10], [0, 10], [0, 0])] },
};

/** @param {string} key */
function press(key) {
  /** @type {any} */ (globalThis).document.dispatchEvent(Object.assign(new Event('keydown', { cancelable: true }), { key }));
}

beforeEach(() => {
  surface = new FakeSurface();
  events = new Emitter();
  events.on('draft', (draft) => { state = draft; });
  editor = new Editor(surface, events, PLANE);
});

test('a click while browsing tells what it met', async () => {
  surface.under = { layer: 'parcels', id: 42 };
  const selected = new Promise((resolve) => events.on('select', resolve));
  surface.click([1, 1]);
  assert.deepEqual(await selected, { layer: 'parcels', id: 42, lon: 113.001, lat: 23.001, add: false });
});

test('a click on the first corner ends drawing, and the ring can be edited', () => {
  /** @type {any[]} */
  const drawn = [];
  editor.startDraw({ onDrawn: (geometry, id) => drawn.push([geometry.type, id]) });
  surface.click([0, 0], [10, 0], [10, 10], [0.05, 0.05]);
  assert.equal(state.mode, 'edit');
  assert.deepEqual(drawn, [['Polygon', state.id]]);
  assert.deepEqual(state.geometry?.coordinates[0], ringAt([0, 0], [10, 0], [10, 10], [0, 0]));
});

test('a double click ends drawing and leaves no corner twice', () => {
  editor.startDraw();
  surface.click([0, 0], [10, 0], [10, 10], [10.01, 10]);
  assert.equal(state.mode, 'edit');
  assert.equal(state.corners, 3);
});

test('two corners are not enough to end drawing', () => {
  editor.startDraw();
  surface.click([0, 0], [10, 0], [10.01, 0]);
  assert.equal(state.mode, 'draw');
  assert.equal(state.geometry, null);
});

test('undoing the end of drawing leads back to drawing, redoing it to editing', () => {
  editor.startDraw();
  surface.click([0, 0], [10, 0], [10, 10], [0, 0]);
  editor.undo();
  assert.equal(state.mode, 'draw');
  editor.redo();
  assert.equal(state.mode, 'edit');
});

test('the pointer snaps to the very corner of a neighbour', () => {
  editor.startDraw();
  editor.setNeighbours([PARCEL]);
  surface.click([10.3, 9.8], [20, 10], [20, 20]);
  editor.finish();
  const corners = state.geometry?.coordinates.flat(1) ?? [];
  assert.ok(corners.some((corner) => corner.toString() === PARCEL.geometry.coordinates[0][2].toString()));
});

test('Alt and the switch turn snapping off', () => {
  editor.setNeighbours([PARCEL]);
  editor.setSnap(false);
  editor.startDraw();
  surface.click([10.3, 9.8]);
  assert.deepEqual(surface.picture?.feature?.polygons[0][0], ringAt([10.3, 9.8]));
});

test('the line to the pointer shows a crossing before it is made', () => {
  editor.startDraw();
  surface.click([0, 0], [10, 0], [10, 10]);
  surface.events.emit('move', { position: at([5, -5]), free: false });
  assert.equal(surface.picture?.nextFaulty, true);
  surface.events.emit('move', { position: at([0, 10]), free: false });
  assert.equal(surface.picture?.nextFaulty, false);
});

test('editing hides the parcel in the tiles, and shows it again at the end', () => {
  editor.startEdit(PARCEL, []);
  assert.deepEqual(surface.hidden, [42]);
  editor.cancel();
  assert.deepEqual(surface.hidden, []);
  assert.equal(state.mode, 'browse');
});

test('a parcel comes out of editing with the digits it had', () => {
  editor.startEdit(PARCEL, []);
  assert.deepEqual(editor.geometry, PARCEL.geometry);
  assert.equal(state.dirty, false);
});

test('a drag moves a corner in one step', () => {
  editor.startEdit(PARCEL, []);
  const path = { id: 42, polygon: 0, ring: 0, index: 2 };
  surface.events.emit('grab', { kind: 'corner', path, position: at([10, 10]) });
  [11, 12, 13].forEach((x) => surface.events.emit('drag', { path, position: at([x, 10]), free: false, place: () => {} }));
  surface.events.emit('drop', {});
  assert.deepEqual(state.geometry?.coordinates[0][2], ringAt([13, 10])[0]);
  editor.undo();
  assert.deepEqual(editor.geometry, PARCEL.geometry);
  assert.equal(state.canUndo, false);
});

test('a drag from the middle of an edge makes a corner, and Delete takes it away', () => {
  editor.startEdit(PARCEL, []);
  const path = { id: 42, polygon: 0, ring: 0, index: 1 };
  surface.events.emit('grab', { kind: 'middle', path, position: at([5, 0]) });
  surface.events.emit('drag', { path, position: at([5, -2]), free: false, place: () => {} });
  surface.events.emit('drag', { path, position: at([5, -3]), free: false, place: () => {} });
  surface.events.emit('drop', {});
  assert.equal(state.corners, 5);
  press('Delete');
  assert.deepEqual(editor.geometry, PARCEL.geometry);
  assert.equal(state.dirty, false);
});

test('arrow keys move a corner by pixels', () => {
  editor.startEdit(PARCEL, []);
  surface.events.emit('nudge', { path: { id: 42, polygon: 0, ring: 0, index: 0 }, right: 10, down: 0 });
  assert.deepEqual(state.geometry?.coordinates[0][0], ringAt([1, 0])[0]);
});

test('Enter says that the draft is to be saved', () => {
  /** @type {number[]} */
  const wanted = [];
  events.on('finish', ({ id }) => wanted.push(id));
  editor.startEdit(PARCEL, []);
  press('Enter');
  assert.deepEqual(wanted, [42]);
  assert.equal(state.mode, 'edit');
});

test('Esc leaves an unchanged draft at once, and asks about a changed one', () => {
  let asked = 0;
  events.on('leave', () => { asked += 1; });
  editor.startEdit(PARCEL, []);
  press('Escape');
  assert.equal(state.mode, 'browse');
  editor.startEdit(PARCEL, []);
  surface.events.emit('nudge', { path: { id: 42, polygon: 0, ring: 0, index: 0 }, right: 10, down: 0 });
  press('Escape');
  assert.equal(state.mode, 'edit');
  assert.equal(asked, 1);
});
