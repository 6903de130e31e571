import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crossingsOf, orderLayers } from '#app/core/lineageOrder.js';
import { dice } from './lineages.js';

/**
 * @typedef {[string, string]} Segment
 * @typedef {{layers: string[][], segments: Segment[]}} Case
 */

/**
 * @template T
 * @param {T[]} items
 * @param {(below: number) => number} roll
 * @returns {T[]} in another order
 */
function shuffled(items, roll) {
  return items.map((item) => ({ item, rank: roll(1_000_000) })).sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}

/**
 * A tree in which each vertex of a layer has up to three children; told in a random order.
 *
 * @param {number} seed
 * @param {boolean} upwards  many parents, one child
 * @returns {Case}
 */
function treeOf(seed, upwards) {
  const roll = dice(seed);
  const layers = [['0-0']];
  /** @type {Segment[]} */
  const segments = [];
  for (let layer = 1; layer < 5; layer += 1) {
    layers.push([]);
    for (const parent of layers[layer - 1]) {
      for (let i = roll(3) + (layer < 3 ? 1 : 0); i > 0; i -= 1) {
        const child = `${layer}-${layers[layer].length}`;
        layers[layer].push(child);
        segments.push(upwards ? [child, parent] : [parent, child]);
      }
    }
  }
  const mixed = layers.map((layer) => shuffled(layer, roll));
  return { layers: upwards ? mixed.reverse() : mixed, segments: shuffled(segments, roll) };
}

/**
 * Parcels that pass ground on to several of the next generation, and take it from several, so that it can be drawn
 * without a crossing: each line starts and ends at or below the one before. Told in a random order.
 *
 * @param {number} seed
 * @returns {Case}
 */
function planarOf(seed) {
  const roll = dice(seed * 7919);
  const drawn = Array.from({ length: 3 + roll(3) }, (_, layer) => Array.from({ length: 2 + roll(7) }, (_unused, i) => `${layer}-${i}`));
  const segments = drawn.slice(1).flatMap((lower, layer) => staircase(drawn[layer], lower, roll));
  return { layers: drawn.map((layer) => shuffled(layer, roll)), segments: shuffled(segments, roll) };
}

/**
 * @param {string[]} upper
 * @param {string[]} lower
 * @param {(below: number) => number} roll
 */
function staircase(upper, lower, roll) {
  /** @type {Segment[]} */
  const segments = [[upper[0], lower[0]]];
  for (let [i, j] = [0, 0]; i < upper.length - 1 || j < lower.length - 1;) {
    const step = roll(3);
    i = Math.min(upper.length - 1, i + Number(step !== 0));
    j = Math.min(lower.length - 1, j + Number(step !== 1));
    segments.push([upper[i], lower[j]]);
  }
  return segments;
}

/**
 * @param {string[]} items
 * @returns {Generator<string[]>}
 */
function* permutations(items) {
  if (items.length < 2) {
    yield items;
    return;
  }
  for (const [i, first] of items.entries()) {
    for (const rest of permutations([...items.slice(0, i), ...items.slice(i + 1)])) {
      yield [first, ...rest];
    }
  }
}

/**
 * The least crossings of two layers, by trying all orders of the one while the other may take all orders too.
 *
 * @param {Case} small
 */
function leastCrossings({ layers: [upper, lower], segments }) {
  const counts = [...permutations(upper)].flatMap((a) => [...permutations(lower)].map((b) => crossingsOf([a, b], segments)));
  return Math.min(...counts);
}

test('crossings are counted', () => {
  assert.equal(crossingsOf([['a', 'b'], ['c', 'd']], [['a', 'd'], ['b', 'c']]), 1);
  assert.equal(crossingsOf([['a', 'b'], ['c', 'd']], [['a', 'c'], ['b', 'd']]), 0);
  assert.equal(crossingsOf([['a', 'b'], ['c', 'd']], [['a', 'c'], ['a', 'd'], ['b', 'd']]), 0);
  assert.equal(crossingsOf([['a', 'b', 'c'], ['d', 'e', 'f']], [['a', 'f'], ['b', 'e'], ['c', 'd']]), 3);
});

test('splits of splits never cross, in whatever order they come', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const { layers, segments } = treeOf(seed, false);
    assert.equal(crossingsOf(orderLayers(layers, segments), segments), 0, `seed ${seed}`);
  }
});

test('merges of merges never cross either', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const { layers, segments } = treeOf(seed, true);
    assert.equal(crossingsOf(orderLayers(layers, segments), segments), 0, `seed ${seed}`);
  }
});

test('two that both give to two cross once', () => {
  /** @type {Segment[]} */
  const segments = [['a', 'c'], ['a', 'd'], ['b', 'c'], ['b', 'd']];
  assert.equal(crossingsOf(orderLayers([['a', 'b'], ['c', 'd']], segments), segments), 1);
});

test('what can be drawn without a crossing is, but for one in fifty', () => {
  const crossed = Array.from({ length: 150 }, (_, i) => planarOf(i + 1))
    .filter(({ layers, segments }) => crossingsOf(orderLayers(layers, segments), segments) > 0);
  assert.ok(crossed.length <= 3, `${crossed.length} of 150`);
});

test('on small lineages the order is the best or nearly so', () => {
  let over = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const roll = dice(seed);
    const layers = [['a', 'b', 'c', 'd'], ['e', 'f', 'g', 'h']];
    const segments = /** @type {Segment[]} */ (layers[0].flatMap((from) => layers[1].filter(() => roll(3) === 0).map((to) => [from, to])));
    over += crossingsOf(orderLayers(layers, segments), segments) - leastCrossings({ layers, segments });
  }
  assert.ok(over <= 2, `${over} crossings more than needed in 60 lineages`);
});

test('every vertex stays in its layer, once', () => {
  const { layers, segments } = treeOf(7, false);
  const order = orderLayers(layers, segments);
  assert.deepEqual(order.map((layer) => [...layer].sort()), layers.map((layer) => [...layer].sort()));
});
