import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fit, fitting } from '#app/core/fuzzy.js';

const commands = [['按线分割', 'Split by a line'], ['按面积或比例分割', 'Split by areas or ratios'], ['显示图层：地块', 'Show layer: Parcels']].map((names) => ({ names }));
const found = (/** @type {string} */ typed) => fitting(typed, commands).map(({ names }) => names[1]);

test('a name is found in either language', () => {
  assert.deepEqual(found('分割'), ['Split by a line', 'Split by areas or ratios']);
  assert.deepEqual(found('layer'), ['Show layer: Parcels']);
});

test('letters may be left out, but come in order', () => {
  assert.ok(found('sbar').includes('Split by areas or ratios'));
  assert.deepEqual(found('enil'), []);
  assert.deepEqual(found('zzz'), []);
});

test('a beginning counts more than a word inside, and that more than scattered letters', () => {
  assert.ok(fit('split', 'Split by a line') > fit('line', 'Split by a line'));
  assert.ok(fit('line', 'Split by a line') > fit('sbl', 'Split by a line'));
  assert.equal(fit('', 'anything'), 1);
});
