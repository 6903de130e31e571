import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyOffer, offerOf, reservationOf, saleOf, totalFen } from '#app/core/market.js';

const TODAY = '2026-11-23';

/** @type {import('#app/core/voucherActs.js').Passport} */
const passport = {
  voucher: { serial: 'NH-D-2026-000001', kind: 'LAND', holderId: 7, holder: '经联社' },
  positions: [{ holderId: 7, state: 'LIVE', indicator: 'QUOTA', amount: '43.081' }, { holderId: 7, state: 'LIVE', indicator: 'SCALE', amount: '43.081' },
    { holderId: 8, state: 'PLEDGED', indicator: 'QUOTA', amount: '5.000' }],
  life: [],
};

test('all is offered by whoever has it at hand, without a floor price', () => {
  const form = emptyOffer(passport, '2027-02-21');
  assert.equal(form.holder, 7);
  assert.deepEqual(offerOf(passport, form, TODAY), { asked: { serial: 'NH-D-2026-000001', holderId: 7, until: '2027-02-21' }, faults: {} });
});

test('a part is offered by indicator, and not more of it than there is', () => {
  const part = (/** @type {Record<string, string>} */ amounts) => offerOf(passport, { ...emptyOffer(passport, TODAY), whole: false, amounts, floor: '520,000' }, TODAY);
  assert.deepEqual(part({ QUOTA: '2.5', SCALE: '2.5' }).asked.amounts, { QUOTA: '2.500', SCALE: '2.500' });
  assert.equal(part({ QUOTA: '2.5' }).asked.floorPricePerMuYuan, '520000.00');
  assert.deepEqual(part({ QUOTA: '43.082' }).faults, { 'amount-QUOTA': 'tooMuch' });
  assert.deepEqual(part({}).faults, { 'amount-QUOTA': 'nothing' });
});

test('an offer says at which field it is wrong', () => {
  const { faults } = offerOf(passport, { holder: null, whole: true, amounts: {}, floor: '1.234', until: '2026-11-22' }, TODAY);
  assert.deepEqual(faults, { holder: 'missing', floor: 'decimals', until: 'past' });
});

test('a reservation names another buyer, a contract and a day', () => {
  const buyer = { id: 9, name: '平台公司' };
  assert.deepEqual(reservationOf({ buyer, document: ' 合同1 ', until: TODAY }, 7, TODAY), { asked: { buyerId: 9, contractNo: '合同1', until: TODAY }, faults: {} });
  assert.deepEqual(reservationOf({ buyer: null, document: ' ', until: '' }, 7, TODAY).faults, { buyer: 'missing', document: 'missing', until: 'missing' });
  assert.deepEqual(reservationOf({ buyer, document: 'x', until: TODAY }, 9, TODAY).faults, { buyer: 'same' });
});

test('a sale has a price and a document', () => {
  assert.deepEqual(saleOf({ price: '500000', document: '交9' }), { asked: { platformNo: '交9', pricePerMuYuan: '500000.00' }, faults: {} });
  assert.deepEqual(saleOf({ price: '', document: '' }).faults, { price: 'missing', document: 'missing' });
  assert.deepEqual(saleOf({ price: 'x', document: '1' }).faults, { price: 'number' });
});

test('the total is rounded half up to a fen, as it is booked', () => {
  assert.equal(totalFen(43_081, 50_000_000), 2_154_050_000);
  assert.equal(totalFen(1, 500), 1);
  assert.equal(totalFen(1, 499), 0);
});
