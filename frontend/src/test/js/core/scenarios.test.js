import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  emptyForm, figureGroups, formOf, pictureOfScenario, renamed, statedOf, toggled, wanting, without, withOneMore,
} from '#app/core/scenarios.js';

const size = (/** @type {number} */ squareMetres) => ({ squareMetres });
/** @param {number} parcels @param {[number, number]} classes @param {number[]} ready */
const land = (parcels, [industry, forest], ready) => ({
  total: size(industry + forest),
  landClasses: [{ landClass: '0601', name: '工业用地', size: size(industry) }, { landClass: '0301', name: '乔木林地', size: size(forest) }],
  blocks: { count: ready.length, size: size(ready.reduce((a, b) => a + b, 0)), largest: size(ready[0] ?? 0) },
  fragmentation: { parcels, meanSquareMetres: 10.1, medianSquareMetres: 9, effectiveMeshSquareMetres: 8, edgeMetres: 7.5, edgeMetresPerHectare: 6 },
});
const accepted = (/** @type {number} */ squareMetres) => [{ category: 'CCGZ', name: '拆除改造', nameEn: 'Demolish and redevelop', size: size(squareMetres) }];
const comparison = {
  columns: [
    { land: land(2, [100.1, 0], [60]), accepted: accepted(5) },
    { land: land(3, [70.2, 29.9], []), accepted: accepted(5.3) },
    { accepted: accepted(5) },
  ],
};
/** @param {string} group @param {string} key @param {string} [code] */
function rowOf(group, key, code) {
  const row = figureGroups(comparison).find((one) => one.key === group)?.rows.find((one) => one.key === key && one.code === code);
  assert.ok(row, `${group} ${key}`);
  return row;
}

test('figures stand beside today, with the sign of the difference', () => {
  assert.deepEqual(rowOf('classes', 'landClass', '0601').cells, [{ value: 100.1, difference: 0 }, { value: 70.2, difference: -29.9 }, null]);
  assert.deepEqual(rowOf('classes', 'landClass', '0301').cells[1], { value: 29.9, difference: 29.9 });
  assert.deepEqual(rowOf('blocks', 'blocks').cells[1], { value: 0, difference: -1 });
  assert.deepEqual(rowOf('blocks', 'largest').cells[1], { value: 0, difference: -60 });
  assert.deepEqual(rowOf('fragmentation', 'parcels').cells[1], { value: 3, difference: 1 });
});

test('accepted work has figures even where the ground has none', () => {
  assert.deepEqual(rowOf('accepted', 'category', 'CCGZ').cells, [{ value: 5, difference: 0 }, { value: 5.3, difference: 0.3 }, { value: 5, difference: 0 }]);
  assert.equal(rowOf('fragmentation', 'mean').cells[2], null);
});

/** @param {number} id @param {string} difference */
const feature = (id, difference, landClass = '0601') => ({ id, geometry: { type: 'Polygon', coordinates: [] }, properties: { difference, to: { landClass } } });

test('the ground of a scenario hides what it replaces, and what goes is not filled', () => {
  const ground = [feature(1, 'ONLY_FIRST'), feature(2, 'ONLY_SECOND'), feature(3, 'FACTS', '0301')];
  const { shapes, leftOut } = pictureOfScenario(ground, null);
  assert.deepEqual(leftOut, [1, 2, 3]);
  assert.deepEqual(shapes.map(({ id, landClass, look }) => [id, landClass, look]), [[2, '0601', 'NODES'], [3, '0301', 'NODES']]);
});

test('differences are outlined over the ground, new parcels above all', () => {
  const compared = [feature(7, 'ONLY_SECOND'), feature(8, 'ONLY_FIRST'), feature(9, 'SHAPE')];
  const { shapes, leftOut } = pictureOfScenario([feature(7, 'ONLY_SECOND')], compared);
  assert.deepEqual(leftOut, [7]);
  assert.deepEqual(shapes.map(({ id, look, landClass }) => [id, look, landClass]), [[7, 'NODES', '0601'], [8, 'RETIRE', null], [9, 'CHANGE', null], [7, 'CREATE', null]]);
});

test('a form says what is wanting before it is sent', () => {
  let form = emptyForm('440605', ['甲', '乙']);
  assert.equal(wanting(form), 'title');
  form = { ...form, title: ' 比选 ' };
  assert.equal(wanting(form), 'records');
  form = toggled(toggled(form, 0, 5), 1, 5);
  assert.equal(wanting(form), null);
  assert.equal(wanting(renamed(form, 1, ' ')), 'name');
  assert.equal(wanting(renamed(form, 1, '甲 ')), 'names');
  const tooMany = Array.from({ length: 31 }, (_, i) => i + 1);
  assert.equal(wanting({ ...form, scenarios: [form.scenarios[0], { name: '乙', records: tooMany }] }), 'tooMany');
  assert.deepEqual(statedOf(form), { title: '比选', territory: '440605', scenarios: [{ name: '甲', records: [5] }, { name: '乙', records: [5] }] });
  assert.equal(statedOf({ ...form, note: ' 说明 ' }).note, '说明');
});

test('a set has two to four scenarios', () => {
  let form = emptyForm('440605', ['甲', '乙']);
  assert.equal(without(form, 0), form);
  form = withOneMore(withOneMore(form, '丙'), '丁');
  assert.equal(form.scenarios.length, 4);
  assert.equal(withOneMore(form, '戊'), form);
  assert.deepEqual(without(form, 1).scenarios.map(({ name }) => name), ['甲', '丙', '丁']);
});

test('a record is taken out where it was in, and the set that was read stays as it was', () => {
  const set = { title: '比选', territory: '440605', scenarios: [{ name: '甲', records: [1, 2] }, { name: '乙', records: [2] }] };
  const form = formOf(set);
  assert.deepEqual(toggled(form, 0, 1).scenarios[0].records, [2]);
  assert.deepEqual(form.scenarios[0].records, [1, 2]);
  assert.equal(form.note, '');
});
