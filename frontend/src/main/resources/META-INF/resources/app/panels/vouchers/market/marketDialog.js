import { html, nothing } from 'lit-html';
import { lastDay, totalFen } from '../../../core/market.js';
import { holdersFor } from '../../../core/voucherActs.js';
import { DECIMALS, INDICATORS, parseAmount, PRICE_DECIMALS, unitsOf } from '../../../core/voucherAmount.js';
import { date, number } from '../../../i18n/format.js';
import { coded, t } from '../../../i18n/words.js';
import { segmented, selectField } from '../../common/fields.js';
import { modal } from '../../common/modal.js';
import { awaited, failed } from '../../common/states.js';
import { holderItem } from '../act/actFields.js';
import { unitsText, writtenUnit } from '../act/amounts.js';
import { choiceField } from '../act/choiceField.js';
import { faultOf, markedField, shownFault } from '../act/markedField.js';
import { amountsText } from './offerWords.js';

const DOCUMENT_LENGTH_MAX = 64;
const FEN = 100;

/** One step of an offer: what it is about, and what has to be said. */
export const marketDialog = (step) => {
  const { asked: { kind, offer } } = step;
  const title = t(`market.step.${kind}`);
  const content = () => html`<form class="stack" @submit=${(event) => { event.preventDefault(); step.commit(); }}>
    ${FIELDS[kind](step, step.stated.faults)}${step.asked.problem ? failed(step.asked.problem) : nothing}
    <div class="row end"><button type="button" ?disabled=${step.asked.busy} @click=${() => step.close()}>${t('action.cancel')}</button>
      <button type="submit" class="primary" data-command=${kind} ?disabled=${step.asked.busy}>${t(step.asked.busy ? 'market.busy' : `market.do.${kind}`)}</button></div></form>`;
  return modal({
    label: title, kind: 'words market-step', onClose: () => step.close(),
    content: html`<header class="row"><h2>${title}</h2>${kind === 'offer' ? nothing : html`<span class="code">${offer.serial}</span>`}</header>
      ${content()}`,
  });
};

const FIELDS = {
  offer: (step, faults) => html`${choiceField({ id: 'market-voucher', label: t('vouchers.serial'), choice: step.voucher, item: voucherItem, autofocus: !step.asked.offer.serial, placeholder: t('vouchers.searchHint'), fault: shown(step, faults, 'voucher') })}
    ${step.form ? terms(step, faults) : step.asked.offer.serial ? awaited(step.passport, () => nothing, () => step.take(step.asked.offer.serial)) : nothing}`,
  reserve: (step, faults) => html`${facts(step)}
    ${choiceField({ id: 'market-buyer', label: t('act.buyer'), choice: step.buyer, item: holderItem, autofocus: true, placeholder: t('act.byName'), fault: shown(step, faults, 'buyer') })}
    ${document(step, faults, 'market.contractNo')}
    ${markedField({ id: 'market-days', label: t('market.days'), value: step.form.days, inputMode: 'numeric', unit: t('market.dayUnit'), fault: shown(step, faults, 'days'), onInput: (days) => step.fill({ days }) })}
    ${faults.days ? nothing : html`<p data-figure="last-day">${t('market.reservedUntil')} <strong class="num">${date(lastDay(step.form.days, step.today))}</strong></p>`}<p class="faint">${t('market.reserveText')}</p>`,
  sell: (step, faults) => html`${facts(step)}
    ${markedField({ id: 'market-price', label: t(priceLabel(step.asked.offer.asset, 'price')), value: step.form.price, inputMode: 'decimal', unit: t('unit.yuan'), autofocus: true, fault: shown(step, faults, 'price'), onInput: (price) => step.fill({ price }) })}
    ${total(step)}${document(step, faults, 'act.document.platformNo')}<p class="faint">${t('market.sellText')}</p>`,
  release: (step) => html`${facts(step)}<p>${t('market.releaseText')}</p>`,
  withdraw: (step) => html`${facts(step)}<p>${t('market.withdrawText')}</p>`,
};

/** What is said of a voucher that has been chosen. */
const terms = (step, faults) => html`${seller(step, faults)}${amounts(step, faults)}
    ${markedField({ id: 'market-floor', label: t(priceLabel(step.passport.value.voucher.kind, 'floor')), value: step.form.floor, inputMode: 'decimal', unit: t('unit.yuan'), fault: shown(step, faults, 'floor'), onInput: (floor) => step.fill({ floor }) })}
    <p class="faint">${t('market.floorOptional')}</p>${day(step, faults, 'market.until')}`;

