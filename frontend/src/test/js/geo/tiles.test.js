import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  boundsMeet, fromWorld, sourceOf, tileAt, tileBounds, toWorld,
} from '#app/geo/tiles.js';

test('world coordinates go there and back', () => {
  const [lon, lat] = fromWorld(...toWorld([113.1, 23.05]));
  assert.ok(Math.abs(lon - 113.1) < 1e-12 && Math.abs(lat - 23.05) < 1e-12);
});

test('the one tile of zoom 0 is the square of Web Mercator', () => {
  // latitude where y reaches π: atan(sinh(π))
  const [west, south, east, north] = tileBounds({ z: 0, x: 0, y: 0 });
  assert.deepEqual([west, east], [-180, 180]);
  assert.ok(Math.abs(north - 85.0511287798066) < 1e-12 && Math.abs(south + north) < 1e-12);
});

test('a tile contains the positions that lead to it', () => {
  const [west, south, east, north] = tileBounds(tileAt([113.1, 23.05], 15));
  assert.ok(west <= 113.1 && 113.1 < east && south < 23.05 && 23.05 <= north);
});

test('a tile below the deepest is a part of its ancestor', () => {
  assert.deepEqual(sourceOf({ z: 18, x: 4 * 7 + 3, y: 4 * 9 + 1 }, 16),
    { source: { z: 16, x: 7, y: 9 }, zoomIn: 4, column: 3, row: 1 });
  assert.deepEqual(sourceOf({ z: 14, x: 7, y: 9 }, 16), { source: { z: 14, x: 7, y: 9 }, zoomIn: 1, column: 0, row: 0 });
});

test('bounds that share an edge meet', () => {
  assert.equal(boundsMeet([0, 0, 1, 1], [1, 0, 2, 1]), true);
  assert.equal(boundsMeet([0, 0, 1, 1], [1.1, 0, 2, 1]), false);
});
