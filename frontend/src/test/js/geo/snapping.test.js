import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edgeBetween, edgesWith, SnapIndex } from '#app/geo/snapping.js';
import { PLANE } from '../plane.js';

/** @type {[number, number]} */
const CORNER = [113.12345678901, 23.01234567891];
const index = new SnapIndex([[CORNER, [113.13, 23.0124], [113.125, 23.02]]]);
const rectangle = new SnapIndex([[[0, 0], [10, 0], [10, 10], [0, 10]]]);

/** @type {[number, number][]} a field of 100 m by 100 m */
const FIELD = [[113, 23], [113.001, 23], [113.001, 23.001], [113, 23.001]];
const field = new SnapIndex([FIELD]);

test('a corner comes back with its own doubles', () => {
  const snap = index.snap([CORNER[0] + 1e-6, CORNER[1] - 1e-6], 1e-5);
  assert.equal(snap?.kind, 'vertex');
  assert.equal(snap?.position, CORNER);
});

test('a corner wins over a nearer edge', () => {
  assert.deepEqual(rectangle.snap([0.8, 0.1], 1)?.position, [0, 0]);
});

test('on an edge the position is projected and rounded', () => {
  assert.deepEqual(rectangle.snap([1 / 3 + 4, 0.5], 1), { position: [4.33333333333, 0], kind: 'edge' });
});

test('the closing edge counts', () => {
  assert.deepEqual(rectangle.snap([0.5, 5], 1)?.position, [0, 5]);
});

test('the middle of an edge is found, and only if it is wanted', () => {
  assert.deepEqual(rectangle.snap([4.5, 0.2], 1, { choices: ['midpoint', 'edge'] }), { position: [5, 0], kind: 'midpoint' });
  assert.equal(rectangle.snap([4.5, 0.2], 1, { choices: ['edge'] })?.kind, 'edge');
  assert.equal(rectangle.snap([4.5, 0.2], 1, { choices: [] }), null);
});

test('the next edge turns by a right angle from the last one', () => {
  const anchors = [{ at: at(200, 200), edges: [edge([200, 100], [200, 200])] }];
  const snap = field.snap(at(300, 203), 5e-5, { choices: ['angle'], anchors, plane: PLANE });
  assert.equal(snap?.kind, 'angle');
  assert.deepEqual(snap?.position, at(300, 200));
});

test('the fourth corner of a rectangle is at right angles to both ends', () => {
  const anchors = [
    { at: at(300, 300), edges: [edge([300, 200], [300, 300])] }, { at: at(200, 200), edges: [edge([200, 200], [300, 200])] },
  ];
  const snap = field.snap(at(203, 298), 5e-5, { choices: ['angle'], anchors, plane: PLANE });
  assert.deepEqual(snap?.position, at(200, 300));
  assert.equal(snap?.guides?.length, 2);
});

test('an edge that starts on a neighbour may stand across its edge', () => {
  const anchors = [{ at: FIELD[1], edges: [] }];
  const snap = field.snap(at(203, 1), 5e-5, { choices: ['angle'], anchors, plane: PLANE });
  assert.deepEqual(snap?.position, at(203, 0));
});

test('the foot of the perpendicular lies on the edge of a neighbour', () => {
  const anchors = [{ at: at(40, 180), edges: [] }];
  const snap = field.snap(at(43, 102), 5e-5, { choices: ['angle', 'edge'], anchors, plane: PLANE });
  assert.equal(snap?.kind, 'foot');
  assert.deepEqual(snap?.position, at(40, 100));
});

test('what moves along does not hold the pointer', () => {
  const near = at(1, 1);
  assert.equal(field.snap(near, 5e-5, { skips: edgesWith(FIELD[0]) }), null);
  assert.equal(field.snap(at(50, 1), 5e-5, { skips: edgeBetween(FIELD[1], FIELD[0]) }), null);
  assert.equal(field.snap(at(50, 1), 5e-5, { skips: edgesWith(FIELD[2]) })?.kind, 'edge');
});

test('beyond the tolerance nothing snaps', () => {
  assert.equal(index.snap([113.2, 23.2], 1e-5), null);
  assert.equal(new SnapIndex().snap([113.2, 23.2], 1e-5), null);
});

/**
 * @param {number} x  metres
 * @param {number} y
 * @returns {[number, number]}
 */
function at(x, y) {
  return [Number((113 + x / 1e5).toFixed(11)), Number((23 + y / 1e5).toFixed(11))];
}

/**
 * @param {[number, number]} a
 * @param {[number, number]} b
 * @returns {[[number, number], [number, number]]}
 */
function edge(a, b) {
  return [at(...a), at(...b)];
}
