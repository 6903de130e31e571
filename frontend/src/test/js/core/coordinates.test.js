import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAngle, readCoordinates, readPosition } from '#app/core/coordinates.js';

/** Metres of a plane whose numbers look like those of EPSG:4547; a degree is 100 km. */
const PLANE = /** @type {import('#app/geo/rightAngles.js').Plane} */ ({
  toPlane: ([lon, lat]) => [(lon - 114) * 1e5 + 500_000, lat * 1e5],
  toLonLat: ([x, y]) => [114 + (x - 500_000) / 1e5, y / 1e5],
});

/** @param {string} text */
const read = (text) => readCoordinates(text, PLANE);

test('degrees with every separator', () => {
  const { ring, faults, reading } = read('113.1 23.1\n113.2,23.1\r\n113.2\t23.2\n113.1；23.2\n\n');
  assert.deepEqual(ring, [[113.1, 23.1], [113.2, 23.1], [113.2, 23.2], [113.1, 23.2]]);
  assert.deepEqual(faults, []);
  assert.deepEqual(reading, { system: 'degrees', swapped: false, prefixed: false });
});

test('latitude first is recognised, and said', () => {
  const { ring, reading } = read('23.1 113.1\n23.1 113.2\n23.2 113.2');
  assert.deepEqual(ring[0], [113.1, 23.1]);
  assert.equal(reading?.swapped, true);
});

test('degrees, minutes and seconds', () => {
  const { ring, faults } = read('113°06′00″E 23°06′00″N\n113°12\'30.5" 23°06\'0"\n113:12:00,23:12:00');
  assert.deepEqual(faults, []);
  assert.ok(Math.abs(ring[1][0] - (113 + 12 / 60 + 30.5 / 3600)) < 1e-12);
  assert.deepEqual(ring[0], [113.1, 23.1]);
});

test('metres with and without the number of the band, in either order', () => {
  const plain = read('450000.12 2550000.5\n451000 2550000\n451000 2551000');
  const prefixed = read('38450000.12 2550000.5\n38451000 2550000\n38451000 2551000');
  const northFirst = read('2550000.5,38450000.12\n2550000,38451000\n2551000,38451000');
  assert.deepEqual(plain.ring, prefixed.ring);
  assert.deepEqual(plain.ring, northFirst.ring);
  assert.deepEqual(prefixed.reading, { system: 'plane', swapped: false, prefixed: true });
  assert.equal(northFirst.reading?.swapped, true);
});

test('names and numbers of points are left out', () => {
  assert.deepEqual(read('J1 113.1 23.1\nJ2 113.2 23.1\n3 113.2 23.2').ring.length, 3);
  assert.deepEqual(read('1, 38450000.12, 2550000.5').ring.length, 1);
  assert.deepEqual(read('1. 113.1 23.1').ring, [[113.1, 23.1]]);
});

test('the first point again closes the ring by hand', () => {
  assert.equal(read('113.1 23.1\n113.2 23.1\n113.2 23.2\n113.1 23.1').ring.length, 3);
});

test('what is wrong is told with its line', () => {
  const { faults } = read('113.1 23.1\n113.2\nabc 23.2\n113.2 23.2 5 6\n200 23\n23.2 113.2\n38450000 2550000\n113.2 23.3\n113.2 23.3');
  assert.deepEqual(faults.map(({ line, fault }) => [line, fault]), [
    [2, 'TOO_FEW_NUMBERS'], [3, 'NOT_A_NUMBER'], [4, 'TOO_MANY_NUMBERS'], [5, 'OUT_OF_RANGE'], [6, 'MIXED_ORDER'],
    [7, 'MIXED_SYSTEMS'], [9, 'REPEATED'],
  ]);
});

test('minutes beyond sixty are no angle', () => {
  assert.equal(readAngle('113°61′00″'), null);
  assert.equal(readAngle('-12.5'), -12.5);
  assert.equal(readAngle('-12°30′'), -12.5);
  assert.equal(readAngle('north'), null);
});

test('one position', () => {
  assert.deepEqual(readPosition(' 113.1, 23.1 ', PLANE), [113.1, 23.1]);
  assert.equal(readPosition('here', PLANE), null);
});
