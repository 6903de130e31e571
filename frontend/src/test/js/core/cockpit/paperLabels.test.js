import assert from 'node:assert/strict';
import { test } from 'node:test';
import { middleOf, paperLabels } from '#app/core/cockpit/paperLabels.js';

const square = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ side) => `M${x} ${y}L${x + side} ${y}L${x + side} ${y + side}L${x} ${y + side}L${x} ${y}Z`;

test('a name stands on the centroid, not in the middle of the box', () => {
  // An L of three unit squares: their middles average to (5/6, 5/6).
  const middle = middleOf('M0 0L2 0L2 1L1 1L1 2L0 2L0 0Z');
  assert.ok(middle);
  assert.ok(Math.abs(middle.x - 5 / 6) < 1e-9 && Math.abs(middle.y - 5 / 6) < 1e-9, JSON.stringify(middle));
});

test('of several parts the largest has the name, whichever way it runs', () => {
  assert.deepEqual(middleOf(square(0, 0, 2) + square(100, 100, 10)), { x: 105, y: 105 });
  assert.deepEqual(middleOf('M0 0L0 4L4 4L4 0L0 0Z'), { x: 2, y: 2 });
});

test('what has no ground has no name, and a line does not divide by nothing', () => {
  assert.equal(middleOf(''), null);
  assert.deepEqual(middleOf('M3 4L5 6L3 4Z'), { x: 3, y: 4 });
  assert.deepEqual(paperLabels([{ d: '', text: 'none', weight: 1 }], 10), []);
});

test('the larger figure keeps its place; others give way by a line, and fall out where none is free', () => {
  const units = [
    { d: square(0, 0, 10), text: '小村', weight: 1 },
    { d: square(4, 0, 10), text: '大村', weight: 9 },
    { d: square(2, 0, 10), text: '中村', weight: 5 },
    { d: square(1, 0, 10), text: '次村', weight: 4 },
    { d: square(300, 0, 10), text: '远村', weight: 0 },
  ];
  const shown = paperLabels(units, 10);
  assert.deepEqual(shown.map(({ text }) => text), ['大村', '中村', '次村', '远村']);
  assert.deepEqual(shown.map(({ y }) => y), [5, 18, -8, 5]);
});
