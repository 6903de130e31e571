import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOpen, obstacleToDeciding, STATES } from '#app/core/records.js';

const submitted = { state: /** @type {const} */ ('SUBMITTED'), author: 'planner', may: { decide: false } };
const official = { username: 'official', role: 'OFFICIAL' };

test('drafts and returned records are worked on, others are not', () => {
  const open = STATES.filter((state) => isOpen({ state }));
  assert.deepEqual(open, ['DRAFT', 'RETURNED']);
});

test('nothing stands in the way of who may decide', () => {
  assert.equal(obstacleToDeciding({ ...submitted, may: { decide: true } }, official), null);
});

test('each obstacle to a decision has its name', () => {
  assert.equal(obstacleToDeciding({ ...submitted, state: 'DRAFT' }, official), 'state');
  assert.equal(obstacleToDeciding({ ...submitted, author: 'official' }, official), 'author');
  assert.equal(obstacleToDeciding(submitted, { username: 'other', role: 'PLANNER' }), 'role');
  assert.equal(obstacleToDeciding(submitted, { username: 'admin', role: 'ADMIN' }), 'role', 'administrators do not decide on land');
  assert.equal(obstacleToDeciding(submitted, official), 'territory');
});
