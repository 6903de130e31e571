import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meanwhile, takingTheirs } from '#app/core/places/meanwhile.js';

const square = (/** @type {number} */ size) => ({ type: 'Polygon', coordinates: [[[0, 0], [size, 0], [size, size], [0, 0]]] });
const base = { form: { name: 'a', status: 'PLANNED', source: '' }, geometry: square(1) };

test('what others changed and I did not is taken; what I changed stays', () => {
  const theirs = { form: { ...base.form, status: 'UNDER_WAY' }, geometry: base.geometry };
  const { changes, merged } = meanwhile(base, theirs, { form: { ...base.form, name: 'mine' }, geometry: square(2) });
  assert.deepEqual(changes, [{ field: 'status', was: 'PLANNED', theirs: 'UNDER_WAY', mine: 'PLANNED', clashes: false }]);
  assert.deepEqual(merged, { form: { name: 'mine', status: 'UNDER_WAY', source: '' }, geometry: square(2) });
});

test('where both changed one field mine stands until theirs is taken', () => {
  const theirs = { form: { ...base.form, name: 'theirs' }, geometry: square(3) };
  const mine = { form: { ...base.form, name: 'mine' }, geometry: square(2) };
  const { changes, merged } = meanwhile(base, theirs, mine);
  assert.deepEqual(changes.map(({ field, clashes }) => [field, clashes]), [['name', true], ['outline', true]]);
  assert.deepEqual(merged, mine);
  assert.equal(takingTheirs(merged, theirs, 'name').form.name, 'theirs');
  assert.deepEqual(takingTheirs(merged, theirs, 'outline').geometry, square(3));
});

test('who changed to the same does not clash, and one polygon is the same ground as a multipolygon of it', () => {
  const theirs = { form: { ...base.form, name: 'same' }, geometry: { type: 'MultiPolygon', coordinates: [square(1).coordinates] } };
  const { changes } = meanwhile(base, theirs, { form: { ...base.form, name: 'same' }, geometry: base.geometry });
  assert.deepEqual(changes.map(({ field, clashes }) => [field, clashes]), [['name', false]]);
});

test('an outline that only they changed is taken', () => {
  const { merged } = meanwhile(base, { form: base.form, geometry: square(3) }, base);
  assert.deepEqual(merged.geometry, square(3));
});
