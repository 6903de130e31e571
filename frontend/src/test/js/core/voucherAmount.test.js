import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountText, inProportion, parseAmount, unitsOf } from '#app/core/voucherAmount.js';

/** @type {[string, number, number|null, string|null][]} text, decimals, units, fault */
const TABLE = [
  ['43.081', 3, 43081, null],
  [' 43.081 ', 3, 43081, null],
  ['0.001', 3, 1, null],
  ['1', 3, 1000, null],
  ['1.', 3, 1000, null],
  ['1.5000', 3, 1500, null],
  ['0', 3, 0, null],
  ['500,000.00', 2, 50000000, null],
  ['４３．０８１', 3, 43081, null],
  ['1000000000', 3, 1000000000000, null],
  ['120.55', 2, 12055, null],
  ['12', 0, 12, null],
  ['', 3, null, null],
  ['  ', 3, null, null],
  ['0.0005', 3, null, 'decimals'],
  ['1.234', 2, null, 'decimals'],
  ['12.5', 0, null, 'decimals'],
  ['-1', 3, null, 'number'],
  ['+1', 3, null, 'number'],
  ['1e3', 3, null, 'number'],
  ['1,5', 3, null, 'number'],
  ['1,2345', 3, null, 'number'],
  ['.5', 3, null, 'number'],
  ['1.2.3', 3, null, 'number'],
  ['亩', 3, null, 'number'],
  ['Infinity', 3, null, 'number'],
  ['1000000000.001', 3, null, 'tooLarge'],
  ['9'.repeat(400), 3, null, 'tooLarge'],
];

TABLE.forEach(([text, decimals, units, fault]) => test(`"${text.slice(0, 20)}" with ${decimals} decimals`, () => {
  assert.deepEqual(parseAmount(text, decimals), { units, fault });
}));

test('what was written comes back, for every thousandth of the first mu and around the largest amounts', () => {
  for (let units = 0; units <= 1000; units++) {
    assert.deepEqual(parseAmount(amountText(units, 3), 3), { units, fault: null });
    assert.deepEqual(parseAmount(amountText(1_000_000_000_000 - units, 3), 3).units, 1_000_000_000_000 - units);
  }
  assert.equal(amountText(7, 3), '0.007');
  assert.equal(amountText(12055, 2), '120.55');
  assert.equal(amountText(12, 0), '12');
});

test('figures of the server, numbers or text, are exact although binary fractions are not', () => {
  for (let units = 0; units < 20000; units += 7) {
    assert.equal(unitsOf(units / 1000, 3), units);
    assert.equal(unitsOf(amountText(units, 3), 3), units);
  }
  assert.equal(unitsOf(1.005, 3), 1005);
  assert.equal(unitsOf(0.1 + 0.2, 3), 300);
});

test('a share of one indicator is the same share of the others, rounded down', () => {
  assert.deepEqual(inProportion({ QUOTA: 3000, SCALE: 3000, CULTIVATED: 1000 }, 'QUOTA', 1000), { QUOTA: 1000, SCALE: 1000, CULTIVATED: 333 });
  const large = 999_999_999_999;
  assert.deepEqual(inProportion({ QUOTA: large, SCALE: large - 1 }, 'QUOTA', large), { QUOTA: large, SCALE: large - 1 });
  assert.deepEqual(inProportion({ SCALE: 5 }, 'QUOTA', 1), {});
});
