import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doubtOf, heldRows } from '#app/core/doubts.js';

const form = { kind: 'OTHER', about: /** @type {'voucher'|'parcel'} */ ('voucher'), serial: null, parcel: null, words: ' 已复耕后又占用 ' };

test('a doubt is about a voucher or about the ground of a parcel, and says why', () => {
  assert.deepEqual(doubtOf({ ...form, serial: 'NH-D-2026-000001' }), { asked: { kind: 'OTHER', words: '已复耕后又占用', serial: 'NH-D-2026-000001' }, faults: {} });
  const geometry = { type: 'Polygon', coordinates: [] };
  assert.deepEqual(doubtOf({ ...form, about: 'parcel', parcel: { id: 7, geometry } }).asked, { kind: 'OTHER', words: '已复耕后又占用', geometry });
  assert.deepEqual(doubtOf({ ...form, words: ' ' }).faults, { serial: 'missing', words: 'missing' });
  assert.deepEqual(doubtOf({ ...form, about: 'parcel', serial: 'NH-D-2026-000001' }).faults, { parcel: 'missing' });
});

test('what is held is a row for each voucher, holder and state', () => {
  const held = (/** @type {string} */ purpose, /** @type {string} */ indicator) => ({ serial: 'A-D-2026-1', holderId: 3, purpose, indicator, amount: 1.5 });
  const rows = heldRows([held('LIVE', 'QUOTA'), held('LIVE', 'SCALE'), held('PLEDGED', 'QUOTA')]);
  assert.deepEqual(rows.map(({ purpose, amounts }) => [purpose, Object.keys(amounts)]), [['LIVE', ['QUOTA', 'SCALE']], ['PLEDGED', ['QUOTA']]]);
});
