import assert from 'node:assert/strict';
import { test } from 'node:test';
import { totalsOf, unitsOf } from '#app/core/reports/reportLines.js';
import { monthShifted } from '#app/core/months.js';

/** @param {string} category @param {string} unit */
const line = (category, unit) => ({ category, unit, name: { zh: unit, en: unit } });

test('totals are the lines of all units', () => {
  const lines = [line('CCGZ', '440605011'), line('CCGZ', '*'), line('FKFL', '*')];

  assert.deepEqual(totalsOf(lines).map(({ category }) => category), ['CCGZ', 'FKFL']);
});

test('a unit has a line of each category, and what lies in none comes last', () => {
  const units = unitsOf([line('CCGZ', '-'), line('FKFL', '440605011'), line('CCGZ', '440605011'), line('CCGZ', '*'), line('CCGZ', '7'), line('CCGZ', '12')]);

  assert.deepEqual(units.map(({ unit }) => unit), ['7', '12', '440605011', '-']);
  assert.deepEqual(Object.keys(units[2].by).sort(), ['CCGZ', 'FKFL']);
});

test('months pass the turn of the year', () => {
  assert.equal(monthShifted('2026-01', -1), '2025-12');
  assert.equal(monthShifted('2026-12', 1), '2027-01');
  assert.equal(monthShifted('2026-10', -36), '2023-10');
});
