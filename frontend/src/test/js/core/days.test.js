import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayIn, dayOf, instantOf, isDay, isoOf, localMinute } from '#app/core/days.js';

test('days are counted from 1970-01-01, leap days included', () => {
  assert.equal(dayOf('1970-01-01'), 0);
  assert.equal(dayOf('2000-03-01'), 11017);
  assert.equal(dayOf('2024-03-01') - dayOf('2024-02-28'), 2);
  assert.equal(isoOf(11017), '2000-03-01');
});

test('a day that does not exist is not a day', () => {
  assert.deepEqual(['2024-02-29', '2026-12-31'].map(isDay), [true, true]);
  assert.deepEqual(['2023-02-29', '2026-13-01', '2026-1-1', '', 'yesterday', null, undefined].map(isDay), Array(7).fill(false));
});

test('what is no day has no date', () => {
  assert.equal(Number.isNaN(dayOf('x')), true);
  assert.equal(isoOf(Number.NaN), '');
});

test('the clock of this machine gives its own day and minute', () => {
  const date = new Date(2026, 2, 1, 0, 5);
  assert.equal(localMinute(date), '2026-03-01T00:05');
  assert.equal(isoOf(dayIn(date)), '2026-03-01');
});

test('a day begins in the district before it does in Greenwich', () => {
  assert.equal(isoOf(dayIn(new Date('2026-11-22T15:59:59Z'), 'Asia/Shanghai')), '2026-11-22');
  assert.equal(isoOf(dayIn(new Date('2026-11-22T16:00:00Z'), 'Asia/Shanghai')), '2026-11-23');
});

test('a minute on this clock is an instant of the world', () => {
  const instant = instantOf('2026-03-01T09:30') ?? '';
  assert.match(instant, /^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/);
  assert.equal(Date.parse(instant), new Date(2026, 2, 1, 9, 30).getTime());
  assert.equal(instantOf(''), null);
});
