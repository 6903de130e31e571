import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { PLANE } from '#app/checks/frame.js';
import { checkPolygon } from '#app/checks/index.js';

/* The cases that the server's kernel runs as well; their format is described beside them. */
const CASES = new URL('../../../../../gis-data/cases/ring-form.csv', import.meta.url);

/**
 * @param {string} wkt  a closed LINESTRING in plane metres
 * @returns {import('#app/core/types.js').RingLonLat} open, as a draft keeps it
 */
function ringOf(wkt) {
  const inside = wkt.slice(wkt.indexOf('(') + 1, wkt.indexOf(')'));
  const positions = inside.split(',').map((pair) => pair.trim().split(' ').map(Number));
  return /** @type {any} */ (positions.slice(0, -1));
}

const lines = existsSync(CASES) ? readFileSync(CASES, 'utf8').trim().split('\n').slice(1) : [];

test('the shared cases are there', { skip: lines.length > 0 ? false : 'gis-data/cases/ring-form.csv is missing' }, () => {
  assert.ok(lines.length > 10);
});

for (const line of lines) {
  const [name, wkt, expected] = line.split(';');
  test(`${name}: ${expected || 'sound'}`, () => {
    const found = checkPolygon([ringOf(wkt)], PLANE).map(({ code }) => code).sort().join(' ');
    assert.equal(found, expected);
  });
}
