import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CodeTurns } from '#app/layers/CodeTurns.js';

/**
 * @param {number} id
 * @param {number} x
 * @returns {import('#app/workers/paintCodes.js').Code}
 */
const code = (id, x = 0) => ({ id, text: `JG0000${id}`, at: [x, 0] });

/** @param {import('#app/workers/paintCodes.js').Code[]} codes */
const idsOf = (codes) => codes.map(({ id }) => id);

test('of two tiles that have room the first one writes', () => {
  const turns = new CodeTurns();
  turns.offer('west', 17, 'a', [code(1), code(2)]);
  assert.equal(turns.offer('east', 17, 'b', [code(2), code(3)]).size, 0);
  assert.deepEqual([idsOf(turns.turnsOf('west')), idsOf(turns.turnsOf('east'))], [[1, 2], [3]]);
});

test('when a tile goes it is the turn of the next', () => {
  const turns = new CodeTurns();
  turns.offer('west', 17, 'a', [code(2)]);
  turns.offer('east', 17, 'b', [code(2, 9)]);
  assert.deepEqual([...turns.withdraw('west')], [['east', [code(2, 9)]]]);
  assert.deepEqual(idsOf(turns.turnsOf('east')), [2]);
});

test('a tile that is painted again keeps its turn', () => {
  const turns = new CodeTurns();
  turns.offer('west', 17, 'a', [code(2)]);
  turns.offer('east', 17, 'b', [code(2)]);
  assert.equal(turns.offer('west', 17, 'a', [code(2)]).size, 0);
  assert.deepEqual([idsOf(turns.turnsOf('west')), idsOf(turns.turnsOf('east'))], [[2], []]);
});

test('what a tile has no room for any more goes to the next', () => {
  const turns = new CodeTurns();
  turns.offer('west', 17, 'a', [code(2)]);
  turns.offer('east', 17, 'b', [code(2)]);
  assert.deepEqual([...turns.offer('west', 17, 'a', []).keys()], ['east']);
});

test('canvases of one tile write their parts of one text', () => {
  const turns = new CodeTurns();
  turns.offer('west', 18, 'a', [code(2, 500)]);
  turns.offer('middle', 18, 'a', [code(2, -12)]);
  turns.offer('east', 18, 'b', [code(2)]);
  assert.deepEqual(['west', 'middle', 'east'].map((key) => turns.turnsOf(key).length), [1, 1, 0]);
  assert.equal(turns.withdraw('west').size, 0);
  assert.deepEqual(idsOf(turns.turnsOf('middle')), [2]);
});

test('who is not first may go, and nothing changes', () => {
  const turns = new CodeTurns();
  ['a', 'b', 'c'].forEach((key) => turns.offer(key, 17, key, [code(2)]));
  assert.equal(turns.withdraw('b').size, 0);
  assert.deepEqual([...turns.withdraw('a').keys()], ['c']);
});

test('the codes of two levels do not stand in each other’s way', () => {
  const turns = new CodeTurns();
  turns.offer('old', 17, 'a', [code(2)]);
  turns.offer('new', 18, 'b', [code(2)]);
  assert.deepEqual(idsOf(turns.turnsOf('new')), [2]);
});
