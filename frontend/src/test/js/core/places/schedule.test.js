import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scheduleOf } from '#app/core/places/schedule.js';

test('work under way fills the bar up to today', () => {
  const schedule = /** @type {any} */ (scheduleOf({ began: '2026-01-01', due: '2026-04-11', today: '2026-01-26' }));
  assert.deepEqual(schedule.marks.map((/** @type {any} */ { name, percent }) => [name, percent]), [['began', 0], ['today', 25], ['due', 100]]);
  assert.deepEqual([schedule.donePercent, schedule.lateDays], [25, 0]);
});

test('what is past its day is late, also once it is completed', () => {
  assert.equal(scheduleOf({ began: '2026-01-01', due: '2026-01-11', today: '2026-01-21' })?.lateDays, 10);
  const completed = /** @type {any} */ (scheduleOf({ began: '2026-01-01', due: '2026-01-11', completed: '2026-01-16', today: '2026-03-01' }));
  assert.deepEqual([completed.lateDays, completed.donePercent, completed.marks.map((/** @type {any} */ { name }) => name)], [5, 100, ['began', 'due', 'completed']]);
});

test('work that is to begin has done nothing, and without two days there is no bar', () => {
  assert.equal(scheduleOf({ began: '2027-01-01', due: '2027-06-01', today: '2026-12-01' })?.donePercent, 0);
  assert.equal(scheduleOf({ began: null, due: '2027-06-01', today: '2026-12-01' }), null);
  assert.equal(scheduleOf({ began: null, today: '2026-12-01' }), null);
});
