import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byCategory, hasCorrections, nextMonth } from '#app/core/periods/periodLines.js';

const line = (/** @type {string} */ category, /** @type {string} */ unit, corrections = 0) =>
  ({ category, unit, openingSquareMetres: 1, correctionsSquareMetres: corrections, addedSquareMetres: 2, closingSquareMetres: 3 });

test('lines are shown by category, their total apart', () => {
  const lines = [line('CCGZ', '440605121'), line('CCGZ', '-'), line('CCGZ', '*'), line('FKFL', '*')];
  assert.deepEqual(byCategory(lines), [{ category: 'CCGZ', total: lines[2], parts: [lines[0], lines[1]] }, { category: 'FKFL', total: lines[3], parts: [] }]);
  assert.deepEqual(byCategory([]), []);
});

test('a correction of any line is a correction', () => {
  assert.equal(hasCorrections([line('CCGZ', '*'), line('CCGZ', '-', -0.01)]), true);
  assert.equal(hasCorrections([line('CCGZ', '*')]), false);
});

test('months follow the last that was signed; the first is the one that has just ended', () => {
  const one = (/** @type {string} */ territory, /** @type {string} */ month, /** @type {string} */ state) => ({ territory, month, state });
  const all = [one('440605', '2026-02', 'PREPARED'), one('440605', '2025-12', 'SIGNED'), one('440605', '2025-11', 'SIGNED'), one('440605121', '2026-05', 'SIGNED')];
  assert.equal(nextMonth(all, '440605', '2026-11-23'), '2026-01');
  assert.equal(nextMonth(all, '440605121', '2026-11-23'), '2026-06');
  assert.equal(nextMonth(all, '440605122', '2026-01-05'), '2025-12');
});
