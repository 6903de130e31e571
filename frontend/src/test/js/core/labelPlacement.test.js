import assert from 'node:assert/strict';
import { test } from 'node:test';
import { widthOf, withoutOverlap } from '#app/core/labelPlacement.js';

const box = (/** @type {number} */ x, /** @type {number} */ y, width = 100) => ({ x, y, width, height: 20 });

test('of two that overlap the first stays', () => {
  const [first, second, third] = [box(0, 0), box(50, 10), box(50, 30)];
  assert.deepEqual(withoutOverlap([first, second, third], (placed) => placed), [first, third]);
});

test('what was left out takes no room', () => {
  const chain = [box(0, 0), box(60, 0), box(120, 0)];
  assert.deepEqual(withoutOverlap(chain, (placed) => placed), [chain[0], chain[2]]);
});

test('texts side by side keep a gap', () => {
  assert.equal(withoutOverlap([box(0, 0), box(102, 0)], (placed) => placed).length, 1);
  assert.equal(withoutOverlap([box(0, 0), box(104, 0)], (placed) => placed).length, 2);
});

test('Han characters are as wide as they are high', () => {
  assert.equal(widthOf('大沥镇', 10), 30);
  assert.ok(widthOf('Dali', 10) < 30);
});
