import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placed, spread } from '#app/core/placement.js';

const TEN = () => 10;

test('wishes that leave room are granted', () => {
  assert.deepEqual(spread(['a', 'b', 'c'], [5, 30, 100], TEN), [5, 30, 100]);
});

test('wishes that collide share the way: each gives in by the same', () => {
  assert.deepEqual(spread(['a', 'b'], [50, 50], TEN), [45, 55]);
  assert.deepEqual(spread(['a', 'b', 'c'], [50, 50, 50], TEN), [40, 50, 60]);
});

test('wishes against the order are met half-way', () => {
  assert.deepEqual(spread(['a', 'b'], [60, 40], TEN), [45, 55]);
});

test('a tall one takes its height', () => {
  assert.deepEqual(spread(['a', 'b'], [0, 0], (vertex) => (vertex === 'a' ? 30 : 10)), [-10, 10]);
});

test('the topmost edge is at 0', () => {
  const centres = placed([['a'], ['b', 'c']], [['a', 'b'], ['a', 'c']], TEN);
  assert.deepEqual([...centres], [['a', 10], ['b', 5], ['c', 15]]);
});
