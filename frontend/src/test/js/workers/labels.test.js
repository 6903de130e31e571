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
