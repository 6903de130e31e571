import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goalsOf } from '#app/core/cockpit/goals.js';
import { levelWithin, pathTo, zoneOf } from '#app/core/cockpit/level.js';
import { monthEnd, monthsBetween } from '#app/core/cockpit/months.js';
import { shadeClasses, shadeOf } from '#app/core/cockpit/shades.js';

test('each class holds about as many units, between bounds that can be read', () => {
  const classes = shadeClasses([0, 103, 207, 318, 404, 512, 1234, 5678, 9999], 4);
  assert.deepEqual(classes.map(({ from }) => from), [0, 320, 510, 5700]);
  assert.equal(classes[3].to, 9999);
});

test('classes touch, and the largest unit is in the last one', () => {
  const values = Array.from({ length: 97 }, (_, i) => (i * 7919) % 1013);
  const classes = shadeClasses(values, 5);
  classes.slice(1).forEach(({ from }, i) => assert.equal(from, classes[i].to));
  assert.equal(shadeOf(Math.max(...values), classes), classes.length - 1);
});

test('equal units make one class, nothing makes none', () => {
  assert.deepEqual(shadeClasses([5, 5, 5], 5), [{ from: 0, to: 5 }]);
  assert.deepEqual(shadeClasses([0, 0], 5), []);
  assert.equal(shadeOf(0, [{ from: 0, to: 5 }]), -1);
  assert.equal(shadeOf(undefined, []), -1);
});

test('a value on a bound is of the class above it', () => {
  const classes = [{ from: 0, to: 10 }, { from: 10, to: 20 }];
  assert.deepEqual([9.99, 10, 20].map((value) => shadeOf(value, classes)), [0, 1, 1]);
});

test('months are counted over years, and end on their last day', () => {
  assert.equal(monthsBetween('2022-11-15', '2024-02-01'), 15);
  assert.equal(monthEnd('2022-11-15', 0, '2026-11-23'), '2022-11-30');
  assert.equal(monthEnd('2022-11-15', 1, '2026-11-23'), '2022-12-31');
  assert.equal(monthEnd('2022-11-15', 15, '2026-11-23'), '2024-02-29');
  assert.equal(monthEnd('2022-11-15', 48, '2026-11-23'), '2026-11-23');
});

test('one looks from the district into towns, villages, zones and works', () => {
  const ways = ['', '440605', '440605001', '440605001001', '440605001001/zone:12', 'zone:12', '440605001/no-village', '440605001001/no-zone'];
  assert.deepEqual(ways.map(levelWithin), ['town', 'town', 'village', 'zone', 'work', 'work', 'work', 'work']);
  assert.deepEqual(ways.map(zoneOf), [null, null, null, null, 12, 12, null, null]);
});

test('the way back names each step once', () => {
  assert.deepEqual(pathTo(''), []);
  assert.deepEqual(pathTo('440605001001'), ['440605001', '440605001001']);
  assert.deepEqual(pathTo('440605001001/zone:12'), ['440605001', '440605001001', '440605001001/zone:12']);
  assert.deepEqual(pathTo('zone:12'), ['zone:12']);
  assert.deepEqual(pathTo('440605001/no-village'), ['440605001', '440605001/no-village']);
});

test('goals mean the same, are of the same ground, and not past; the next comes first', () => {
  const ours = { measure: 'CCGZ', territoryCode: '440605' };
  const all = [{ ...ours, code: 'open' }, { ...ours, code: 'late', dueOn: '2027-02-08' }, { ...ours, code: 'past', dueOn: '2021-12-31' },
    { ...ours, code: 'soon', dueOn: '2026-12-31' }, { ...ours, code: 'other', measure: 'CCZL', dueOn: '2027-01-01' },
    { ...ours, code: 'town', territoryCode: '440605121', dueOn: '2027-01-01' }, { code: 'uncounted', territoryCode: '440605' }];
  const codes = (/** @type {string} */ day, territory = '440605') => goalsOf(all, { category: 'CCGZ', territory, day }).map(({ code }) => code);
  assert.deepEqual(codes('2026-12-31'), ['soon', 'late', 'open']);
  assert.deepEqual(codes('2027-01-01'), ['late', 'open']);
  assert.deepEqual(codes('2021-12-31'), ['past', 'soon', 'late', 'open']);
  assert.deepEqual(codes('2026-01-01', '440605121'), ['town']);
});
