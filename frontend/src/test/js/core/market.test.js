import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyOffer, lastDay, offerOf, reservationOf, saleOf, totalFen, yearsBefore } from '#app/core/market.js';

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

test('an offer does not outlast its voucher', () => {
  const ending = { ...passport, voucher: { ...passport.voucher, expiresOn: '2026-12-31' } };
  assert.equal(emptyOffer(ending, '2027-02-21').until, '2026-12-31');
  assert.deepEqual(offerOf(ending, { ...emptyOffer(ending, TODAY), until: '2027-01-01' }, TODAY).faults, { until: 'term' });
  assert.deepEqual(offerOf(passport, emptyOffer(passport, '2029-11-23'), TODAY).faults, {});
  assert.deepEqual(offerOf(passport, emptyOffer(passport, '2029-11-24'), TODAY).faults, { until: 'term' });
});

test('a reservation names another buyer, a contract and its days', () => {
  const buyer = { id: 9, name: '平台公司' };
  assert.deepEqual(reservationOf({ buyer, document: ' 合同1 ', days: '15' }, 7, TODAY), { asked: { buyerId: 9, contractNo: '合同1', until: '2026-12-08' }, faults: {} });
  assert.deepEqual(reservationOf({ buyer: null, document: ' ', days: '' }, 7, TODAY).faults, { buyer: 'missing', document: 'missing', days: 'missing' });
  assert.deepEqual(reservationOf({ buyer, document: 'x', days: '1' }, 9, TODAY).faults, { buyer: 'same' });
  assert.equal(reservationOf({ buyer, document: 'x', days: '0' }, 7, TODAY).faults.days, 'contractDays');
  assert.equal(reservationOf({ buyer, document: 'x', days: '1097' }, 7, TODAY).faults.days, 'contractDays');
  assert.equal(reservationOf({ buyer, document: 'x', days: '1.5' }, 7, TODAY).faults.days, 'decimals');
});

test('the last day is so many days after today', () => {
  assert.equal(lastDay('1', '2026-12-31'), '2027-01-01');
  assert.equal(lastDay('1096', TODAY), '2029-11-23');
  assert.equal(lastDay('x', TODAY), '');
});

test('a sale has a price and a document', () => {
  assert.deepEqual(saleOf({ price: '500000', document: '交9' }, {}), { asked: { platformNo: '交9', pricePerMuYuan: '500000.00' }, faults: {} });
  assert.deepEqual(saleOf({ price: '', document: '' }, {}).faults, { price: 'missing', document: 'missing' });
  assert.deepEqual(saleOf({ price: 'x', document: '1' }, {}).faults, { price: 'number' });
});

test('no sale is below the floor of the offer', () => {
  assert.deepEqual(saleOf({ price: '519,999.99', document: '1' }, { floorPricePerMuYuan: '520000.00' }).faults, { price: 'belowFloor' });
  assert.deepEqual(saleOf({ price: '520000', document: '1' }, { floorPricePerMuYuan: 520000 }).faults, {});
});

test('a span of years begins on the same day, and on a day that exists', () => {
  assert.equal(yearsBefore(3, TODAY), '2023-11-23');
  assert.equal(yearsBefore(1, '2028-02-29'), '2027-02-28');
  assert.equal(yearsBefore(4, '2028-02-29'), '2024-02-29');
});

test('the total is rounded half up to a fen, as it is booked', () => {
  assert.equal(totalFen(43_081, 50_000_000), 2_154_050_000);
  assert.equal(totalFen(1, 500), 1);
  assert.equal(totalFen(1, 499), 0);
});