const voucherItem = ({ serial, kind, holder, live }) => html`<span class="kind">${coded('voucher', kind)}</span>
  <span class="what"><span class="code">${serial}</span><span class="faint">${holder} · ${t('vouchers.atHand')} ${number(live, DECIMALS[kind])}</span></span>`;

const shown = (step, faults, field) => shownFault(faults[field], step.asked.tried);

const priceLabel = (asset, what) => `market.${what}${asset === 'HOUSE' ? 'PerSquareMetre' : 'PerMu'}`;

/** What the step is about. */
function facts({ asked: { offer }, workspace: { unit } }) {
  return html`<dl class="facts"><div><dt>${t('market.seller')}</dt><dd>${offer.holder.name}</dd></div>
    <div><dt>${t('market.amount')}</dt><dd>${amountsText(offer, unit)}</dd></div>
    <div><dt>${t('market.floor')}</dt><dd class="num">${offer.floorPricePerMuYuan === undefined ? t('market.noFloor') : number(offer.floorPricePerMuYuan, 2)}</dd></div>
    ${offer.reservation ? html`<div><dt>${t('act.buyer')}</dt><dd>${offer.reservation.buyer ?? t('market.hidden')}</dd></div>
      <div><dt>${t('market.reservedUntil')}</dt><dd>${date(offer.reservation.until)}</dd></div>` : nothing}</dl>`;
}

function seller(step, faults) {
  const givers = holdersFor(step.passport.value, 'TRANSFER');
  if (givers.length > 1) {
    return selectField({ id: 'market-holder', label: t('market.seller'), value: String(step.form.holder), options: givers.map(({ id, name }) => [String(id), name]), onChange: (id) => step.fill({ holder: Number(id) }) });
  }
  return html`<div class="field"><span class="label">${t('market.seller')}</span><p data-giver=${givers[0]?.id ?? ''}>${givers[0]?.name ?? t('act.nobody')}</p>${faultOf('market-holder', shown(step, faults, 'holder'))}</div>`;
}

function amounts(step, faults) {
  const { value } = step.passport;
  const asset = value.voucher.kind;
  const atHand = holdersFor(value, 'TRANSFER').find(({ id }) => id === step.form.holder)?.atHand ?? {};
  return html`<div class="stack tight"><span class="label">${t('act.howMuch')}</span>
    ${segmented({ name: 'market-whole', label: t('act.howMuch'), value: step.form.whole ? 'whole' : 'part', options: [['whole', t('act.whole')], ['part', t('act.part')]], onChange: (choice) => step.fill({ whole: choice === 'whole' }) })}
    ${step.form.whole ? html`<p class="faint">${Object.entries(atHand).map(([name, units]) => html`<span class="at-hand">${coded('indicator', name)} <span class="num">${unitsText(asset, units)}</span> ${writtenUnit(asset)}</span>`)}</p>`
      : html`<div class="amounts">${INDICATORS[asset].filter((name) => atHand[name]).map((name) => markedField({ id: `market-amount-${name}`, label: t('act.amountOf', { indicator: coded('indicator', name), most: unitsText(asset, atHand[name]) }),
        value: step.form.amounts[name] ?? '', inputMode: 'decimal', unit: writtenUnit(asset), fault: shown(step, faults, `amount-${name}`), onInput: (text) => step.fill({ amounts: { ...step.form.amounts, [name]: text } }) }))}</div>`}</div>`;
}

const document = (step, faults, label) => markedField({ id: 'market-document', label: t(label), value: step.form.document, maxLength: DOCUMENT_LENGTH_MAX, fault: shown(step, faults, 'document'), onInput: (text) => step.fill({ document: text }) });

const day = (step, faults, label) => markedField({ id: 'market-until', label: t(label), type: 'date', value: step.form.until, fault: shown(step, faults, 'until'), onInput: (until) => step.fill({ until }) });

/** What the price comes to, while it is typed. */
function total({ asked: { offer }, form }) {
  const { units: fen } = parseAmount(form.price, PRICE_DECIMALS);
  const indicator = INDICATORS[offer.asset][0];
  if (fen === null || offer.amounts[indicator] === undefined) return nothing;
  const decimals = DECIMALS[offer.asset];
  const thousandths = unitsOf(offer.amounts[indicator], decimals) * 10 ** (DECIMALS.LAND - decimals);
  return html`<p data-figure="market-total">${t('market.total')} <strong class="num">${number(totalFen(thousandths, fen) / FEN, PRICE_DECIMALS)}</strong> ${t('unit.yuan')}</p>`;
}
