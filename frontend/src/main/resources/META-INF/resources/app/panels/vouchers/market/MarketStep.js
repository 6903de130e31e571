import { dayIn, dayOf, isoOf } from '../../../core/days.js';
import { emptyOffer, offerOf, reservationOf, saleOf } from '../../../core/market.js';
import { district } from '../../../i18n/format.js';
import { t } from '../../../i18n/words.js';
import { openOffer, releaseOffer, reserveOffer, sellOffer, withdrawOffer } from '../../../services/market.js';
import { formatRoute } from '../../../services/route.js';
import { holders, passport } from '../../../services/voucherActs.js';
import { Resource } from '../../common/Resource.js';
import { Choice } from '../act/Choice.js';
import { focusFirstFault } from '../act/markedField.js';

const DAYS = { offer: 90, reserve: 15 };

/** The dialog of one step on the board: to offer, reserve, sell, release or withdraw. */
export class MarketStep {
  /** @param {() => void} onDone the board has changed */
  constructor(workspace, onDone) {
    Object.assign(this, { workspace, onDone, asked: null, form: null });
    this.passport = new Resource(() => workspace.refresh());
    this.buyer = new Choice(workspace, { find: holders, name: ({ name }) => name, onChoose: (chosen) => this.fill({ buyer: chosen && { id: chosen.id, name: chosen.name } }) });
  }

  get today() {
    return isoOf(dayIn(new Date(), district.timeZone));
  }

  later(days) {
    return isoOf(dayOf(this.today) + days);
  }

  async offer(serial) {
    const asked = this.begin('offer', { serial }, null);
    this.passport.forget();
    await this.passport.load(() => passport(serial));
    if (asked === this.asked && this.passport.status === 'ready') this.fill(emptyOffer(this.passport.value, this.later(DAYS.offer)));
  }

  reserve(offer) {
    this.buyer.take(null);
    this.begin('reserve', offer, { buyer: null, document: '', until: this.later(DAYS.reserve) });
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
    if (!this.form) return { asked: null, faults: {} };
    const { kind, offer } = this.asked;
    if (kind === 'offer') return offerOf(this.passport.value, this.form, this.today);
    if (kind === 'reserve') return reservationOf(this.form, offer.holder.id, this.today);
    return kind === 'sell' ? saleOf(this.form) : { asked: {}, faults: {} };
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
