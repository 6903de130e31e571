import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, formOfWork, overlapPlaces, stated, workOn, worksToPlan } from '#app/core/acceptance.js';

const geometry = { type: 'Polygon', coordinates: [] };
const form = { ground: { geometry }, category: 'FKFL', acceptedOn: '2026-03-01', documentNo: ' 验1 ', zoneId: null };

test('what is accepted together has its category, day and document in common; the zone is that of the ground', () => {
  assert.deepEqual(workOn({ parcels: [7] }, { ...form, zoneId: 3 }), { ground: { parcels: [7] }, category: 'FKFL', acceptedOn: '2026-03-01', documentNo: ' 验1 ', zoneId: null });
  assert.equal(workOn({ groundOfZone: 3 }, undefined).zoneId, 3);
  assert.equal(workOn({ geometry }, undefined).category, '');
});

test('what is missing, or later than today, is said at its field', () => {
  assert.deepEqual(faultsOf(form, '2026-03-01'), {});
  assert.deepEqual(faultsOf({ ...form, category: '', acceptedOn: '', documentNo: ' ' }, '2026-03-01'), { category: 'missing', acceptedOn: 'missing', documentNo: 'missing' });
  assert.deepEqual(faultsOf(form, '2026-02-28'), { acceptedOn: 'later' });
});

test('a plan is asked for once each work has its category, though day and document are missing', () => {
  assert.equal(worksToPlan([], '2026-03-01'), null);
  assert.equal(worksToPlan([form, { ...form, category: '' }], '2026-03-01'), null);
  assert.deepEqual(worksToPlan([{ ...form, acceptedOn: '', documentNo: '' }], '2026-03-02'), [{ geometry, category: 'FKFL', acceptedOn: '2026-03-02', documentNo: '-' }]);
});

test('a work as the server takes it, and back', () => {
  assert.deepEqual(stated({ ...form, zoneId: 3 }), { geometry, category: 'FKFL', acceptedOn: '2026-03-01', documentNo: '验1', zoneId: 3 });
  assert.deepEqual(formOfWork({ geometry, category: 'FKFL', acceptedOn: '2026-03-01', documentNo: '验1' }), { ...form, documentNo: '验1' });
});

test('ground that counts already is a place on the map; ground of other categories is not', () => {
  const where = { type: 'Point', coordinates: [113, 23] };
  const overlap = { category: 'FKFL', squareMetres: 1, where };
  const work = { geometry, squareMetres: 2, countedSquareMetres: 1, ofItsCategory: [overlap], ofOthers: [overlap] };
  assert.deepEqual(overlapPlaces({ works: [work], totals: [], findings: [] }), [{ severity: 'WARNING', code: 'COUNTED_BEFORE', where }]);
  assert.deepEqual(overlapPlaces(null), []);
});
