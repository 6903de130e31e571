import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layersOf, linksOf, sortedNodes } from '#app/core/lineageGraph.js';
import { keyOfName, lineageOf } from './lineages.js';

/** @param {string} text */
function layers(text) {
  const lineage = lineageOf(text);
  const keys = sortedNodes(lineage).map(({ parcelId, version }) => `${parcelId}/${version}`);
  return layersOf(keys, linksOf(lineage));
}

test('a child lies after its latest parent', () => {
  const found = layers('a>b b>c a>c');
  assert.deepEqual(['a', 'b', 'c'].map((name) => found.get(keyOfName(name))), [0, 1, 2]);
});

test('an ancestor stands just before its first child, not at the very beginning', () => {
  const found = layers('a>b b>c d>c');
  assert.equal(found.get(keyOfName('d')), 1);
});

test('versions of one parcel are linked, though the reply tells no edge between them', () => {
  const links = linksOf(lineageOf('a>c c@3>d c@3>e'));
  const untold = links.filter(({ edge }) => edge === null);
  assert.deepEqual(untold.map(({ from, to }) => [from, to]), [[keyOfName('c'), keyOfName('c@3')]]);
});

test('versions that an edge links already are not linked twice', () => {
  assert.deepEqual(linksOf(lineageOf('a>a@2 b>a@2 b>b@2')).filter(({ edge }) => edge === null), []);
});

test('an edge to what the reply has cut off is left out', () => {
  const lineage = lineageOf('a>b b>c');
  const cut = { ...lineage, nodes: lineage.nodes.slice(0, 2) };
  assert.deepEqual(linksOf(cut).map(({ from, to }) => [from, to]), [[keyOfName('a'), keyOfName('b')]]);
});

test('a cycle, which must not be, does not hang the page', () => {
  assert.equal(layers('a>b b>c c>a').size, 3);
});
