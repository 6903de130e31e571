import assert from 'node:assert/strict';
import { test } from 'node:test';
import { propertyOf } from '#app/workers/decode.js';
import { square, tileOf } from './tiles.js';

const LARGEST_ID = Number.MAX_SAFE_INTEGER;

const parcels = tileOf('parcels', [
  { id: LARGEST_ID, rings: [square(10, 20, 30)], properties: { landClass: '0601', stage: 'CLEARED' } },
  { id: 2, rings: [square(-64, 100, 900), square(0, 200, 100).reverse()], properties: { landClass: '1104A', count: 7, synthetic: true } },
]).get('parcels');

test('a layer has its features, with all 53 bits of an id', () => {
  assert.equal(parcels?.count, 2);
  assert.deepEqual([...(parcels?.ids ?? [])], [LARGEST_ID, 2]);
});

test('positions are sums of the differences in the tile, also over rings', () => {
  const { coords, coordStarts, ringStarts } = /** @type {any} */ (parcels);
  assert.deepEqual([...coords.slice(0, 8)], [10, 20, 40, 20, 40, 50, 10, 50]);
  assert.deepEqual([...ringStarts], [0, 1, 3]);
  assert.deepEqual([...coordStarts], [0, 8, 16, 24]);
  assert.deepEqual([...coords.slice(16, 18)], [0, 300]);
});

test('boxes enclose all rings, also in the buffer of the tile', () => {
  assert.deepEqual([...(parcels?.boxes ?? [])], [10, 20, 40, 50, -64, 100, 836, 1000]);
});

test('properties are text, numbers, or truth, or absent', () => {
  const features = /** @type {any} */ (parcels);
  assert.equal(propertyOf(features, 0, 'landClass'), '0601');
  assert.equal(propertyOf(features, 1, 'count'), 7);
  assert.equal(propertyOf(features, 1, 'synthetic'), true);
  assert.equal(propertyOf(features, 1, 'stage'), undefined);
  assert.equal(propertyOf(features, 1, 'holder'), undefined);
});

test('points are rings of one position', () => {
  const labels = tileOf('unit-labels', [{ id: 1, type: 1, rings: [[[5, 6]]], properties: { name: '大沥镇' } }]).get('unit-labels');
  assert.deepEqual([...(labels?.coords ?? [])], [5, 6]);
  assert.equal(propertyOf(/** @type {any} */ (labels), 0, 'name'), '大沥镇');
});
