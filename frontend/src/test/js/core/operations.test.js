import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillGap, merge, obstacleTo, OPERATIONS, shiftToArea, splitByLine } from '#app/core/operations.js';

/** @type {import('#app/core/operations.js').Situation} */
const FREE = { mayEdit: true, isPast: false, isDrawing: false, zoom: 17, parcel: 7, isRetired: false };

test('with a parcel selected every operation is offered', () => {
  OPERATIONS.forEach((name) => assert.equal(obstacleTo(name, FREE), null));
});

test('the first reason in the way is told', () => {
  assert.equal(obstacleTo('split', { ...FREE, mayEdit: false, isPast: true }), 'right');
  assert.equal(obstacleTo('split', { ...FREE, isPast: true, isDrawing: true }), 'past');
  assert.equal(obstacleTo('merge', { ...FREE, isDrawing: true }), 'drawing');
  assert.equal(obstacleTo('split', { ...FREE, isRetired: true }), 'retired');
});

test('what needs a parcel says so; what finds its own needs a near view', () => {
  const none = { ...FREE, parcel: null };
  assert.equal(obstacleTo('divide', none), 'select');
  assert.equal(obstacleTo('split', none), null);
  assert.equal(obstacleTo('split', { ...none, zoom: 12 }), 'zoom');
});

test('several parcels that are selected are too many for some', () => {
  assert.equal(obstacleTo('divide', { ...FREE, others: 1 }), 'one');
  assert.equal(obstacleTo('shift', { ...FREE, others: 1 }), null);
  assert.equal(obstacleTo('shift', { ...FREE, others: 2 }), 'two');
  assert.equal(obstacleTo('merge', { ...FREE, others: 9 }), null);
});

test('requests say what the server reads', () => {
  assert.deepEqual(splitByLine(5, [[113, 23], [113.1, 23]]),
    { operation: 'SPLIT_BY_LINE', parcel: 5, line: { type: 'LineString', coordinates: [[113, 23], [113.1, 23]] } });
  assert.deepEqual(merge([1, 2], null), { operation: 'MERGE', parcels: [1, 2] });
  assert.deepEqual(fillGap([113, 23], null), { operation: 'FILL_GAP', at: { type: 'Point', coordinates: [113, 23] } });
  assert.deepEqual(fillGap([113, 23], 4).into, 4);
  assert.deepEqual(shiftToArea([2, 1], 500), { operation: 'SHIFT_TO_AREA', parcels: [2, 1], areaSquareMetres: 500 });
});
