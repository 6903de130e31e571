import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '#app/core/days.js';
import { isPresent, pointAt, PRESENT, samePoint, timeParameters, timePointOf, timeQuery } from '#app/core/timePoint.js';

const TODAY = dayOf('2026-11-22');
const PAST = { asOf: '2026-03-01', knownAt: '2026-04-01T00:00:00Z' };

test('the present asks for nothing', () => {
  assert.equal(isPresent(PRESENT), true);
  assert.deepEqual(timeParameters(PRESENT), {});
  assert.equal(timeQuery(PRESENT), '');
});

test('both axes go into the address, each only when it is given', () => {
  assert.equal(timeQuery(PAST), 'asOf=2026-03-01&knownAt=2026-04-01T00%3A00%3A00Z');
  assert.equal(timeQuery({ ...PAST, knownAt: null }), 'asOf=2026-03-01');
});

test('today as it is known now is the present; as it was known it is not', () => {
  assert.equal(pointAt(TODAY, null, TODAY), PRESENT);
  assert.deepEqual(pointAt(TODAY, PAST.knownAt, TODAY), { asOf: '2026-11-22', knownAt: PAST.knownAt });
  assert.deepEqual(pointAt(TODAY - 1, null, TODAY), { asOf: '2026-11-21', knownAt: null });
});

test('a day to come is not known and stands for today', () => {
  assert.equal(pointAt(TODAY + 5, null, TODAY), PRESENT);
  assert.equal(pointAt(TODAY + 5, PAST.knownAt, TODAY).asOf, '2026-11-22');
});

test('a link gives back the point that wrote it', () => {
  assert.deepEqual(timePointOf(timeParameters(PAST), TODAY), PAST);
  assert.equal(samePoint(timePointOf({}, TODAY), PRESENT), true);
  assert.equal(samePoint(PAST, PRESENT), false);
});

test('a link that names an instant alone means the day of the instant', () => {
  const noon = new Date(2026, 3, 1, 12).toISOString();
  assert.deepEqual(timePointOf({ knownAt: noon }, TODAY), { asOf: '2026-04-01', knownAt: noon });
});

test('a link with nonsense leads to the present', () => {
  assert.equal(timePointOf({ asOf: '2026-02-30', knownAt: 'soon' }, TODAY), PRESENT);
});
