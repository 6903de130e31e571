import assert from 'node:assert/strict';
import { test } from 'node:test';
import { propertiesOf } from '#app/workers/decode.js';
import { featuresAt, hitTest } from '#app/workers/hitTest.js';
import { square, tileOf } from './tiles.js';

//  ┌───────────┐
//  │ 1  ┌───┐  │   2 lies on 1; 3 has a hole
//  │    │ 2 │  │
//  └────┴───┴──┘
const zones = /** @type {any} */ (tileOf('zones', [
  { id: 1, rings: [square(0, 0, 1000)] },
  { id: 2, rings: [square(400, 400, 200)] },
  { id: 3, rings: [square(2000, 0, 1000), square(2400, 400, 200).reverse()] },
]).get('zones'));

const NONE = /** @type {Set<number>} */ (new Set());

test('the feature on top is met', () => {
  assert.deepEqual(hitTest(zones, 500, 500, 0, NONE), { id: 2, onEdge: false });
  assert.deepEqual(hitTest(zones, 100, 100, 0, NONE), { id: 1, onEdge: false });
});

test('a hole is not met', () => {
  assert.equal(hitTest(zones, 2500, 500, 0, NONE), null);
  assert.deepEqual(hitTest(zones, 2100, 500, 0, NONE), { id: 3, onEdge: false });
});

test('an outline is met from both sides', () => {
  assert.deepEqual(hitTest(zones, 1008, 500, 10, NONE), { id: 1, onEdge: true });
  assert.deepEqual(hitTest(zones, 394, 500, 10, NONE), { id: 2, onEdge: true });
  assert.equal(hitTest(zones, 1011, 500, 10, NONE), null);
});

test('what is hidden is not met', () => {
  assert.deepEqual(hitTest(zones, 500, 500, 0, new Set([2])), { id: 1, onEdge: false });
});

test('all that lies at a place is found, from above to below', () => {
  const idsAt = (/** @type {number} */ x, /** @type {number} */ y) => featuresAt(zones, x, y).map((feature) => zones.ids[feature]);
  assert.deepEqual(idsAt(500, 500), [2, 1]);
  assert.deepEqual(idsAt(100, 100), [1]);
  assert.deepEqual(idsAt(2500, 500), []);
});

test('what is found says what its tile says of it', () => {
  const works = /** @type {any} */ (tileOf('accepted-work', [
    { id: 4, rings: [square(0, 0, 100)], properties: { category: 'CCGZ', mu: 12, zoneId: 7 } },
    { id: 5, rings: [square(0, 0, 100)], properties: { category: 'FKFL', mu: 3 } },
  ]).get('accepted-work'));
  assert.deepEqual(featuresAt(works, 50, 50).map((work) => propertiesOf(works, work)),
    [{ category: 'FKFL', mu: 3 }, { category: 'CCGZ', mu: 12, zoneId: 7 }]);
});
