import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaDifference, boundaryDiffers, differencesOf, versionBefore } from '#app/core/versionDifferences.js';

test('facts that differ are told in the order in which people ask', () => {
  const before = { stage: 'EXISTING', landClass: '0601', holder: '甲村' };
  const after = { stage: 'SURVEYED', landClass: '0702', holder: '甲村' };
  assert.deepEqual(differencesOf(before, after), [
    { name: 'landClass', before: '0601', after: '0702' }, { name: 'stage', before: 'EXISTING', after: 'SURVEYED' },
  ]);
});

test('nothing and empty are the same; what comes or goes is a difference', () => {
  assert.deepEqual(differencesOf({ holder: '', code: null }, {}), []);
  assert.deepEqual(differencesOf({}, { holder: '甲村' }), [{ name: 'holder', before: null, after: '甲村' }]);
});

test('what neither version tells is not compared', () => {
  assert.deepEqual(differencesOf({ landClass: '0601' }, { landClass: '0601', version: 2 }), []);
});

test('areas differ by whole hundredths', () => {
  assert.equal(areaDifference(3120.02, 3125.44), 5.42);
  assert.equal(areaDifference(0.3, 0.1), -0.2);
});

test('a boundary differs when one corner does', () => {
  const ring = [[[113, 23], [113.1, 23], [113.1, 23.1], [113, 23]]];
  const moved = [[[113, 23], [113.1, 23], [113.1, 23.10000000001], [113, 23]]];
  assert.equal(boundaryDiffers({ coordinates: ring }, { coordinates: structuredClone(ring) }), false);
  assert.equal(boundaryDiffers({ coordinates: ring }, { coordinates: moved }), true);
  assert.equal(boundaryDiffers(null, { coordinates: ring }), true);
});

test('the version before is the next lower number, gaps or not', () => {
  const versions = [5, 4, 2].map((version) => ({ version }));
  assert.deepEqual(versionBefore(versions, { version: 5 }), { version: 4 });
  assert.deepEqual(versionBefore(versions, { version: 4 }), { version: 2 });
  assert.equal(versionBefore(versions, { version: 2 }), null);
});
