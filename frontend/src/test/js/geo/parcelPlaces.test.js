import assert from 'node:assert/strict';
import { test } from 'node:test';
import { azimuthAcross, borderingOn, crossedBy, labelPlace, nearestEdge, parcelsAt, parcelsNear, reachesAcross } from '#app/geo/parcelPlaces.js';
import { square } from '../squares.js';

const WEST = square(1, 113, 23, 0.001);
const EAST = square(2, 113.001, 23, 0.001);
const FAR = square(3, 113.01, 23, 0.001);
const ALL = [WEST, EAST, FAR];

test('a position is in the parcel that holds it', () => {
  assert.deepEqual(parcelsAt([113.0005, 23.0005], ALL), [WEST]);
  assert.deepEqual(parcelsAt([113.005, 23.0005], ALL), []);
  assert.deepEqual(parcelsAt([113.0005, 23.0005], [WEST, square(4, 113.0002, 23.0002, 0.001)]).length, 2);
});

test('a line belongs to the parcel in which most of it lies', () => {
  assert.equal(crossedBy([[113.0008, 22.999], [113.0019, 23.0005]], ALL), EAST);
  assert.equal(crossedBy([[113.005, 23], [113.006, 23]], ALL), null);
});

test('a line that cuts apart meets the border twice', () => {
  assert.equal(reachesAcross([[112.9995, 23.0005], [113.0015, 23.0005]], WEST.geometry), true);
  assert.equal(reachesAcross([[113, 23], [113.001, 23.001]], WEST.geometry), true);
  assert.equal(reachesAcross([[112.9995, 23.0005], [113.0005, 23.0005]], WEST.geometry), false);
});

test('near a common border are its two parcels', () => {
  assert.deepEqual(parcelsNear([113.001, 23.0005], ALL, 1e-5), [WEST, EAST]);
  assert.deepEqual(parcelsNear([113.0005, 23.0005], ALL, 1e-5), []);
});

test('what borders on a gap shares a stretch with it, not a corner alone', () => {
  const gap = square(9, 113.002, 23, 0.001).geometry;
  const diagonal = square(5, 113.003, 23.001, 0.001);
  const longer = square(6, 113.002, 23.001, 0.003);
  assert.deepEqual(borderingOn(gap, [...ALL, diagonal]), [EAST]);
  assert.deepEqual(borderingOn(gap, [longer]), [longer]);
});

test('cuts along an edge that runs north leave parts from west to east', () => {
  const [a, b] = nearestEdge([113.00001, 23.0005], WEST.geometry);
  assert.equal(a[0], 113);
  assert.equal(azimuthAcross([a, b]), 90);
  assert.equal(azimuthAcross([[113, 23], [113.001, 23]]), 0);
});

test('a label lies inside, also in a bent parcel', () => {
  const bent = { type: /** @type {const} */ ('Polygon'), coordinates: [/** @type {[number, number][]} */ ([[0, 0], [4, 0], [4, 1], [1, 1], [1, 4], [0, 4], [0, 0]])] };
  const place = labelPlace(bent);
  assert.equal(parcelsAt(place, [{ type: 'Feature', id: 1, geometry: bent }]).length, 1);
  assert.deepEqual(labelPlace(WEST.geometry).map((degrees) => degrees.toFixed(4)), ['113.0005', '23.0005']);
});
