import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureOf, sideOf, verdictCounts } from '#app/core/places/indicators.js';
import { pointsOf, zoneProgress } from '#app/core/places/progress.js';
import { mayWrite } from '#app/core/places/rights.js';

test('years are points of a statement', () => {
  const years = [{ year: 2021, addedSquareMetres: 10, addedMu: 0.02, works: 1, cumulativeSquareMetres: 10, cumulativeMu: 0.02 }];
  assert.deepEqual(pointsOf({ category: 'CCGZ', squareMetres: 10, mu: 0.02, works: 1, years }),
    [{ startsOn: '2021-01-01', squareMetres: 10, mu: 0.02, works: 1, cumulativeSquareMetres: 10, cumulativeMu: 0.02 }]);
});

test('only the category of its renovation counts for the target of a zone', () => {
  const statement = [{ code: '7', category: 'CCZL', squareMetres: 999, mu: 9 }, { code: '7', category: 'CCGZ', squareMetres: 2000, mu: 3 }];
  const zone = { id: 7, code: 'NHCG-007', renovation: 'CCGZ', targetMu: 8 };
  assert.deepEqual(zoneProgress(zone, statement), { done: statement[1], percent: 37.5 });
  assert.deepEqual(zoneProgress({ ...zone, id: 8, code: 'NHCG-008', targetMu: 0 }, statement), { done: { squareMetres: 0, mu: 0 }, percent: null });
});

test('indicators say which side is good, and numbers what they are in', () => {
  assert.deepEqual([sideOf('NEW_FARMLAND_RATE'), sideOf('CONSTRUCTION_NOT_MORE'), sideOf('RED_LINE_KEPT'), sideOf('PROCEDURE')], ['≥', '≤', '=', '']);
  assert.deepEqual([measureOf('before'), measureOf('patchesAfter'), measureOf('multipleBefore')], ['area', 'count', 'multiple']);
  assert.deepEqual(verdictCounts([{ verdict: 'PASS' }, { verdict: 'FAIL' }, { verdict: 'PASS' }]), { PASS: 2, FAIL: 1, NOT_APPLICABLE: 0 });
});

test('units are for the district, zones and sites for the territory that holds them', () => {
  const admin = (/** @type {string} */ territoryCode) => ({ role: 'ADMIN', territoryCode });
  const ground = { townCode: '440605011', villageCode: null };
  assert.deepEqual([mayWrite(admin('440605'), '440605', 'units'), mayWrite(admin('440605011'), '440605', 'units')], [true, false]);
  assert.deepEqual([mayWrite(admin('440605011'), '440605', 'zones', ground), mayWrite(admin('440605012'), '440605', 'zones', ground)], [true, false]);
  assert.equal(mayWrite({ role: 'OFFICIAL', territoryCode: '440605' }, '440605', 'sites'), false);
});
