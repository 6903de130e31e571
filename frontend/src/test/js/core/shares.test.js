import assert from 'node:assert/strict';
import { test } from 'node:test';
import { equalShares, parseAreas, parseRatios } from '#app/core/shares.js';

test('ratios are read with any usual separator', () => {
  ['1:2:3', '1：2：3', ' 1 2  3 ', '1,2、3', '1/2/3'].forEach((text) => assert.deepEqual(parseRatios(text).values, [1, 2, 3]));
});

test('areas are read, and one is enough', () => {
  assert.deepEqual(parseAreas('2.5'), { values: [2.5], fault: null });
  assert.deepEqual(parseAreas('2.5，3; 4').values, [2.5, 3, 4]);
});

test('what is wrong is named', () => {
  assert.equal(parseRatios('').fault, 'empty');
  assert.equal(parseRatios('1:x').fault, 'number');
  assert.equal(parseRatios('1:0').fault, 'positive');
  assert.equal(parseRatios('5').fault, 'one');
  assert.equal(parseAreas('-1').fault, 'positive');
  assert.equal(parseAreas(Array(201).fill('1').join(' ')).fault, 'many');
});

test('equal shares are at least two whole parts', () => {
  assert.deepEqual(equalShares(3).values, [1, 1, 1]);
  assert.equal(equalShares(1).fault, 'one');
  assert.equal(equalShares(2.5).fault, 'number');
  assert.equal(equalShares(1000).fault, 'many');
});
