import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPresent, PRESENT, samePoint, timeParameters, timePointOf, timeQuery } from '#app/core/timePoint.js';

const PAST = { asOf: '2026-03-01', knownAt: '2026-04-01T00:00:00Z' };

test('the present asks for nothing', () => {
  assert.equal(isPresent(PRESENT), true);
  assert.deepEqual(timeParameters(PRESENT), {});
  assert.equal(timeQuery(PRESENT), '');
});

test('both axes go into the address, each only when it is given', () => {
  assert.equal(timeQuery(PAST), 'asOf=2026-03-01&knownAt=2026-04-01T00%3A00%3A00Z');
  assert.equal(timeQuery({ ...PAST, knownAt: null }), 'asOf=2026-03-01');
  assert.equal(isPresent({ asOf: null, knownAt: PAST.knownAt }), false);
});

test('a link gives back the point that wrote it', () => {
  assert.deepEqual(timePointOf(timeParameters(PAST)), PAST);
  assert.equal(samePoint(timePointOf({}), PRESENT), true);
  assert.equal(samePoint(PAST, PRESENT), false);
});

test('a link with nonsense leads to the present', () => {
  assert.deepEqual(timePointOf({ asOf: '2026-02-30', knownAt: 'soon' }), PRESENT);
});
