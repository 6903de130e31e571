import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Emitter } from '#app/core/events.js';
import { roundPosition } from '#app/geo/precision.js';
import { Editor } from '#app/modes/Editor.js';
import { PLANE } from '../plane.js';
import { at, FakeSurface } from './surface.js';

/** @typedef {import('#app/core/types.js').ParcelFeature} ParcelFeature */

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
/** @type {string[]} */
let notices;

/** @param {[number, number][]} places */
const ringAt = (...places) => places.map((place) => roundPosition(at(place)));

/**
 * @param {number} id
 * @param {[number, number][]} places
 * @returns {ParcelFeature}
 */
const parcel = (id, ...places) => ({
  type: 'Feature', id, geometry: { type: 'Polygon', coordinates: [ringAt(...places, places[0])] }, properties: { version: 3 },
});

//   (0,10)──(10,10)──(20,10)
//     │  42   │   43   │
//   (0,0)───(10,0)───(20,0)
const OWN = parcel(42, [0, 0], [10, 0], [10, 10], [0, 10]);
const OTHER = parcel(43, [10, 0], [20, 0], [20, 10], [10, 10]);

/**
 * @param {string} type
 * @param {string} key
 */
function key(type, key) {
  /** @type {any} */ (globalThis).document.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), { key }));
}

/**
 * @param {'corner'|'middle'} kind
 * @param {number} index
 * @param {[number, number]} to
 * @param {{alone?: boolean, free?: boolean}} [keys]
 */
function drag(kind, index, to, { alone = false, free = false } = {}) {
  const path = { id: 42, polygon: 0, ring: 0, index };
  surface.events.emit('grab', { kind, path, position: at(to) });
  surface.events.emit('drag', { path, position: at(to), free, alone, place: () => {} });
  surface.events.emit('drop', {});
}

/** @param {number} index  of the neighbours that have changed */
const other = (index = 0) => editor.edits?.others[index]?.geometry.coordinates[0] ?? [];

beforeEach(() => {
  surface = new FakeSurface();
  events = new Emitter();
  notices = [];
  events.on('draft', (draft) => { state = draft; });
  events.on('notice', ({ reason }) => notices.push(reason));
  editor = new Editor(surface, events, PLANE);
});

test('a shared corner takes the neighbour along, out of the tiles too', () => {
  editor.startEdit(OWN, [OTHER]);
  drag('corner', 1, [13, -2]);
  assert.deepEqual(other()[0], ringAt([13, -2])[0]);
  assert.deepEqual(surface.hidden, [42, 43]);
  assert.deepEqual(state.partners, [43]);
  editor.undo();
  assert.deepEqual(editor.edits?.others, []);
  assert.deepEqual(surface.hidden, [42]);
});

test('a small move is not held by the corner that moves along', () => {
  editor.startEdit(OWN, [OTHER]);
  drag('corner', 1, [10.7, 0.7]);
  assert.deepEqual(state.geometry?.coordinates[0][1], ringAt([10.7, 0.7])[0]);
});

test('with Ctrl, or with sharing off, the neighbour stays, also when it has moved before', () => {
  editor.startEdit(OWN, [OTHER]);
  drag('corner', 1, [13, -2]);
  drag('corner', 1, [15, -4], { alone: true });
  assert.deepEqual(other()[0], ringAt([13, -2])[0]);
  editor.sharing.enabled = false;
  drag('corner', 2, [13, 13], { free: true });
  assert.deepEqual(other()[3], ringAt([10, 10])[0]);
});

test('a new corner on a shared edge and its deletion reach the neighbour', () => {
  editor.startEdit(OWN, [OTHER]);
  drag('middle', 2, [11, 5], { free: true });
  assert.ok(other().some((corner) => String(corner) === String(ringAt([11, 5])[0])));
  key('keydown', 'Delete');
  assert.deepEqual(editor.edits?.others, []);
  assert.equal(state.dirty, false);
});

test('a corner that a neighbour needs stays, and the page is told why', () => {
  editor.startEdit(OWN, [parcel(43, [10, 0], [20, 0], [10, 10])]);
  editor.deleteCorner({ id: 42, polygon: 0, ring: 0, index: 1 });
  assert.equal(state.corners, 4);
  assert.deepEqual(notices, ['needed']);
});

test('what is drawn on a neighbour gives it a node', () => {
  editor.startDraw();
  editor.setNeighbours([OWN]);
  surface.click([3, 10], [3, 20], [8, 20], [8, 10]);
  editor.finish();
  assert.equal(other().length, 7);
  assert.deepEqual(surface.hidden.length, 1);
});

test('three clicks make a rectangle, and undo takes it apart', () => {
  editor.startDraw({ shape: 'rectangle' });
  surface.click([30, 0], [40, 0]);
  surface.events.emit('move', { position: at([33, 6]), free: false });
  assert.equal(surface.picture?.preview?.length, 4);
  surface.click([33, 6]);
  assert.equal(state.mode, 'edit');
  assert.deepEqual(state.geometry?.coordinates[0], ringAt([30, 0], [40, 0], [40, 6], [30, 6], [30, 0]));
  editor.undo();
  assert.equal(state.mode, 'draw');
});

test('a hole is drawn in the parcel that is edited', () => {
  editor.startEdit(OWN, []);
  editor.beginHole();
  assert.equal(state.hole, true);
  surface.click([3, 3], [6, 3], [6, 6], [3, 3]);
  assert.equal(state.mode, 'edit');
  assert.equal(state.geometry?.coordinates.length, 2);
  editor.beginHole();
  surface.click([3, 13], [6, 13], [6, 16], [3, 13]);
  assert.deepEqual(notices, ['outside']);
  key('keydown', 'Escape');
  assert.equal(state.geometry?.coordinates.length, 2);
  assert.equal(state.mode, 'edit');
});

test('with T held the border of a neighbour is followed', () => {
  editor.startDraw();
  editor.setNeighbours([OTHER]);
  surface.click([10, 0]);
  key('keydown', 't');
  surface.click([20, 10]);
  surface.click([33, 33]);
  key('keyup', 't');
  assert.equal(surface.picture?.feature?.polygons[0][0].length, 3);
  assert.deepEqual(notices, ['noTrace']);
  key('keydown', 't');
  surface.events.emit('click', { position: at([10, 10]), free: false, otherWay: true });
  key('keyup', 't');
  assert.equal(surface.picture?.feature?.polygons[0][0].length, 6);
});

test('S switches snapping', () => {
  /** @type {boolean[]} */
  const told = [];
  events.on('snapping', ({ enabled }) => told.push(enabled));
  editor.startDraw();
  key('keydown', 's');
  key('keydown', 's');
  assert.deepEqual(told, [false, true]);
});

test('a kind that is switched off does not hold the pointer', () => {
  editor.snapping.choices = ['edge'];
  editor.startDraw();
  editor.setNeighbours([OWN]);
  surface.events.emit('move', { position: at([10.2, 9.8]), free: false });
  assert.equal(surface.picture?.snap?.kind, 'edge');
});

test('the table of corners moves, adds and deletes', () => {
  editor.startEdit(OWN, [OTHER]);
  assert.deepEqual(editor.corners().map(({ shared }) => shared), [0, 1, 1, 0]);
  const [{ path }] = editor.corners().slice(1);
  editor.moveCorner(path, at([12, 0]));
  assert.deepEqual(other()[0], ringAt([12, 0])[0]);
  editor.insertCorner({ ...path, index: 2 }, at([12, 5]));
  assert.equal(editor.corners().length, 5);
  assert.ok(other().some((corner) => String(corner) === String(ringAt([12, 5])[0])));
});
