import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differencesOf, mergedFacts } from '#app/core/mergedFacts.js';
import { square } from '../squares.js';

const SMALL = square(1, 113, 23, 0.001, { landClass: '0601', holder: '甲社', stage: 'EXISTING', ownership: 'COLLECTIVE', officialAreaSquareMetres: 100 });
const LARGE = square(2, 113.001, 23, 0.001, { landClass: '0701', holder: '甲社', ownership: 'COLLECTIVE', officialAreaSquareMetres: 300 });

test('only what differs is asked', () => {
  assert.deepEqual(differencesOf([SMALL, LARGE]), [
    { fact: 'landClass', values: [{ value: '0601', ids: [1] }, { value: '0701', ids: [2] }] },
    { fact: 'stage', values: [{ value: 'EXISTING', ids: [1] }, { value: '', ids: [2] }] },
  ]);
  assert.deepEqual(differencesOf([SMALL, { ...SMALL, id: 3 }]), []);
});

test('where nothing was chosen the largest counts', () => {
  assert.deepEqual(mergedFacts([SMALL, LARGE], {}), { landClass: '0701', holder: '甲社', ownership: 'COLLECTIVE' });
  assert.equal(mergedFacts([SMALL, LARGE], { landClass: '0601' })?.landClass, '0601');
  assert.equal(mergedFacts([], {}), null);
});
