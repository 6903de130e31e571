import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lacksLandClass, meaningOf, originOf, sharedMeanings, UNUSED, withMeaning } from '#app/core/fieldMapping.js';

const field = (/** @type {string} */ name, /** @type {string|null} */ meaning = null, remembered = false) => ({ name, meaning, remembered, sample: [] });
const FIELDS = [field('DLBM', 'LAND_CLASS'), field('QLR', 'HOLDER', true), field('BZ')];

test('why a column means something is known', () => {
  assert.deepEqual(FIELDS.map((one) => originOf(one)), ['recognised', 'remembered', 'unused']);
  assert.equal(originOf(FIELDS[0], { DLBM: UNUSED }), 'chosen');
});

test('what is chosen rules, also that a column is not used', () => {
  assert.equal(meaningOf(FIELDS[2], { BZ: 'HOLDER' }), 'HOLDER');
  assert.equal(meaningOf(FIELDS[0], { DLBM: UNUSED }), UNUSED);
  assert.equal(meaningOf(FIELDS[1]), 'HOLDER');
});

test('a change keeps what was chosen before', () => {
  const before = { BZ: 'HOLDER' };
  assert.deepEqual(withMeaning(before, 'QLR', UNUSED), { BZ: 'HOLDER', QLR: UNUSED });
  assert.deepEqual(before, { BZ: 'HOLDER' });
});

test('columns that share a meaning are told', () => {
  assert.deepEqual([...sharedMeanings(FIELDS, { BZ: 'HOLDER' })], [['HOLDER', ['QLR', 'BZ']]]);
  assert.equal(sharedMeanings(FIELDS).size, 0);
});

test('without a column for the land class one must be named', () => {
  assert.equal(lacksLandClass(FIELDS), false);
  assert.equal(lacksLandClass(FIELDS, { DLBM: UNUSED }), true);
  assert.equal(lacksLandClass([field('DLMC', 'LAND_CLASS_NAME')]), false);
});
