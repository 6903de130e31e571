import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actsOf, balanceRows, countsOf, entryRows, errorsFirst, indicatorsIn, positionRows, rulesFor, yieldOf } from '#app/core/voucherPlan.js';

const seller = { holderId: 12, holder: '甲', purpose: 'LIVE' };
const buyer = { holderId: 13, holder: '乙', purpose: 'LIVE' };
const entry = (/** @type {object} */ changes) => ({ kind: 'TRANSFER', serial: 'V-1', into: 'V-1', indicator: 'QUOTA', amount: 1, from: seller, to: buyer, ...changes });

test('what moves together is one line, with an amount for each indicator', () => {
  const rows = entryRows([
    entry({ kind: 'SPLIT', serial: 'V', to: seller }), entry({ kind: 'SPLIT', serial: 'V', to: seller, indicator: 'PADDY', amount: 0.5 }),
    entry({}), entry({ indicator: 'PADDY', amount: 0.5 }),
  ]);
  assert.deepEqual(rows.map(({ kind, serial, into, amounts }) => [kind, serial, into, amounts]), [
    ['SPLIT', 'V', 'V-1', { QUOTA: 1, PADDY: 0.5 }], ['TRANSFER', 'V-1', null, { QUOTA: 1, PADDY: 0.5 }]]);
  assert.deepEqual(indicatorsIn(rows), ['QUOTA', 'PADDY']);
});

test('different holders or states are different lines', () => {
  const rows = entryRows([entry({}), entry({ to: { ...buyer, holderId: 14 } }), entry({ from: { ...seller, purpose: 'RESERVED' } })]);
  assert.equal(rows.length, 3);
});

test('a balance that only passes through is not shown', () => {
  const rows = balanceRows([
    { ...seller, serial: 'V', indicator: 'QUOTA', before: 3, after: 2 },
    { ...seller, serial: 'V-1', indicator: 'QUOTA', before: 0, after: 0 },
    { ...buyer, serial: 'V-1', indicator: 'QUOTA', before: '0.000', after: '1.000' },
  ]);
  assert.deepEqual(rows.map(({ serial, holder, amounts }) => [serial, holder, amounts.QUOTA.before, amounts.QUOTA.after]), [['V', '甲', 3, 2], ['V-1', '乙', '0.000', '1.000']]);
});

test('errors are counted and come first', () => {
  const findings = [{ code: 'A', severity: 'WARNING' }, { code: 'B', severity: 'ERROR' }, { code: 'C', severity: 'ERROR' }];
  assert.deepEqual(countsOf({ findings }), { errors: 2, warnings: 1 });
  assert.deepEqual(countsOf(null), { errors: 0, warnings: 0 });
  assert.deepEqual(errorsFirst(findings).map(({ code }) => code), ['B', 'C', 'A']);
});

test('the yield of an issue is what is issued, by indicator', () => {
  const issue = (/** @type {string} */ indicator, /** @type {number} */ amount) => entry({ kind: 'ISSUE', indicator, amount });
  assert.deepEqual(yieldOf([issue('QUOTA', 0.1), issue('QUOTA', 0.2), issue('PADDY', 43.081), entry({ amount: 9 })]), { QUOTA: 300, PADDY: 43081 });
  assert.deepEqual(yieldOf([issue('FLOOR_AREA', 120.55)]), { FLOOR_AREA: 12055 });
});

test('only the rules that bear on the act are told', () => {
  const rules = ['green.ratio', 'land.ratio.quota', 'price.floorPerMuYuan', 'redeem.allowedGround', 'settle.split', 'term.maxExtensions', 'term.expiredToPool', 'transfer.scope']
    .map((name) => ({ name, value: '1', effectiveFrom: '2022-08-18' }));
  const names = (/** @type {string} */ kind) => rulesFor(rules, kind, 'LAND').map(({ name }) => name);
  assert.deepEqual(names('ISSUE'), ['land.ratio.quota']);
  assert.deepEqual(names('TRANSFER'), ['price.floorPerMuYuan', 'settle.split', 'transfer.scope']);
  assert.deepEqual(names('REDEEM'), ['redeem.allowedGround']);
  assert.deepEqual(names('EXTEND'), ['term.maxExtensions']);
  assert.deepEqual(names('PLEDGE'), []);
});

test('a life is told record by record, in the order of the chain', () => {
  const end = { holderId: 12, holder: '甲', state: 'LIVE' };
  const line = (/** @type {object} */ changes) => ({ recordId: 7, recordNumber: 'R-7', day: '2026-01-31', document: '文', kind: 'ISSUE', voucher: 'V', indicator: 'QUOTA', amount: 3,
    from: { ...end, state: 'ISSUE' }, to: end, ...changes });
  const acts = actsOf([line({}), line({ indicator: 'PADDY' }), line({ recordId: 9, recordNumber: 'R-9', kind: 'SPLIT', into: 'V-1' })]);
  assert.deepEqual(acts.map(({ recordNumber, entries }) => [recordNumber, entries.length]), [['R-7', 2], ['R-9', 1]]);
  assert.deepEqual(entryRows(acts[1].entries).map(({ serial, into }) => [serial, into]), [['V', 'V-1']]);
  assert.equal(acts[0].entries[0].from.purpose, 'ISSUE');
});

test('positions are told by holder and state, without what is gone and what only counts the issue', () => {
  const at = (/** @type {number} */ holderId, /** @type {string} */ state, /** @type {string} */ indicator, /** @type {number} */ amount) => ({ holderId, state, indicator, amount });
  const rows = positionRows([at(1, 'ISSUE', 'QUOTA', -3), at(12, 'LIVE', 'QUOTA', 1), at(12, 'LIVE', 'SCALE', 2), at(12, 'USED', 'QUOTA', 2), at(13, 'LIVE', 'QUOTA', 0)]);
  assert.deepEqual(rows, [{ holderId: 12, purpose: 'LIVE', amounts: { QUOTA: 1, SCALE: 2 } }, { holderId: 12, purpose: 'USED', amounts: { QUOTA: 2 } }]);
});
