import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actOf, emptyForm, formOf, holdersFor, offeredActs } from '#app/core/voucherActs.js';

const POOL = { holderId: 13, holder: '区指标池' };
const VILLAGE = { holderId: 12, holder: '某某经联社' };

/** @type {any} */
const LAND = {
  voucher: { serial: 'NH-D-2026-000001', kind: 'LAND', holderId: 12, holder: '某某经联社', expiresOn: '2029-01-01' },
  positions: [
    { holderId: 12, state: 'LIVE', indicator: 'QUOTA', amount: 2.5 }, { holderId: 12, state: 'LIVE', indicator: 'SCALE', amount: 2.5 },
    { holderId: 12, state: 'LIVE', indicator: 'CULTIVATED', amount: 1.005 }, { holderId: 12, state: 'LIVE', indicator: 'PADDY', amount: 0 },
    { holderId: 13, state: 'PLEDGED', indicator: 'QUOTA', amount: 1 },
  ],
  life: [{ from: VILLAGE, to: POOL }],
};

const part = (/** @type {object} */ changes) => ({
  ...emptyForm(LAND, 'TRANSFER'), other: { id: 14, name: '买方' }, price: '500000', document: 'JY-1', ...changes });

test('acts are offered by what there is in which state', () => {
  const obstacles = Object.fromEntries(offeredActs(LAND).map(({ kind, obstacle }) => [kind, obstacle]));
  assert.deepEqual(obstacles, { TRANSFER: null, PLEDGE: null, RELEASE: null, REDEEM: null, EXTEND: null, CANCEL: null });
  const used = { ...LAND, positions: [{ holderId: 12, state: 'USED', indicator: 'QUOTA', amount: 2.5 }] };
  assert.ok(offeredActs(used).every(({ obstacle }) => obstacle === 'nothing'));
  const house = { ...LAND, voucher: { ...LAND.voucher, kind: 'HOUSE', expiresOn: null } };
  const ofHouse = Object.fromEntries(offeredActs(house).map(({ kind, obstacle }) => [kind, obstacle]));
  assert.equal(ofHouse.REDEEM, 'kind');
  assert.equal(ofHouse.EXTEND, 'term');
});

test('who has something is named, with what there is in whole thousandths', () => {
  assert.deepEqual(holdersFor(LAND, 'TRANSFER'), [{ id: 12, name: '某某经联社', atHand: { QUOTA: 2500, SCALE: 2500, CULTIVATED: 1005 } }]);
  assert.deepEqual(holdersFor(LAND, 'RELEASE'), [{ id: 13, name: '区指标池', atHand: { QUOTA: 1000 } }]);
});

test('a transfer of all says no amounts', () => {
  assert.deepEqual(actOf('TRANSFER', LAND, part({})), {
    act: { kind: 'TRANSFER', serial: 'NH-D-2026-000001', from: 12, to: 14, pricePerMuYuan: '500000.00', platformNo: 'JY-1' }, faults: {} });
});

test('a transfer of a part says exact amounts, and none of what was left empty', () => {
  const { act, faults } = actOf('TRANSFER', LAND, part({ whole: false, amounts: { QUOTA: '1', SCALE: '1.000', CULTIVATED: '' } }));
  assert.deepEqual(faults, {});
  assert.deepEqual(act?.amounts, { QUOTA: '1.000', SCALE: '1.000' });
});

test('each fault is at its field, and nothing is asked', () => {
  const cases = /** @type {[object, object][]} */ ([
    [{ other: null }, { other: 'missing' }],
    [{ other: { id: 12, name: '' } }, { other: 'same' }],
    [{ price: '' }, { price: 'missing' }],
    [{ price: '1.234' }, { price: 'decimals' }],
    [{ whole: false }, { 'amount-QUOTA': 'nothing' }],
    [{ whole: false, amounts: { QUOTA: '0' } }, { 'amount-QUOTA': 'nothing' }],
    [{ whole: false, amounts: { QUOTA: '2.501' } }, { 'amount-QUOTA': 'tooMuch' }],
    [{ whole: false, amounts: { QUOTA: '1', PADDY: '0.0001' } }, { 'amount-PADDY': 'decimals' }],
    [{ whole: false, amounts: { QUOTA: 'x' } }, { 'amount-QUOTA': 'number' }],
  ]);
  cases.forEach(([changes, faults]) => assert.deepEqual(actOf('TRANSFER', LAND, part(changes)), { act: null, faults }));
});

test('without its document an act can be planned, and is not complete', () => {
  const { act, faults } = actOf('TRANSFER', LAND, part({ document: '  ' }));
  assert.deepEqual(faults, { document: 'missing' });
  assert.equal(act?.to, 14);
  assert.equal('platformNo' in (act ?? {}), false);
});

test('the other acts say what the contract names', () => {
  const form = { ...emptyForm(LAND, 'PLEDGE'), other: { id: 14, name: '银行' }, document: 'DK-7', parcel: { id: 77, code: null }, reason: 'RENOUNCED', words: '自愿', months: '6' };
  assert.deepEqual(actOf('PLEDGE', LAND, form).act, { kind: 'PLEDGE', serial: 'NH-D-2026-000001', holder: 12, pledgee: 14, loanContractNo: 'DK-7' });
  assert.deepEqual(actOf('RELEASE', LAND, { ...form, holder: 13 }).act, { kind: 'RELEASE', serial: 'NH-D-2026-000001', holder: 13, pledgee: 14, documentNo: 'DK-7' });
  assert.deepEqual(actOf('REDEEM', LAND, form).act, { kind: 'REDEEM', serial: 'NH-D-2026-000001', holder: 12, parcelId: 77, approvalNo: 'DK-7' });
  assert.deepEqual(actOf('CANCEL', LAND, form).act, { kind: 'CANCEL', serial: 'NH-D-2026-000001', reason: 'RENOUNCED', words: '自愿' });
  assert.deepEqual(actOf('EXTEND', LAND, form).act, { kind: 'EXTEND', serial: 'NH-D-2026-000001', months: 6, words: '自愿' });
});

test('months are whole, and within bounds', () => {
  const months = (/** @type {string} */ text) => actOf('EXTEND', LAND, { ...emptyForm(LAND, 'EXTEND'), words: '因故', months: text }).faults.months;
  assert.deepEqual(['', '0', '1.5', '1201', '12'].map(months), ['missing', 'months', 'decimals', 'months', undefined]);
});

test('an act that was kept gives the form back', () => {
  const form = part({ whole: false, amounts: { QUOTA: '1.250', SCALE: '1.000' }, price: '500000.00' });
  const { act } = actOf('TRANSFER', LAND, form);
  assert.deepEqual(formOf(/** @type {any} */ (act), () => '买方'), form);
});
