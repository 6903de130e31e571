import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutLineage } from '#app/core/lineageLayout.js';
import { STEPS, stepFrom } from '#app/core/lineageWalk.js';
import { keyOfName, lineageOf } from './lineages.js';

const LAYOUT = layoutLineage(lineageOf('a>b a>c a>d c>e x>e'), { width: 100, height: 40, columnGap: 60, rowGap: 10 });

/**
 * @param {string} name
 * @param {string} key
 */
const from = (name, key) => stepFrom(LAYOUT, keyOfName(name), STEPS[key]);

test('right goes to the nearest child and left to the nearest parent', () => {
  assert.equal(from('c', 'ArrowRight'), keyOfName('e'));
  assert.equal(from('c', 'ArrowLeft'), keyOfName('a'));
});

test('of several children the one at the same height is next', () => {
  const split = layoutLineage(lineageOf('a>b a>c a>d'), { width: 100, height: 40, columnGap: 60, rowGap: 10 });
  const next = split.nodes.find(({ key }) => key === stepFrom(split, keyOfName('a'), 'child'));
  assert.equal(next?.y, split.nodes.find(({ key }) => key === keyOfName('a'))?.y);
});

test('down and up go through a generation and come back', () => {
  const [first, second] = LAYOUT.nodes.filter(({ layer }) => layer === 1).sort((a, b) => a.y - b.y);
  assert.equal(stepFrom(LAYOUT, first.key, 'below'), second.key);
  assert.equal(stepFrom(LAYOUT, second.key, 'above'), first.key);
});

test('where nothing lies that way one stays', () => {
  assert.equal(from('a', 'ArrowLeft'), keyOfName('a'));
  assert.equal(from('b', 'ArrowRight'), keyOfName('b'));
  assert.equal(from('a', 'ArrowUp'), keyOfName('a'));
  assert.equal(stepFrom(LAYOUT, 'gone', 'child'), 'gone');
});
