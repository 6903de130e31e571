import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskOf, formatRoute, parseRoute } from '#app/services/route.js';

test('a link names a screen, what lies in it, and parameters', () => {
  assert.deepEqual(parseRoute('#/records/12/review'), { screen: 'records', path: ['12', 'review'], parameters: {} });
  assert.deepEqual(parseRoute('#records?state=SUBMITTED'), { screen: 'records', path: [], parameters: { state: 'SUBMITTED' } });
  assert.deepEqual(parseRoute('#/map?z=15&parcel=7'), { screen: 'map', path: [], parameters: { z: '15', parcel: '7' } });
});

test('a link to nowhere leads to the map', () => {
  assert.equal(parseRoute('#/nowhere').screen, 'map');
  assert.equal(parseRoute('').screen, 'map');
});

test('a link is read as it was written', () => {
  assert.deepEqual(parseRoute(formatRoute('records/12')), { screen: 'records', path: ['12'], parameters: {} });
  assert.deepEqual(parseRoute(formatRoute('records', { q: '平 洲&1', state: '' })).parameters, { q: '平 洲&1' });
});

test('a voucher and the issue wizard have desks of their own; what else lies below the vouchers has not', () => {
  const desk = (/** @type {string} */ hash) => deskOf(parseRoute(hash));
  assert.equal(desk('#/vouchers'), 'vouchers');
  assert.equal(desk('#/vouchers/issue?record=5'), 'issue');
  assert.equal(desk('#/vouchers/NH-D-2026-000001'), 'passport');
  assert.equal(desk('#/vouchers/NH-D-2026-000001-1-2?act=REDEEM'), 'passport');
  assert.equal(desk('#/vouchers/holders/12'), 'vouchers');
  assert.equal(desk('#/records/NH-D-2026-000001'), 'records');
});
