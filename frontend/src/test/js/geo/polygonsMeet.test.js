import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meetsRing, ringOf } from '#app/geo/polygonsMeet.js';

/** @type {(...bounds: [number, number, number, number]) => import('#app/core/types.js').RingLonLat} */
const box = (...bounds) => ringOf(bounds);

/** @type {(...rings: import('#app/core/types.js').RingLonLat[]) => import('#app/core/types.js').PolygonGeometry} */
const polygon = (...rings) => ({ type: 'Polygon', coordinates: rings.map((ring) => [...ring, ring[0]]) });

test('polygons meet where their borders cross, or touch', () => {
  assert.ok(meetsRing(polygon(box(0, 0, 2, 2)), box(1, 1, 3, 3)));
  assert.ok(meetsRing(polygon(box(0, 0, 2, 2)), box(2, 0, 3, 2)));
  assert.ok(!meetsRing(polygon(box(0, 0, 2, 2)), box(2.1, 0, 3, 2)));
});

test('one in the other meets it', () => {
  assert.ok(meetsRing(polygon(box(0, 0, 9, 9)), box(4, 4, 5, 5)));
  assert.ok(meetsRing(polygon(box(4, 4, 5, 5)), box(0, 0, 9, 9)));
});

test('a cross meets though no corner lies in the other', () => {
  assert.ok(meetsRing(polygon(box(0, 4, 9, 5)), box(4, 0, 5, 9)));
});

test('boxes that overlap are not enough', () => {
  const triangle = polygon([[0, 0], [9, 0], [0, 9]]);
  assert.ok(!meetsRing(triangle, box(6, 6, 8, 8)));
});

test('what lies in a hole shares no ground', () => {
  const ring = polygon(box(0, 0, 9, 9), box(2, 2, 7, 7));
  assert.ok(!meetsRing(ring, box(4, 4, 5, 5)));
  assert.ok(meetsRing(ring, box(1, 4, 5, 5)));
});

test('a part of several is enough', () => {
  /** @type {import('#app/core/types.js').MultiPolygonGeometry} */
  const two = { type: 'MultiPolygon', coordinates: [polygon(box(0, 0, 1, 1)).coordinates, polygon(box(5, 5, 6, 6)).coordinates] };
  assert.ok(meetsRing(two, box(5.2, 5.2, 9, 9)));
  assert.ok(!meetsRing(two, box(2, 2, 4, 4)));
});
