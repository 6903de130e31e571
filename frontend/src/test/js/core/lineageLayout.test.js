import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutLineage } from '#app/core/lineageLayout.js';
import { dice, keyOfName, lineageOf } from './lineages.js';

const SIZES = { width: 100, height: 40, columnGap: 60, rowGap: 10 };

/** @param {string} text */
const drawn = (text) => layoutLineage(lineageOf(text), SIZES);

/**
 * @param {import('#app/core/lineageLayout.js').Layout} layout
 * @param {string} name
 */
function at(layout, name) {
  const found = layout.nodes.find(({ key }) => key === keyOfName(name));
  assert.ok(found, name);
  return found;
}

/** Ten generations of ten; each gives to its successor and sometimes to the one beside it. */
function hundred() {
  const roll = dice(11);
  const words = [];
  for (let generation = 0; generation < 9; generation += 1) {
    for (let i = 0; i < 10; i += 1) {
      words.push(`${generation + 1}${i}>${generation + 2}${i}`);
      if (roll(3) === 0) {
        words.push(`${generation + 1}${i}>${generation + 2}${(i + 1) % 10}`);
      }
    }
  }
  return lineageOf(words.join(' '));
}

test('generations go from left to right', () => {
  const layout = drawn('a>b a>c c>d');
  assert.deepEqual(['a', 'b', 'c', 'd'].map((name) => at(layout, name).x), [0, 160, 160, 320]);
  assert.equal(layout.width, 420);
});

test('a parent stands in the middle of its children', () => {
  const layout = drawn('a>b a>c a>d');
  assert.equal(at(layout, 'a').y, at(layout, 'c').y);
  assert.deepEqual([at(layout, 'b').y, at(layout, 'c').y, at(layout, 'd').y], [5, 55, 105]);
});

test('nothing overlaps and nothing is cut off, with a hundred nodes', () => {
  const layout = layoutLineage(hundred(), SIZES);
  assert.equal(layout.nodes.length, 100);
  for (const a of layout.nodes) {
    assert.ok(a.y >= 0 && a.y + SIZES.height <= layout.height && a.x + SIZES.width <= layout.width);
    const overlapped = layout.nodes.filter((b) => b !== a && b.x === a.x && Math.abs(b.y - a.y) < SIZES.height + SIZES.rowGap - 1e-6);
    assert.deepEqual(overlapped, []);
  }
});

test('the picture does not depend on the order of the reply', () => {
  const lineage = hundred();
  const other = { nodes: [...lineage.nodes].reverse(), edges: [...lineage.edges].reverse() };
  assert.deepEqual(layoutLineage(other, SIZES), layoutLineage(lineage, SIZES));
});

test('lines leave on the right, arrive on the left and never go back', () => {
  for (const { points, link } of layoutLineage(hundred(), SIZES).links) {
    const xs = points.map(([x]) => x);
    assert.deepEqual(xs, [...xs].sort((a, b) => a - b), `${link.from} ${link.to}`);
    assert.equal(points.length % 2, 0);
  }
});

test('a line passes through a column without touching its nodes', () => {
  const layout = drawn('a>b b>c a>c');
  const long = layout.links.find(({ points }) => points.length === 4);
  assert.ok(long);
  const [, [, y]] = long.points;
  const { y: top } = at(layout, 'b');
  assert.ok(y < top || y > top + SIZES.height, `${y} between ${top} and ${top + SIZES.height}`);
});

test('lines that share a side of a node are apart, in the order of their ends', () => {
  const layout = drawn('a>b a>c a>d');
  const ends = layout.links.map(({ points }) => ({ start: points[0][1], end: points[1][1] })).sort((a, b) => a.start - b.start);
  assert.ok(ends[1].start - ends[0].start >= 10 && ends[2].start - ends[1].start >= 10);
  assert.deepEqual(ends, [...ends].sort((a, b) => a.end - b.end));
});

test('a label has room where lines are few: at the child of a split, at the parent of a merge', () => {
  assert.deepEqual(drawn('a>b a>c').links.map(({ nearParent }) => nearParent), [false, false]);
  assert.deepEqual(drawn('a>c b>c').links.map(({ nearParent }) => nearParent), [true, true]);
});

test('one parcel without relatives is a picture too, and so is none', () => {
  const layout = drawn('a');
  assert.deepEqual([layout.nodes.length, layout.links.length, layout.width], [1, 0, 100]);
  assert.deepEqual(layoutLineage({ nodes: [], edges: [] }, SIZES).nodes, []);
});
