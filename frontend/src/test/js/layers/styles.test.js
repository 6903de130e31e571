import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellColor, parcelColor, themeColor } from '#app/layers/styles.js';

test('a code without a colour of its own takes that of its class', () => {
  assert.equal(parcelColor('landClass', '1104A'), parcelColor('landClass', '1104'));
  assert.equal(parcelColor('landClass', '0604'), parcelColor('landClass', '0601'));
  assert.notEqual(parcelColor('landClass', '0601'), parcelColor('landClass', '0701'));
});

test('what is not known has a colour too', () => {
  for (const theme of /** @type {import('#app/core/types.js').Theme[]} */ (['landClass', 'stage', 'ownership'])) {
    assert.match(parcelColor(theme, undefined), /^#/);
    assert.match(cellColor(theme, 'nothing'), /^#/);
  }
});


test('themes that are not about parcels leave parcels neutral and have colours of their own', () => {
  assert.equal(parcelColor('voucherState', '0601'), parcelColor('category', undefined));
  assert.notEqual(themeColor('voucherState', 'ISSUED'), themeColor('voucherState', 'USED'));
  assert.notEqual(themeColor('category', 'CCGZ'), themeColor('category', 'FKFL'));
  assert.equal(themeColor('stage', 'CLEARED'), parcelColor('stage', 'CLEARED'));
});
