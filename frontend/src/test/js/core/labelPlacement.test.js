import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstWithRoom, widthOf } from '#app/core/labelPlacement.js';

/** @param {any[]} boxes  of one variant each */
const withoutOverlap = (boxes) => firstWithRoom(boxes.map((one) => [one]), (placed) => placed);

const box = (/** @type {number} */ x, /** @type {number} */ y, width = 100) => ({ x, y, width, height: 20 });

test('of two that overlap the first stays', () => {
  const [first, second, third] = [box(0, 0), box(50, 10), box(50, 30)];
  assert.deepEqual(withoutOverlap([first, second, third]), [first, third]);
});

test('what was left out takes no room', () => {
  const chain = [box(0, 0), box(60, 0), box(120, 0)];
  assert.deepEqual(withoutOverlap(chain), [chain[0], chain[2]]);
});

test('texts side by side keep a gap', () => {
  assert.equal(withoutOverlap([box(0, 0), box(102, 0)]).length, 1);
  assert.equal(withoutOverlap([box(0, 0), box(104, 0)]).length, 2);
});

test('Han characters are as wide as they are high', () => {
  assert.equal(widthOf('大沥镇', 10), 30);
  assert.ok(widthOf('Dali', 10) < 30);
});

test('where the liked variant has no room a smaller one may have', () => {
  const [first, wide, narrow] = [box(0, 0), box(90, 0), box(120, 0, 40)];
  assert.deepEqual(firstWithRoom([[first], [wide, narrow]], (placed) => placed), [first, narrow]);
});

test('what takes no room is shown wherever it is, and keeps nobody off', () => {
  const shown = firstWithRoom([['a'], ['b', 'sign'], ['c']], (text) => (text === 'sign' ? null : box(text === 'c' ? 104 : 0, 0)));
  assert.deepEqual(shown, ['a', 'sign', 'c']);
});
