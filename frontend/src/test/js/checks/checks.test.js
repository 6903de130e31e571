import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLANE } from '#app/checks/frame.js';
import { checkFeature, checkRing } from '#app/checks/index.js';
import { selfIntersection } from '#app/checks/selfIntersection.js';

/** @typedef {import('#app/core/types.js').RingLonLat} RingLonLat */

/** @type {[string, RingLonLat, string[]][]} ring in metres → codes */
const CASES = [
  ['a square', [[0, 0], [9, 0], [9, 9], [0, 9]], []],
  ['two corners', [[0, 0], [9, 0]], ['TOO_FEW_POINTS']],
  ['three corners, two of them the same', [[0, 0], [9, 0], [0, 0]], ['TOO_FEW_POINTS']],
  ['a corner twice in a row', [[0, 0], [9, 0], [9, 0], [9, 9]], ['DUPLICATE_VERTEX']],
  ['a bow tie', [[0, 0], [9, 9], [9, 0], [0, 9]], ['SELF_INTERSECTION']],
  ['a shell that touches itself in a corner', [[0, 0], [4, 4], [8, 0], [8, 8], [4, 4], [0, 8]], ['SELF_INTERSECTION']],
  ['a shell that touches an edge of its own', [[0, 0], [8, 0], [8, 8], [4, 0], [0, 8]], ['SELF_INTERSECTION']],
  ['a strip of 10 cm', [[0, 0], [90, 0], [90, 0.1], [0, 0.1]], ['SLIVER']],
];

for (const [name, ring, codes] of CASES) {
  test(`${name}: ${codes.join(' ') || 'nothing to say'}`, () => {
    assert.deepEqual(checkRing(ring, PLANE).map(({ code }) => code), codes);
    assert.deepEqual(checkRing([...ring].reverse(), PLANE).map(({ code }) => code), codes);
  });
}

test('a crossing says where', () => {
  assert.deepEqual(checkRing([[0, 0], [8, 8], [8, 0], [0, 8]], PLANE)[0].where, { type: 'Point', coordinates: [4, 4] });
});

test('a star crosses itself in five places', () => {
  const star = /** @type {RingLonLat} */ ([0, 2, 4, 1, 3].map((turn) => {
    const angle = (turn * 2 * Math.PI) / 5;
    return [Math.cos(angle), Math.sin(angle)];
  }));
  assert.equal(selfIntersection(star).length, 5);
});

test('an open line may still be away from its beginning', () => {
  /** @type {RingLonLat} */
  const line = [[0, 0], [9, 0], [9, 9], [3, -5]];
  assert.equal(selfIntersection(line, false).length, 1);
  assert.equal(selfIntersection(line.slice(0, 3), false).length, 0);
  assert.deepEqual(checkFeature({ id: 1, closed: false, polygons: [[line.slice(0, 2)]] }), []);
});

test('degrees are measured on the ground', () => {
  // about 10 m by 10 cm at 23° N
  const codes = checkRing([[113, 23], [113.0001, 23], [113.0001, 23.000001], [113, 23.000001]]).map(({ code }) => code);
  assert.deepEqual(codes, ['SLIVER']);
});
