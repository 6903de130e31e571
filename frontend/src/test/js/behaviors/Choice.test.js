import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Choice } from '#app/behaviors/Choice.js';

const VOUCHERS = ['NH-1', 'NH-2', 'NH-21'];

/** Finds when it is told to. */
function typed() {
  /** @type {(() => void)[]} */
  const answers = [];
  /** @type {any[]} */
  const chosen = [];
  const choice = new Choice({ refresh() {} }, {
    find: (words) => new Promise((resolve) => answers.push(() => resolve(VOUCHERS.filter((one) => one.startsWith(words))))),
    name: (item) => item,
    onChoose: (item) => chosen.push(item),
  });
  return { choice, chosen, answers };
}

/** @param {Choice} choice @param {string} key */
const press = (choice, key) => choice.key({ key, isComposing: false, preventDefault() {}, stopPropagation() {} });

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** @param {(told: ReturnType<typeof typed>, later: () => void) => Promise<void>} body */
const timed = (body) => async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    await body(typed(), () => mock.timers.tick(200));
  } finally {
    mock.timers.reset();
  }
};

test('the first of what was found is taken by Enter', timed(async ({ choice, chosen, answers }, later) => {
  choice.type('NH-2');
  later();
  answers[0]();
  await settled();
  assert.deepEqual(choice.results, ['NH-2', 'NH-21']);
  press(choice, 'Enter');
  assert.deepEqual(chosen, ['NH-2']);
  assert.equal(choice.text, 'NH-2');
  assert.equal(choice.open, false);
}));

test('what was found for other words is not taken by Enter', timed(async ({ choice, chosen, answers }, later) => {
  choice.type('NH-');
  later();
  answers[0]();
  await settled();
  choice.type('NH-21');
  press(choice, 'Enter');
  assert.deepEqual(chosen, []);
  later();
  answers[1]();
  await settled();
  press(choice, 'Enter');
  assert.deepEqual(chosen, ['NH-21']);
}));

test('an answer that comes after more was typed is dropped', timed(async ({ choice, chosen, answers }, later) => {
  choice.type('NH-');
  later();
  choice.type('NH-21');
  answers[0]();
  await settled();
  press(choice, 'Enter');
  assert.deepEqual([chosen, choice.results], [[], []]);
}));

test('arrows go round, up from none to the last', timed(async ({ choice, chosen, answers }, later) => {
  choice.type('NH-');
  later();
  answers[0]();
  await settled();
  press(choice, 'ArrowUp');
  assert.equal(choice.active, 2);
  press(choice, 'ArrowDown');
  assert.equal(choice.active, 0);
  choice.type('NH');
  press(choice, 'ArrowUp');
  press(choice, 'Enter');
  assert.deepEqual(chosen, ['NH-21']);
}));

test('a name that is changed no longer counts, and one that is closed opens nothing', timed(async ({ choice, chosen, answers }, later) => {
  choice.take('NH-1');
  choice.type('NH');
  assert.deepEqual([chosen, choice.chosen], [[null], null]);
  choice.close();
  later();
  assert.deepEqual([choice.open, answers.length], [false, 0]);
}));

test('a failure is told', timed(async (_, later) => {
  const choice = new Choice({ refresh() {} }, { find: () => Promise.reject(new Error('away')), name: String, onChoose() {} });
  choice.type('x');
  later();
  await settled();
  assert.deepEqual([choice.status, choice.problem.message, choice.open], ['failed', 'away', true]);
}));
