import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LatestQuestion } from '#app/core/LatestQuestion.js';

const tick = () => new Promise((resolve) => setTimeout(resolve));

test('of the questions that come meanwhile only the last is asked', async () => {
  /** @type {number[]} */
  const asked = [];
  /** @type {any[]} */
  const told = [];
  /** @type {(value: number) => void} */
  let answer = () => {};
  const question = new LatestQuestion(
    (/** @type {number} */ one) => new Promise((resolve) => { asked.push(one); answer = resolve; }),
    (outcome) => told.push([outcome.question, outcome.answer]),
  );
  question.put(1);
  question.put(2);
  question.put(3);
  assert.equal(question.busy, true);
  answer(10);
  await tick();
  answer(30);
  await tick();
  assert.deepEqual(asked, [1, 3]);
  assert.deepEqual(told, [[1, 10], [3, 30]]);
  assert.equal(question.busy, false);
});

test('a failure is an outcome, and the next question is asked', async () => {
  /** @type {any[]} */
  const told = [];
  const question = new LatestQuestion(async (/** @type {string} */ one) => {
    if (one === 'bad') throw new Error('refused');
    return one;
  }, ({ answer, problem }) => told.push(problem?.message ?? answer));
  question.put('bad');
  await tick();
  question.put('good');
  await tick();
  assert.deepEqual(told, ['refused', 'good']);
});

test('what was forgotten is not told, and new questions are', async () => {
  /** @type {any[]} */
  const told = [];
  const question = new LatestQuestion(async (/** @type {number} */ one) => one, ({ answer }) => told.push(answer));
  question.put(1);
  question.forget();
  question.put(2);
  await tick();
  assert.deepEqual(told, [2]);
});
