import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLANE } from '#app/checks/frame.js';
import { checkFeature, checkPolygon } from '#app/checks/index.js';
import { selfIntersection } from '#app/checks/selfIntersection.js';

/** @typedef {import('#app/core/types.js').RingLonLat} RingLonLat */

/** @param {import('#app/core/types.js').Finding[]} findings */
const codes = (findings) => findings.map(({ code }) => code);

test('a crossing says where', () => {
  const [crossing] = checkPolygon([[[0, 0], [8, 8], [8, 0], [0, 8]]], PLANE);
  assert.deepEqual(crossing.where, { type: 'Point', coordinates: [4, 4] });
});

test('a stretch that is walked twice is a line', () => {
  const [stretch] = selfIntersection([[0, 0], [10, 0], [10, 10], [20, 10], [20, 20], [10, 20], [10, 10], [10, 5], [0, 5]]);
  assert.deepEqual(stretch.where, { type: 'LineString', coordinates: [[10, 5], [10, 10]] });
});

test('an open line may still be away from its beginning', () => {
  /** @type {RingLonLat} */
  const line = [[0, 0], [9, 0], [9, 9], [3, -5]];
  assert.equal(selfIntersection(line, false).length, 1);
  assert.equal(selfIntersection(line.slice(0, 3), false).length, 0);
  assert.deepEqual(checkFeature({ id: 1, closed: false, polygons: [[line.slice(0, 2)]] }), []);
});

test('a small part is an error, a thin one a warning', () => {
  assert.equal(checkPolygon([[[0, 0], [1, 0], [0, 1]]], PLANE)[0].severity, 'ERROR');
  assert.equal(checkPolygon([[[0, 0], [1000, 0], [1000, 1], [0, 1]]], PLANE)[0].severity, 'WARNING');
});

test('a small hole is no sliver, but what it leaves may be', () => {
  /** @type {RingLonLat} */
  const shell = [[0, 0], [10, 0], [10, 10], [0, 10]];
  assert.deepEqual(checkPolygon([shell, [[2, 2], [2, 2.5], [2.5, 2.5], [2.5, 2]]], PLANE), []);
  const nearlyAll = /** @type {RingLonLat} */ ([[0.01, 0.01], [9.99, 0.01], [9.99, 9.99], [0.01, 9.99]]);
  assert.deepEqual(codes(checkPolygon([shell, nearlyAll], PLANE)), ['SLIVER']);
});

test('degrees are measured on the ground', () => {
  // about 10 m by 1 m, and 10 m by 5 cm, at 23° N
  assert.deepEqual(codes(checkPolygon([[[113, 23], [113.0001, 23], [113.0001, 23.00001], [113, 23.00001]]])), []);
  assert.deepEqual(codes(checkPolygon([[[113, 23], [113.0001, 23], [113.0001, 23.0000005], [113, 23.0000005]]])), ['SLIVER']);
});

test('corners a hundredth of a millimetre apart are one', () => {
  assert.deepEqual(codes(checkPolygon([[[113, 23], [113.001, 23], [113.001, 23.0000000001], [113, 23.001]]])), ['DUPLICATE_VERTEX']);
});

