import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BEGINNING, faultsOf, groundOf, issueActOf, keptText, mayGo, reduce, revived, stepsOf, wizardOf, WORKS_MAX } from '#app/core/issueWizard.js';

/** @typedef {import('#app/core/issueWizard.js').Action} Action */

const work = (/** @type {number} */ id, squareMetres = 666.67) => ({ id, documentNo: `YS-${id}`, category: 'FKFL', acceptedOn: '2025-05-01', squareMetres, box: [113, 23, 113.1, 23.1] });
const HOLDER = { id: 12, name: '某某经联社' };
const after = (/** @type {Action[]} */ ...actions) => actions.reduce(reduce, BEGINNING);
const fill = (/** @type {any} */ field, /** @type {string} */ value) => /** @type {Action} */ ({ type: 'fill', field, value });

test('a step is entered only when those before it are complete, and what is missing is said', () => {
  const stuck = after({ type: 'go', step: 'works' });
  assert.equal(stuck.step, 'kind');
  assert.deepEqual(stuck.tried, ['kind']);
  assert.deepEqual(faultsOf(stuck, 'kind'), { holder: 'missing' });
  const onward = after({ type: 'holder', holder: HOLDER }, { type: 'go', step: 'works' });
  assert.equal(onward.step, 'works');
  assert.equal(after({ type: 'holder', holder: HOLDER }, { type: 'go', step: 'preview' }).step, 'kind');
});

test('one may always go back', () => {
  const there = after({ type: 'holder', holder: HOLDER }, { type: 'go', step: 'works' }, { type: 'go', step: 'kind' });
  assert.equal(there.step, 'kind');
});

test('work is chosen and given up by the same press, up to the bound of the server', () => {
  const chosen = after({ type: 'work', work: work(1) }, { type: 'work', work: work(2) }, { type: 'work', work: work(1) });
  assert.deepEqual(chosen.works.map(({ id }) => id), [2]);
  const all = Array.from({ length: WORKS_MAX + 5 }, (_, i) => /** @type {Action} */ ({ type: 'work', work: work(i) }));
  assert.equal(after(...all).works.length, WORKS_MAX);
});

test('another kind of voucher needs other work; the same kind keeps it', () => {
  const chosen = after({ type: 'work', work: work(1) });
  assert.equal(reduce(chosen, { type: 'asset', asset: 'LAND' }), chosen);
  assert.deepEqual(reduce(chosen, { type: 'asset', asset: 'GREEN' }).works, []);
});

test('floor area is said for houses only, with two decimals', () => {
  const house = after({ type: 'asset', asset: 'HOUSE' }, { type: 'holder', holder: HOLDER }, { type: 'work', work: work(1) });
  assert.deepEqual(faultsOf(house, 'works'), { floorArea: 'missing' });
  assert.deepEqual(faultsOf(reduce(house, fill('floorArea', '12.345')), 'works'), { floorArea: 'decimals' });
  const said = reduce(house, fill('floorArea', '120.5'));
  assert.deepEqual(issueActOf(said)?.amounts, { FLOOR_AREA: '120.50' });
});

test('evidence is a document and a day that has come', () => {
  const faults = (/** @type {Action[]} */ ...actions) => faultsOf(after(...actions), 'evidence', '2026-06-30');
  assert.deepEqual(faults(), { consentNo: 'missing', consentOn: 'missing' });
  assert.deepEqual(faults(fill('consentNo', ' '), fill('consentOn', '2026-07-01')), { consentNo: 'missing', consentOn: 'future' });
  assert.deepEqual(faults(fill('consentNo', '同意-1'), fill('consentOn', '2026-06-30')), {});
});

test('the act names works by their ids in order, and leaves out what was not said', () => {
  assert.equal(issueActOf(BEGINNING), null);
  const ready = after({ type: 'holder', holder: HOLDER }, { type: 'work', work: work(9) }, { type: 'work', work: work(2) });
  assert.deepEqual(issueActOf(ready), { kind: 'ISSUE', asset: 'LAND', holderId: 12, works: [2, 9] });
  const whole = [fill('consentNo', ' 同意-1 '), fill('consentOn', '2026-01-31'), fill('projectNo', 'XM-3')].reduce(reduce, ready);
  assert.deepEqual(issueActOf(whole), { kind: 'ISSUE', asset: 'LAND', holderId: 12, works: [2, 9], projectNo: 'XM-3', consentNo: '同意-1', consentOn: '2026-01-31' });
});

test('the steps say where one is and where one may go', () => {
  const there = after({ type: 'holder', holder: HOLDER }, { type: 'go', step: 'works' });
  assert.deepEqual(stepsOf(there).map(({ state }) => state), ['done', 'current', 'closed', 'closed']);
  const ready = reduce(there, { type: 'work', work: work(1) });
  assert.deepEqual(stepsOf(ready).map(({ state }) => state), ['done', 'current', 'open', 'closed']);
  assert.equal(mayGo(ready, 'preview'), false);
});

test('all that was said survives a reload, for who said it', () => {
  const there = after({ type: 'holder', holder: HOLDER }, { type: 'work', work: work(1) }, { type: 'go', step: 'works' }, { type: 'kept', recordId: 5 }, fill('note', '备注'));
  assert.deepEqual(revived(keptText(there, 'planner'), 'planner'), there);
  assert.equal(revived(keptText(there, 'planner'), 'other'), null);
});

test('what is no wizard is none', () => {
  ['', '{', 'null', '[]', '1', '"x"', '{"owner":"planner"}', '{"owner":"planner","wizard":{"step":"nowhere"}}', null]
    .forEach((text) => assert.equal(revived(text, 'planner'), null));
});

test('a kept draft is taken up at its preview', () => {
  const ready = [fill('consentNo', '同意-1'), fill('consentOn', '2026-01-31')].reduce(reduce, after({ type: 'holder', holder: HOLDER }, { type: 'work', work: work(1) }));
  const act = /** @type {any} */ (issueActOf(ready));
  const again = wizardOf({ recordId: 5, act, holderName: HOLDER.name, works: [work(1)] });
  assert.equal(again.step, 'preview');
  assert.deepEqual(issueActOf(again), act);
});

test('ground is added in hundredths of a square metre', () => {
  assert.equal(groundOf([work(1, 0.1), work(2, 0.2)]), 30n);
});
