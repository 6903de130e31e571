import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barOf, denominatorOf, metresPerPixel, roundScale, sheetOf, zoomOf } from '#app/core/printScale.js';

/** @type {(value: number, expected: number, tolerance: number) => void} */
const near = (value, expected, tolerance) => assert.ok(Math.abs(value - expected) <= tolerance, `${value} is not near ${expected}`);

test('at the equator a pixel of zoom 0 is a 256th of the way round, to the flattening', () => {
  near(metresPerPixel(0, 0), 40_075_016.7 / 256, 40_075_016.7 / 256 * 0.0034);
});

test('at 23° N a kilometre of longitude is a kilometre on paper', () => {
  // One degree of longitude there is 102,524 m, one of latitude 110,745 m (CGCS2000): 2^17·256/360 pixels a degree.
  const pixelsOfDegree = (256 * 2 ** 17) / 360;
  const eastWest = 102_524 / pixelsOfDegree;
  near(metresPerPixel(17, 23), eastWest, eastWest * 0.003);
});

test('a scale leads to a zoom and back', () => {
  for (const latitude of [0, 23, 60]) {
    near(denominatorOf(zoomOf(5_000, latitude), latitude), 5_000, 1e-6);
  }
});

test('the same scale needs a larger zoom nearer to the equator', () => {
  assert.ok(zoomOf(5_000, 0) > zoomOf(5_000, 60));
});

test('a round scale shows at least as much', () => {
  assert.equal(roundScale(4_513), 5_000);
  assert.equal(roundScale(5_050), 5_000, 'a difference that nobody sees');
  assert.equal(roundScale(1), 500);
  assert.equal(roundScale(9e9), 500_000);
});

test('a bar has a round length and fits', () => {
  assert.deepEqual(barOf(5_000, 60), { metres: 200, millimetres: 40, parts: 4 });
  assert.deepEqual(barOf(10_000, 60), { metres: 500, millimetres: 50, parts: 5 });
  assert.deepEqual(barOf(20_000, 60), { metres: 1_000, millimetres: 50, parts: 5 });
});

test('sheets are those of ISO 216', () => {
  assert.deepEqual(sheetOf('A4', 'portrait'), { width: 210, height: 297 });
  assert.deepEqual(sheetOf('A3', 'landscape'), { width: 420, height: 297 });
});
