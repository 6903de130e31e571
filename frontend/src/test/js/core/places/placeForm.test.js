import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyForm, faultsOf, fieldsOf, formOf, isBuiltUpon, statedOf } from '#app/core/places/placeForm.js';

const TODAY = '2026-11-23';
const GROUND = { type: 'Polygon', coordinates: [] };
const unit = { ...emptyForm('UNIT'), code: ' U-1 ', name: '单元', nameEn: 'Unit', theme: 'FARMLAND', planType: 'FARMING' };
const zone = { ...emptyForm('ZONE'), code: 'Z-1', name: '片区', nameEn: 'Zone', renovation: 'CCGZ', occupants: '12', floorAreaSquareMetres: '3400.5', targetMu: '20.125' };

test('each kind is asked what belongs to it', () => {
  assert.ok(!fieldsOf('AREA').includes('parentId'));
  assert.deepEqual(['theme', 'planType', 'keyGroup'].filter((field) => fieldsOf('KEY_AREA').includes(field)), ['keyGroup']);
  assert.deepEqual(fieldsOf('SITE'), ['code', 'name', 'nameEn', 'theme', 'themeEn', 'source']);
});

test('the day of completion is asked of what is completed, and wanted then', () => {
  assert.ok(!fieldsOf('UNIT', unit).includes('completedOn'));
  assert.deepEqual(faultsOf('UNIT', unit, TODAY), {});
  assert.deepEqual(faultsOf('UNIT', { ...unit, status: 'COMPLETED' }, TODAY), { completedOn: 'missing' });
  assert.deepEqual(faultsOf('UNIT', { ...unit, status: 'COMPLETED', completedOn: '2026-11-24' }, TODAY), { completedOn: 'later' });
  assert.deepEqual(faultsOf('UNIT', { ...unit, status: 'COMPLETED', baselineOn: '2025-01-02', completedOn: '2025-01-01' }, TODAY), { completedOn: 'order' });
});

test('a zone that has begun says when, and its numbers are numbers', () => {
  assert.deepEqual(faultsOf('ZONE', zone, TODAY), {});
  assert.deepEqual(faultsOf('ZONE', { ...zone, status: 'UNDER_WAY', occupants: '1.5', floorAreaSquareMetres: '1.234', targetMu: '1000001' }, TODAY),
    { occupants: 'number', floorAreaSquareMetres: 'number', targetMu: 'large', startedOn: 'missing' });
  assert.deepEqual(faultsOf('ZONE', { ...zone, startedOn: '2025-05-01', dueOn: '2025-04-30' }, TODAY), { dueOn: 'order' });
});

test('what is stated has numbers as numbers, nothing as null, and no member of another kind', () => {
  const stated = /** @type {any} */ (statedOf('ZONE', zone, GROUND));
  assert.deepEqual(stated.properties, { code: 'Z-1', name: '片区', nameEn: 'Zone', renovation: 'CCGZ', status: 'PLANNED', occupants: 12, floorAreaSquareMetres: 3400.5,
    targetMu: 20.125, startedOn: null, dueOn: null, completedOn: null, source: null });
  const ofUnit = /** @type {any} */ (statedOf('UNIT', { ...unit, parentId: '7', completedOn: '2026-01-01' }, GROUND)).properties;
  assert.deepEqual([ofUnit.kind, ofUnit.code, ofUnit.parentId, ofUnit.completedOn, ofUnit.status], ['UNIT', 'U-1', 7, null, 'PLANNED']);
  assert.ok(!('keyGroup' in ofUnit));
});

test('a form is what the server gave', () => {
  const form = formOf('ZONE', { code: 'Z-1', occupants: 0, targetMu: 12.5, startedOn: null, townCode: 'x' });
  assert.deepEqual([form.code, form.occupants, form.targetMu, form.startedOn], ['Z-1', '0', '12.5', '']);
  assert.ok(!('townCode' in form));
});

test('reclaimed land is not built upon', () => {
  assert.deepEqual([isBuiltUpon('ZONE', zone), isBuiltUpon('ZONE', { ...zone, renovation: 'FKFL' })], [true, false]);
  assert.deepEqual([isBuiltUpon('UNIT', unit), isBuiltUpon('UNIT', { ...unit, theme: 'INDUSTRY' }), isBuiltUpon('PROJECT', {}), isBuiltUpon('SITE', {})], [false, true, true, false]);
});
