import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapLinkOf } from '#app/services/mapLink.js';

const KNOWN = { layers: ['parcels', 'zones', 'units'], themes: ['landClass', 'stage'], units: ['m2', 'mu', 'ha'] };

/** @param {Record<string, string>} parameters */
const link = (parameters) => mapLinkOf(parameters, KNOWN);

const NOTHING = { view: null, layers: null, theme: null, unit: null, selection: null, ignored: [] };

test('an address restores place, layers, theme, unit, day and selection', () => {
  const { view, layers, theme, unit, selection, ignored } = link({
    z: '17', c: '113.1,23.05', layers: 'parcels,units', theme: 'stage', unit: 'ha', asOf: '2026-03-01', parcels: '4,9007199254740991,4',
  });
  assert.deepEqual(view, { centre: [113.1, 23.05], zoom: 17 });
  assert.deepEqual([...layers ?? []], ['parcels', 'units']);
  assert.deepEqual([theme, unit], ['stage', 'ha']);
  assert.deepEqual(selection, { layer: 'parcels', ids: [4, 9007199254740991] });
  assert.deepEqual(ignored, []);
});

test('an address that says nothing asks for nothing', () => {
  assert.deepEqual(link({}), NOTHING);
});

test('one thing is opened by its own name', () => {
  assert.deepEqual(link({ zone: '3' }).selection, { layer: 'zones', ids: [3] });
  assert.deepEqual(link({ site: '5' }).selection, { layer: 'pilot-sites', ids: [5] });
  assert.deepEqual(link({ parcel: '5,6' }), { ...NOTHING, ignored: ['parcel'] });
});

test('no layer at all is a choice too', () => {
  assert.deepEqual([...link({ layers: 'none' }).layers ?? ['?']], []);
});

/** @type {[string, string][]} */
const BAD = [
  ['c', '113.1'], ['c', '113.1,23.05,7'], ['c', ',23'], ['c', 'abc,23'], ['c', '500,23'], ['c', '113,86'], ['z', 'x'], ['z', '99'], ['z', ''],
  ['layers', 'parcels,roads'], ['layers', ''], ['theme', 'mood'], ['unit', 'acre'], ['parcel', '0'], ['parcel', '-4'], ['parcel', '1e3'],
  ['parcel', '9007199254740993'], ['parcel', 'drop table'], ['parcels', '1,,2'], ['zone', '1.5'], ['asOf', '2026-02-30'], ['knownAt', 'then'],
  ['somewhere', 'else'], ['__proto', 'x'],
];
for (const [name, value] of BAD) {
  test(`${name}=${value} is left out and named, and the rest holds`, () => {
    const { unit, ignored } = link({ ...(name === 'unit' ? {} : { unit: 'mu' }), [name]: value });
    assert.deepEqual(ignored, [name]);
    assert.equal(unit, name === 'unit' ? null : 'mu');
  });
}

test('a place without a zoom is shown from near', () => {
  assert.deepEqual(link({ c: '113.1,23.05', z: '99' }).view, { centre: [113.1, 23.05], zoom: 15 });
});

test('too many ids are not asked for', () => {
  const ids = Array.from({ length: 201 }, (_, i) => i + 1).join(',');
  assert.deepEqual(link({ parcels: ids }), { ...NOTHING, ignored: ['parcels'] });
});
