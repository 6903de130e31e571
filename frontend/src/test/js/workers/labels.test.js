import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tileBounds } from '#app/geo/tiles.js';
import { labelsOf } from '#app/workers/labels.js';
import { tileOf } from './tiles.js';

const COORD = { z: 12, x: 3334, y: 1778 };
const tile = tileOf('unit-labels', [
  { id: 7, type: 1, rings: [[[2048, 2048]]], properties: { name: '大沥镇', nameEn: 'Dali', level: 'TOWN' } },
  { id: 8, type: 1, rings: [[[-10, 2048]]], properties: { name: '里水镇', level: 'TOWN' } },
]);

test('a label lies where its point is', () => {
  const [label] = labelsOf(tile, COORD, { zoomIn: 1, column: 0, row: 0 });
  const [west, south, east, north] = tileBounds(COORD);
  assert.ok(Math.abs(label.position[0] - (west + east) / 2) < 1e-9);
  assert.ok(Math.abs(label.position[1] - (south + north) / 2) < 1e-5);
  assert.deepEqual([label.id, label.name, label.nameEn, label.kind], [7, '大沥镇', 'Dali', 'TOWN']);
});

test('what is in the buffer belongs to the neighbour', () => {
  assert.equal(labelsOf(tile, COORD, { zoomIn: 1, column: 0, row: 0 }).length, 1);
});

test('of the parts of a tile one has the label', () => {
  const parts = [0, 1].flatMap((column) => [0, 1].map((row) => ({ zoomIn: 2, column, row })));
  assert.deepEqual(parts.map((part) => labelsOf(tile, COORD, part).length), [0, 0, 0, 1]);
});

test('a zone is named as what it is', () => {
  const zones = tileOf('zone-labels', [
    { id: 3, type: 1, rings: [[[100, 100]]], properties: { name: '平洲片区', nameEn: 'Pingzhou zone' } },
  ]);
  const [label] = labelsOf(zones, COORD, { zoomIn: 1, column: 0, row: 0 });
  assert.deepEqual([label.name, label.kind], ['平洲片区', 'ZONE']);
});

test('a point with a sum carries what lies there', () => {
  const sums = tileOf('parcel-sums', [
    { id: 7, type: 1, rings: [[[9, 9]]], properties: { name: '大沥镇', level: 'TOWN', count: 812, mu: 9000, n: 500, j: 400, w: 100, accepted: 30 } },
  ]);
  const [{ kind, sum }] = labelsOf(sums, COORD, { zoomIn: 1, column: 0, row: 0 });
  assert.equal(kind, 'TOWN');
  assert.deepEqual(sum, { count: 812, mu: 9000, accepted: 30, shares: { N: 500, J: 400, W: 100 } });
});

test('a sum of a zone says no shares', () => {
  const sums = tileOf('zone-sums', [{ id: 9, type: 1, rings: [[[9, 9]]], properties: { name: '某片区', count: 3, mu: 40 } }]);
  const [{ kind, sum }] = labelsOf(sums, COORD, { zoomIn: 1, column: 0, row: 0 });
  assert.equal(kind, 'ZONE');
  assert.deepEqual(sum, { count: 3, mu: 40, accepted: null, shares: null });
});
