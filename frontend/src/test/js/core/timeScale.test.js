import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '#app/core/days.js';
import { changeAfter, changeBefore, changesOf, columnsOf, dayBeforeAll, marksOf, shareOf, snapped, versionsOn } from '#app/core/timeScale.js';

const CHANGES = changesOf([
  { day: '2026-03-01', versions: 4 }, { day: '2023-04-12', versions: 3000 }, { day: '2026-03-02', versions: 1 },
]);

test('changes come by day, whatever order they had', () => {
  assert.deepEqual(CHANGES.map(({ versions }) => versions), [3000, 4, 1]);
  assert.equal(versionsOn(CHANGES, dayOf('2026-03-01')), 4);
  assert.equal(versionsOn(CHANGES, dayOf('2026-02-01')), 0);
});

test('the change before and the change after leave out the day itself', () => {
  assert.equal(changeBefore(CHANGES, dayOf('2026-03-02')), dayOf('2026-03-01'));
  assert.equal(changeBefore(CHANGES, dayOf('2023-04-12')), null);
  assert.equal(changeAfter(CHANGES, dayOf('2026-03-01')), dayOf('2026-03-02'));
  assert.equal(changeAfter(CHANGES, dayOf('2026-03-02')), null);
});

test('before all changes there is one day more', () => {
  assert.equal(dayBeforeAll(CHANGES, dayOf('2023-04-12')), dayOf('2023-04-11'));
  assert.equal(dayBeforeAll(CHANGES, dayOf('2023-04-11')), null);
  assert.equal(dayBeforeAll([], dayOf('2023-04-11')), null);
});

test('playing passes over days that lie too close', () => {
  assert.equal(changeAfter(CHANGES, dayOf('2026-02-28'), 2), dayOf('2026-03-02'));
});

test('the nearest change within reach is meant, otherwise the day itself', () => {
  assert.equal(snapped(CHANGES, dayOf('2026-03-04'), 5), dayOf('2026-03-02'));
  assert.equal(snapped(CHANGES, dayOf('2026-02-27'), 5), dayOf('2026-03-01'));
  assert.equal(snapped(CHANGES, dayOf('2025-01-01'), 5), dayOf('2025-01-01'));
  assert.equal(snapped([], 7, 5), 7);
});

test('shares run from 0 to 1, and a line of one day is all at its end', () => {
  assert.deepEqual([shareOf(10, 10, 20), shareOf(15, 10, 20), shareOf(20, 10, 20), shareOf(5, 5, 5)], [0, 0.5, 1, 1]);
});

test('columns gather neighbouring days, and the largest is 1 high', () => {
  const columns = columnsOf(CHANGES, dayOf('2023-04-12'), dayOf('2026-04-12'), 50);
  assert.deepEqual(columns.map(({ first }) => first), [dayOf('2023-04-12'), dayOf('2026-03-01')]);
  assert.equal(columns[0].size, 1);
  assert.ok(columns[1].size > 0.2 && columns[1].size < 0.25, 'ln 6 / ln 3001 = 0.224');
});

test('what lies outside the line has no column', () => {
  assert.deepEqual(columnsOf(CHANGES, dayOf('2024-01-01'), dayOf('2025-01-01'), 50), []);
});

test('marks are quarters in a year and years in a decade, never more than wanted', () => {
  /** @type {(from: string, to: string, most: number) => string[]} */
  const labels = (from, to, most) => marksOf(dayOf(from), dayOf(to), most).map(({ label }) => label);
  assert.deepEqual(labels('2025-02-10', '2026-02-10', 5), ['2025-04', '2025-07', '2025-10', '2026-01']);
  assert.deepEqual(labels('2015-05-05', '2026-02-10', 6), ['2016', '2018', '2020', '2022', '2024', '2026']);
  assert.deepEqual(labels('1901-01-01', '2026-01-01', 4), ['1950', '2000']);
});

test('a mark stands where its day is', () => {
  const [first] = marksOf(dayOf('2025-01-01'), dayOf('2026-01-01'), 2);
  assert.deepEqual(first, { share: 0, label: '2025-01' });
});
