import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decimalIn, hundredthsOf, squareMetresOf, sumOf } from '#app/core/acreage.js';

test('the units of the domain: 1 ha is 15 mu is 10000 m²', () => {
  const hectare = hundredthsOf(10_000);
  assert.deepEqual(['m2', 'mu', 'ha'].map((unit) => decimalIn(hectare, /** @type {any} */ (unit))), ['10000.00', '15.00', '1.0000']);
});

test('a worked example of the survey: 79983.24 m² are 119.97486 mu', () => {
  assert.equal(decimalIn(hundredthsOf(79_983.24), 'mu', 5), '119.97486');
  assert.equal(decimalIn(hundredthsOf(79_983.24), 'mu'), '119.97');
  assert.equal(decimalIn(hundredthsOf(79_983.24), 'ha'), '7.9983');
});

test('sums have no error of floating point', () => {
  assert.equal(decimalIn(sumOf([0.1, 0.2]), 'm2'), '0.30');
  assert.equal(sumOf(Array(10_000).fill(1.01)), 1_010_000n);
  assert.equal(decimalIn(sumOf([90_071_992_547.99, 0.01]), 'm2'), '90071992548.00');
});

test('halves are rounded up, also below zero away from it', () => {
  assert.equal(decimalIn(hundredthsOf(3.33), 'mu'), '0.00');
  assert.equal(decimalIn(hundredthsOf(10), 'mu'), '0.02');
  assert.equal(decimalIn(-hundredthsOf(10), 'mu'), '-0.02');
  assert.equal(decimalIn(hundredthsOf(0.5), 'ha'), '0.0001');
});

test('no digits, no point', () => {
  assert.equal(decimalIn(hundredthsOf(1_234.56), 'm2', 0), '1235');
});

test('an area that was typed in a unit is booked to the hundredth of a square metre', () => {
  assert.equal(squareMetresOf(1, 'mu'), 666.67);
  assert.equal(squareMetresOf(1.5, 'mu'), 1000);
  assert.equal(squareMetresOf(0.1234, 'ha'), 1234);
  assert.equal(squareMetresOf(12.34, 'm2'), 12.34);
});
