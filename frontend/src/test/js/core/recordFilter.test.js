import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterOf, isNarrowed, stateTabs } from '#app/core/recordFilter.js';

test('a link narrows the list', () => {
  assert.deepEqual(filterOf({ state: 'SUBMITTED', author: 'me', kind: 'SURVEY', q: '平洲' }),
    { state: 'SUBMITTED', author: 'me', kind: 'SURVEY', q: '平洲' });
});

test('what a link says wrongly is dropped', () => {
  assert.deepEqual(filterOf({ state: 'BURNT', author: 'planner', kind: 'a b' }), { state: '', author: '', kind: '', q: '' });
});

test('tabs follow the life of a record and add up', () => {
  const tabs = stateTabs({ DRAFT: 2, SUBMITTED: 3, APPROVED: 40 });
  assert.deepEqual(tabs.map(({ state }) => state), ['', 'DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'WITHDRAWN']);
  assert.deepEqual(tabs.map(({ count }) => count), [45, 2, 3, 0, 40, 0]);
});

test('tabs have no numbers before the server has answered', () => {
  assert.ok(stateTabs(undefined).every(({ count }) => count === null));
});

test('spaces alone do not narrow', () => {
  assert.equal(isNarrowed(filterOf({ q: '  ' })), false);
  assert.equal(isNarrowed(filterOf({ author: 'me' })), true);
});
