import { dayOf, isoOf } from '../../../core/days.js';
import { emptyOffer, offerOf, reservationOf, saleOf } from '../../../core/market.js';
import { today } from '../../../i18n/format.js';
import { t } from '../../../i18n/words.js';
import { openOffer, releaseOffer, reserveOffer, sellOffer, withdrawOffer } from '../../../services/market.js';
import { formatRoute } from '../../../services/route.js';
import { holders, passport } from '../../../services/voucherActs.js';
import { vouchers } from '../../../services/vouchers.js';
import { Resource } from '../../common/Resource.js';
import { Choice } from '../../../behaviors/Choice.js';
import { focusFirstFault } from '../act/markedField.js';

const OFFER_DAYS = 90;
const CONTRACT_DAYS = '15';

/** Vouchers of which something is at hand. */
const listed = async (q) => (await vouchers({ q })).vouchers.filter(({ live }) => Number(live) > 0);

/** The dialog of one step on the board: to offer, reserve, sell, release or withdraw. */
export class MarketStep {
  /** @param {() => void} onDone the board has changed */
  constructor(workspace, onDone) {
    Object.assign(this, { workspace, onDone, asked: null, form: null });
    this.passport = new Resource(() => workspace.refresh());
    this.voucher = new Choice(workspace, { find: listed, name: ({ serial }) => serial, onChoose: (chosen) => this.take(chosen?.serial ?? '') });
    this.buyer = new Choice(workspace, { find: holders, name: ({ name }) => name, onChoose: (chosen) => this.fill({ buyer: chosen && { id: chosen.id, name: chosen.name } }) });
  }

  get today() {
    return today();
  }

  later(days) {
    return isoOf(dayOf(this.today) + days);
  }

  /** @param {string} [serial] without one, the voucher is chosen in the dialog */
  offer(serial = '') {
    this.voucher.take(serial ? { serial } : null);
    this.begin('offer', { serial }, null);
    return this.take(serial);
  }

  async take(serial) {
    const { asked } = this;
    this.passport.forget();
    Object.assign(asked, { offer: { serial }, problem: null });
    this.form = null;
    this.workspace.refresh();
    if (!serial) return;
    await this.passport.load(() => passport(serial));
    const isMeant = asked === this.asked && asked.offer.serial === serial && this.passport.status === 'ready';
    if (isMeant) this.fill(emptyOffer(this.passport.value, this.later(OFFER_DAYS)));
  }

  reserve(offer) {
    this.buyer.take(null);
    this.begin('reserve', offer, { buyer: null, document: '', days: CONTRACT_DAYS });
  }

  sell(offer) {
    this.begin('sell', offer, { price: offer.floorPricePerMuYuan === undefined ? '' : Number(offer.floorPricePerMuYuan).toFixed(2), document: '' });
  }

  release(offer) {
    this.begin('release', offer, {});
  }

  withdraw(offer) {
    this.begin('withdraw', offer, {});
  }

  begin(kind, offer, form) {
    this.asked = { kind, offer, tried: false, busy: false, problem: null, key: crypto.randomUUID() };
    this.form = form;
    this.workspace.refresh();
    return this.asked;
  }

  /** What is changed is another request. */
  fill(changes) {
    this.form = { ...this.form, ...changes };
    this.asked.key = crypto.randomUUID();
    this.workspace.refresh();
  }

  get stated() {
    if (!this.form) return { asked: null, faults: { voucher: 'missing' } };
    const { kind, offer } = this.asked;
    if (kind === 'offer') return offerOf(this.passport.value, this.form, this.today);
    if (kind === 'reserve') return reservationOf(this.form, offer.holder.id, this.today);
    return kind === 'sell' ? saleOf(this.form, offer) : { asked: {}, faults: {} };
  }

  close() {
    const { route } = this.workspace;
    if (this.asked && route.parameters.offer) {
      route.parameters = { ...route.parameters, offer: '' };
      history.replaceState(null, '', formatRoute('vouchers/market', route.parameters));
    }
    Object.assign(this, { asked: null, form: null });
    this.workspace.refresh();
  }

  async commit() {
    const { asked } = this;
    const { asked: stated, faults } = this.stated;
    asked.tried = true;
    if (asked.busy) return;
    if (!stated || Object.keys(faults).length) {
      this.workspace.refresh();
      focusFirstFault();
      return;
    }
    Object.assign(asked, { busy: true, problem: null });
    this.workspace.refresh();
    try {
      const { serial } = await send(asked, stated);
      if (asked === this.asked) this.close();
      this.workspace.toast('done', t(`market.done.${asked.kind}`, { serial }));
      this.onDone();
    } catch (problem) {
      Object.assign(asked, { busy: false, problem });
      this.workspace.refresh();
    }
  }
}

const send = ({ kind, offer: { id }, key }, stated) => ({
  offer: () => openOffer(stated, key),
  reserve: () => reserveOffer(id, stated, key),
  sell: () => sellOffer(id, stated, key),
  release: () => releaseOffer(id),
  withdraw: () => withdrawOffer(id),
})[kind]();
