import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxOf, signOf, variantsOf } from '#app/layers/labelSigns.js';

const SUM = { count: 812, mu: 1234.5, accepted: null, shares: null };
/** @returns {import('#app/workers/labels.js').Label} */
const village = (/** @type {any} */ sum) => ({ id: 7, position: [113, 23], name: '某村', nameEn: 'Mou', kind: 'VILLAGE', sum });
const wording = (/** @type {{count: number}} */ { count }) => ({ figures: `${count} 宗`, details: ['a'] });

test('a village is named from zoom 14, with its sum from zoom 12', () => {
  assert.equal(signOf(village(null), 13, 'zh', wording), null);
  assert.equal(signOf(village(null), 14, 'zh', wording)?.text, '某村');
  assert.equal(signOf(village(SUM), 12, 'zh', wording)?.figures, '812 宗');
  assert.equal(signOf(village(SUM), 12, 'zh', null), null, 'nobody says how a sum is said');
});

test('a name is said in the language of the page', () => {
  assert.equal(signOf(village(SUM), 12, 'en', wording)?.text, 'Mou');
});

test('a sum takes a second line', () => {
  const [plain, summed] = [null, SUM].map((sum) => /** @type {any} */ (boxOf(/** @type {any} */ (signOf(village(sum), 14, 'zh', wording)), { x: 0, y: 0 })));
  assert.equal(summed.height, 2 * plain.height);
  assert.ok(summed.width > plain.width);
});

test('a town without room for its sum keeps its name, a site its sign', () => {
  const town = /** @type {any} */ (signOf({ ...village(SUM), kind: 'TOWN' }, 11, 'zh', wording));
  assert.deepEqual(variantsOf(town).map(({ text, figures }) => [text, figures]), [['某村', '812 宗'], ['某村', '']]);
  const site = /** @type {any} */ (signOf({ ...village(null), kind: 'PILOT_SITE' }, 14, 'zh', null));
  assert.deepEqual(variantsOf(site).map(({ text }) => text), ['某村', '']);
  assert.equal(boxOf(variantsOf(site)[1], { x: 0, y: 0 }), null);
});
