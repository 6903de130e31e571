import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitted, isLong, missing, parametersOf } from '#app/core/exportChoice.js';

/** @typedef {import('#app/core/exportChoice.js').ExportChoice} ExportChoice */

/** @returns {ExportChoice} */
const choice = (/** @type {Partial<ExportChoice>} */ changes = {}) => ({
  layer: 'parcels', format: 'shapefile', crs: 'EPSG:4547', encoding: 'GBK', town: '', zone: '', ground: 'all', record: '', recordId: null, landClass: '', asOf: '', ...changes,
});
const NOWHERE = { bounds: null, ids: [] };
const FORMATS = [
  { id: 'shapefile', title: 'Shapefile', crs: ['EPSG:4547', 'EPSG:4526'], encodings: ['UTF-8', 'GBK'] },
  { id: 'kml', title: 'KML', crs: ['EPSG:4326'], encodings: ['UTF-8'] },
];

test('a format that lacks the system or the encoding gets its usual one', () => {
  const { crs, encoding } = fitted(choice({ format: 'kml' }), FORMATS);
  assert.deepEqual([crs, encoding], ['EPSG:4326', 'UTF-8']);
  assert.equal(fitted(choice({ crs: 'EPSG:4526' }), FORMATS).crs, 'EPSG:4526');
  assert.equal(fitted(choice({ crs: '' }), FORMATS).crs, 'EPSG:4547');
  assert.equal(fitted(choice({ format: 'gone' }), FORMATS).format, 'shapefile');
});

test('only what was asked for is asked for', () => {
  assert.deepEqual(parametersOf(choice(), NOWHERE), { format: 'shapefile', crs: 'EPSG:4547', encoding: 'GBK' });
});

test('a layer is not narrowed by what it does not know', () => {
  const all = { town: '440605011', zone: '3', record: 'NH-7', recordId: 7, landClass: '06', asOf: '2026-01-01' };
  assert.deepEqual(Object.keys(parametersOf(choice(all), NOWHERE)), ['format', 'crs', 'encoding', 'town', 'zone', 'record', 'landClass', 'asOf']);
  assert.deepEqual(Object.keys(parametersOf(choice({ ...all, layer: 'units' }), NOWHERE)), ['format', 'crs', 'encoding', 'town']);
});

test('the box and the selection are those of the map', () => {
  const map = { bounds: [113, 23, 113.1, 23.05], ids: [4, 5] };
  assert.equal(parametersOf(choice({ ground: 'box' }), map).bbox, '113.0000000,23.0000000,113.1000000,23.0500000');
  assert.equal(parametersOf(choice({ ground: 'selection' }), map).ids, '4,5');
});

test('a long selection goes as a form', () => {
  assert.equal(isLong({ ids: Array(200).fill(1).join(',') }), false);
  assert.equal(isLong({ ids: Array(201).fill(1).join(',') }), true);
  assert.equal(isLong({}), false);
});

test('what cannot be told is missed', () => {
  assert.equal(missing(choice({ ground: 'box' }), NOWHERE), 'box');
  assert.equal(missing(choice({ ground: 'selection' }), NOWHERE), 'selection');
  assert.equal(missing(choice({ record: 'abc' }), NOWHERE), 'record');
  assert.equal(missing(choice({ record: 'NH-12', recordId: 12 }), NOWHERE), null);
  assert.equal(parametersOf(choice({ record: 'NH-12', recordId: 12 }), NOWHERE).record, '12');
});
