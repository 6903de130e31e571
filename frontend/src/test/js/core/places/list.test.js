import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsByKind, filtered, kindOf, registerOf, rowsOf } from '#app/core/places/list.js';
import { againstPlan } from '#app/core/places/plan.js';

const units = [
  { id: 1, code: 'U-2', kind: 'UNIT', name: '沙头单元', nameEn: 'Shatou unit', status: 'UNDER_WAY', townCode: '440605001' },
  { id: 2, code: 'U-1', kind: 'UNIT', name: '平西单元', nameEn: 'Pingxi unit', status: 'WITHDRAWN', townCode: '440605002' },
  { id: 3, code: 'K-1', kind: 'KEY_AREA', name: '千灯湖', nameEn: 'Lake', status: 'PLANNED', townCode: '440605002' },
];
const zones = [{ id: 1, code: 'NHCG-001', name: '沙头片区', nameEn: 'Shatou zone', status: 'PLANNED', townCode: '440605001', villageName: '沙头社区' }];
const sites = [{ id: 1, code: 'S-1', name: '试点', nameEn: 'Site', townCode: '440605001' }];
const rows = rowsOf({ units, zones, sites });

test('places of all registers stand in one list, by kind and code', () => {
  assert.deepEqual(rows.map(({ kind, code }) => `${kind} ${code}`), ['UNIT U-1', 'UNIT U-2', 'ZONE NHCG-001', 'SITE S-1', 'KEY_AREA K-1']);
  assert.equal(rows[3].status, null);
  rows.forEach(({ kind, register, properties }) => assert.deepEqual([registerOf(kind), kindOf(register, properties)], [register, kind]));
});

test('what was withdrawn is shown to those who ask for it', () => {
  assert.deepEqual(filtered(rows, { kind: 'UNIT' }).map(({ code }) => code), ['U-2']);
  assert.deepEqual(filtered(rows, { status: 'WITHDRAWN' }).map(({ code }) => code), ['U-1']);
});

test('all words have to be found, in any language, in the code, the name or the village', () => {
  assert.deepEqual(filtered(rows, { q: '沙头' }).map(({ code }) => code), ['U-2', 'NHCG-001']);
  assert.deepEqual(filtered(rows, { q: 'SHATOU zone' }).map(({ code }) => code), ['NHCG-001']);
  assert.deepEqual(filtered(rows, { q: '社区 nhcg', town: '440605002' }), []);
});

test('tabs count what the other filters leave', () => {
  const counts = countsByKind(rows, { kind: 'SITE', town: '440605001' });
  assert.deepEqual([counts.get(''), counts.get('UNIT'), counts.get('SITE'), counts.get('KEY_AREA')], [3, 1, 1, 0]);
});

test('what is registered is held against the plan, by group', () => {
  const unit = (/** @type {string} */ planType, status = 'PLANNED') => ({ ...units[0], planType, status });
  const planned = againstPlan(rowsOf({ units: [unit('FARMING'), unit('FARMING'), unit('ECOLOGY', 'WITHDRAWN')], zones, sites }), 'UNIT');
  assert.equal(planned.reduce((sum, { planned: count }) => sum + count, 0), 267);
  assert.deepEqual(planned.map(({ registered }) => registered), [0, 2, 0, 0]);
  assert.deepEqual(againstPlan(rows, 'ZONE'), []);
  assert.equal(againstPlan([], 'KEY_AREA').reduce((sum, { planned: count }) => sum + count, 0), 12);
});
