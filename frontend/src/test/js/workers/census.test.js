import assert from 'node:assert/strict';
import { test } from 'node:test';
import { legendOf } from '#app/layers/legend.js';
import { census } from '#app/workers/census.js';
import { square, tileOf } from './tiles.js';

/** @type {[number, number, number, number]} */
const WHOLE = [0, 0, 1, 1];
const LAND_CLASS = { source: 'parcels', property: 'landClass' };

const west = tileOf('parcels', [
  { id: 1, rings: [square(100, 100, 50)], properties: { landClass: '0601' } },
  { id: 2, rings: [square(3000, 100, 50)], properties: { landClass: '0101' } },
  { id: 3, rings: [square(4000, 100, 160)], properties: { landClass: '0601' } },
]);
const east = tileOf('parcels', [
  { id: 3, rings: [square(-64, 100, 128)], properties: { landClass: '0601' } },
]);

test('a parcel in two tiles counts once', () => {
  const legend = legendOf('landClass', [census(west, LAND_CLASS, WHOLE), census(east, LAND_CLASS, WHOLE)]);
  assert.deepEqual(legend.map(({ key, count }) => [key, count]), [['0601', 2], ['0101', 1]]);
});

test('only what is in view counts', () => {
  const legend = legendOf('landClass', [census(west, LAND_CLASS, [0, 0, 0.5, 1])]);
  assert.deepEqual(legend.map(({ key, count }) => [key, count]), [['0601', 1]]);
});

test('cells count for the parcels they stand for, in one tile', () => {
  const cells = tileOf('parcel-cells', [
    { rings: [square(0, 0, 128)], properties: { group: 'N', stage: 'EXISTING', count: 40 } },
    { rings: [square(128, 0, 128)], properties: { group: 'N', stage: 'CLEARED', count: 2 } },
    { rings: [square(4096, 0, 128)], properties: { group: 'N', stage: 'CLEARED', count: 100 } },
  ]);
  const counted = (/** @type {import('#app/core/types.js').Theme} */ theme) =>
    legendOf(theme, [census(cells, { source: 'parcels', property: theme }, WHOLE)]).map(({ key, count }) => [key, count]);
  assert.deepEqual(counted('landClass'), [['N', 42]]);
  assert.deepEqual(counted('stage'), [['EXISTING', 40], ['CLEARED', 2]]);
  assert.deepEqual(counted('ownership'), []);
});

test('an empty tile counts nothing', () => {
  assert.deepEqual(legendOf('stage', [census(new Map(), { source: 'parcels', property: 'stage' }, WHOLE)]), []);
});

test('pieces of other ground count by their own property, each once', () => {
  const work = tileOf('accepted-work', [
    { id: 1, rings: [square(100, 100, 50)], properties: { category: 'CCGZ' } },
    { id: 2, rings: [square(4000, 100, 160)], properties: { category: 'FKFL' } },
  ]);
  const next = tileOf('accepted-work', [{ id: 2, rings: [square(-96, 100, 160)], properties: { category: 'FKFL' } }]);
  const subject = { source: 'accepted-work', property: 'category' };
  const legend = legendOf('category', [work, next].map((tile) => census(tile, subject, WHOLE)));
  assert.deepEqual(legend.map(({ key, count }) => [key, count]), [['CCGZ', 1], ['FKFL', 1]]);
});
