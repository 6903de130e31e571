import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showsBorders } from '#app/workers/paintOutlines.js';
import { tileOf } from './tiles.js';

const FRAME = { z: 16, zoomIn: 1, column: 0, row: 0, size: 512, ratio: 1 };

/** What a tile far inside a village holds: a square cut at the buffer, which is no border. */
const AROUND = { id: 1, rings: [/** @type {[number, number][]} */ ([[-64, -64], [4160, -64], [4160, 4160], [-64, 4160]])] };

/** A village whose eastern border runs through the tile, at x = 3000. */
const WEST = { id: 2, rings: [/** @type {[number, number][]} */ ([[-64, -64], [3000, -64], [3000, 4160], [-64, 4160]])] };

test('a tile inside a village shows no border', () => {
  assert.equal(showsBorders(tileOf('units', [AROUND]), FRAME), false);
  assert.equal(showsBorders(tileOf('parcels', []), FRAME), false);
});

test('a border shows in the tile through which it runs', () => {
  assert.equal(showsBorders(tileOf('units', [AROUND, WEST]), FRAME), true);
});

test('a border shows in those parts of a tile through which it runs', () => {
  const parts = [0, 1].map((column) => ({ ...FRAME, zoomIn: 2, column, row: 0 }));
  assert.deepEqual(parts.map((part) => showsBorders(tileOf('units', [WEST]), part)), [false, true]);
});
