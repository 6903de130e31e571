import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOpen, lastStep, nextStep, obstacleToDeciding, STATES } from '#app/core/records.js';

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

test('undo takes back the last step that counts, redo the first that was undone', () => {
  const draft = { steps: [{ seq: 1, state: 'ACTIVE' }, { seq: 2, state: 'ACTIVE' }, { seq: 4, state: 'UNDONE' }, { seq: 5, state: 'UNDONE' }] };
  assert.equal(lastStep(draft), 2);
  assert.equal(nextStep(draft), 4);
  assert.equal(lastStep(null), 0);
  assert.equal(nextStep({ steps: [] }), 0);
});
