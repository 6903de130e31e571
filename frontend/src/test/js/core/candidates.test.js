import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crsTyped, keyOf, ordered, orderedTexts, shownFirst, takenKey } from '#app/core/candidates.js';

/** @typedef {import('#app/core/candidates.js').Candidate} Candidate */

/** @returns {Candidate} */
const candidate = (/** @type {string} */ crs, /** @type {number} */ score, /** @type {Partial<Candidate>} */ changes = {}) =>
  ({ crs, score, swapAxes: false, shift: null, evidence: [], outline: null, ...changes });

const diagnosis = (/** @type {object} */ crs) => /** @type {any} */ ({ encoding: null, fields: [], crs: { stated: null, candidates: [], needed: true, ...crs } });

test('the likeliest comes first; of equals what changes the numbers least', () => {
  const way = (/** @type {Candidate} */ { crs, swapAxes, shift }) => [crs, swapAxes, shift].join(' ');
  const list = [candidate('a', 0.5, { shift: 'GCJ02' }), candidate('b', 0.9), candidate('a', 0.5, { swapAxes: true }), candidate('a', 0.5)];
  assert.deepEqual(ordered(list).map(way), ['b false ', 'a false ', 'a true ', 'a false GCJ02']);
  assert.equal(list[0].shift, 'GCJ02');
});

test('of equals that change nothing, the nearest to the district comes first', () => {
  const at = (/** @type {number} */ lon) => ({ type: 'MultiPolygon', coordinates: [[[[lon, 23], [lon, 23.1], [lon + 0.1, 23]]]] });
  const list = [candidate('75', 0, { outline: at(74) }), candidate('none', 0), candidate('111', 0, { outline: at(110) }), candidate('117', 0, { outline: at(117) })];
  assert.deepEqual(ordered(list, [113, 23]).map(({ crs }) => crs), ['111', '117', '75', 'none']);
});

test('nothing is taken while nobody has said anything, however likely it looks', () => {
  assert.equal(takenKey(diagnosis({ candidates: [candidate('EPSG:4547', 1)] })), null);
});

test('what the file states is taken', () => {
  const stated = { label: 'EPSG:4526', evidence: [] };
  assert.equal(takenKey(diagnosis({ needed: false, stated })), keyOf({ crs: 'EPSG:4526' }));
  assert.equal(takenKey(diagnosis({ needed: false, stated }), { swapAxes: true }), keyOf({ crs: 'EPSG:4526', swapAxes: true }));
});

test('what a person says rules over the file', () => {
  const stated = { label: 'EPSG:4490', evidence: [] };
  const choice = { crs: 'EPSG:4490', shift: 'BD09' };
  assert.equal(takenKey(diagnosis({ needed: false, stated }), choice), keyOf(choice));
});

test('keys tell ways apart', () => {
  const keys = [{ crs: 'a' }, { crs: 'a', swapAxes: true }, { crs: 'a', shift: 'GCJ02' }, { crs: 'b' }].map(keyOf);
  assert.equal(new Set(keys).size, 4);
  assert.equal(keyOf({ crs: 'a', swapAxes: false, shift: null }), keyOf({ crs: 'a' }));
});

test('the one that is taken is shown, wherever it stands', () => {
  const many = Array.from({ length: 20 }, (_, i) => candidate(`EPSG:${4534 + i}`, 1 - i / 20));
  assert.deepEqual(shownFirst(many, keyOf(many[11])).map(({ crs }) => crs), ['EPSG:4534', 'EPSG:4535', 'EPSG:4536', 'EPSG:4537', 'EPSG:4545']);
});

test('of encodings the one taken comes first, then what loses least', () => {
  const text = (/** @type {string} */ name, undecoded = 0) => ({ name, undecoded, sample: [] });
  assert.deepEqual(orderedTexts([text('UTF-8', 12), text('Big5', 3), text('GBK')], 'UTF-8').map(({ name }) => name), ['UTF-8', 'GBK', 'Big5']);
});

test('codes are read as people type them', () => {
  assert.equal(crsTyped(' epsg:4547 '), 'EPSG:4547');
  assert.equal(crsTyped('EPSG:4526'), 'EPSG:4526');
  assert.equal(crsTyped('2334'), 'EPSG:2334');
  assert.equal(crsTyped('Xian 80'), null);
});
