import { html, nothing } from 'lit-html';
import { INDICATORS } from '../../../core/voucherAmount.js';
import { date, number } from '../../../i18n/format.js';
import { coded, t } from '../../../i18n/words.js';
import { selectField } from '../../common/fields.js';
import { awaited, empty } from '../../common/states.js';
import { moreRows } from '../../common/Pages.js';
import { amountOf, unitOf } from '../act/amounts.js';
import { marketDialog } from './marketDialog.js';
import { amountsText } from './offerWords.js';
import { pricesCard } from './pricesCard.js';

const STATES = ['OPEN', 'RESERVED', 'SOLD', 'WITHDRAWN', 'LAPSED'];
const KINDS = ['LAND', 'HOUSE', 'GREEN'];

/** Offers, what may be done with each, and the history of prices. */
export const marketScreen = (desk) => html`<div class="filters">
    ${selectField({ id: 'offerState', label: t('market.state'), value: desk.filter.state, onChange: (state) => desk.narrow({ state }), options: [['', t('market.allStates')], ...STATES.map((state) => [state, coded('offerState', state)])] })}
    ${selectField({ id: 'offerAsset', label: t('vouchers.kind'), value: desk.filter.asset, onChange: (asset) => desk.narrow({ asset }), options: [['', t('vouchers.allKinds')], ...KINDS.map((kind) => [kind, coded('voucher', kind)])] })}
    ${selectField({ id: 'offerTown', label: t('fact.town'), value: desk.filter.town, onChange: (town) => desk.narrow({ town }), options: [['', t('market.allTowns')], ...(desk.catalogue.towns.value ?? []).map(({ code }) => [code, desk.catalogue.townName(code)])] })}
    <span class="spread-rest"></span>
    ${desk.workspace.mayEdit ? html`<button type="button" class="market-offer" data-command="offer-any" @click=${() => desk.step.offer()}>${t('market.do.offer')}</button>` : nothing}</div>
  <div aria-busy=${desk.found.busy}>${awaited(desk.found, () => rows(desk), () => desk.loadOffers())}</div>
  ${pricesCard(desk)}
  ${desk.step.asked ? marketDialog(desk.step) : nothing}`;

function rows(desk) {
  const { offers } = desk.found.value;
  if (!offers.length) return empty(t('market.none'), t(desk.isNarrowed ? 'vouchers.noneNarrowed' : 'market.noneYet'));
  return html`${desk.table.template({ caption: t('market.board'), columns: columns(desk), rows: offers })}
    ${moreRows(desk.found, () => desk.loadMore())}`;
}

const columns = (desk) => [
  { key: 'serial', label: t('vouchers.serial'), value: (row) => row.serial, text: (row) => html`<a class="code" data-offer=${row.id} href="#/vouchers/${encodeURIComponent(row.serial)}">${row.serial}</a>` },
  { key: 'seller', label: t('market.seller'), value: (row) => row.holder.name, text: (row) => html`<a href="#/vouchers/holders/${row.holder.id}">${row.holder.name}</a>${row.holder.townCode ? html`<br><span class="faint">${desk.catalogue.townName(row.holder.townCode, row.holder.townName)}</span>` : nothing}` },
  { key: 'amount', label: t('market.amount'), numeric: true, value: (row) => Number(row.amounts[INDICATORS[row.asset][0]] ?? 0),
    text: (row) => { const [first] = INDICATORS[row.asset]; return html`<span title=${amountsText(row, desk.workspace.unit)}>${amountOf(first, row.amounts[first] ?? 0, desk.workspace.unit)} <span class="faint">${unitOf(first, desk.workspace.unit)}</span></span>`; } },
  { key: 'floor', label: t('market.floorColumn'), numeric: true, value: (row) => (row.floorPricePerMuYuan === undefined ? null : Number(row.floorPricePerMuYuan)), text: (row) => (row.floorPricePerMuYuan === undefined ? '—' : number(row.floorPricePerMuYuan, 2)) },
  { key: 'until', label: t('market.until'), value: (row) => row.until, text: (row) => date(row.until) },
  { key: 'state', label: t('market.state'), value: (row) => coded('offerState', row.state), text: (row) => state(row) },
  { key: 'outcome', label: t('market.outcome'), value: (row) => row.sale?.serial ?? row.reservation?.buyer ?? '', text: (row) => outcome(row) },
  ...(desk.workspace.mayEdit ? [{ key: 'steps', label: t('market.steps'), value: () => '', text: (row) => steps(row, desk.step) }] : []),
];

const state = (row) => html`<span class="chip offer-${row.state}">${coded('offerState', row.state)}</span>${row.covered === false ? html` <span class="chip severity-WARNING" title=${t('market.uncoveredWhy')}>${t('market.uncovered')}</span>` : nothing}`;

/** Who has it reserved, as far as the reader may know; or what it was sold for. */
function outcome({ asset, sale, reservation }) {
  if (sale) return html`<span class="num">${number(sale.pricePerMuYuan, 2)}</span> ${t(asset === 'HOUSE' ? 'market.yuanPerSquareMetre' : 'market.yuanPerMu')} · ${date(sale.soldOn)}<br><a class="code" href="#/vouchers/${encodeURIComponent(sale.serial)}">${sale.serial}</a>`;
  if (!reservation) return '';
  return html`${reservation.buyer ?? t('market.hidden')}<br><span class="faint">${t('market.reservedUntil')} ${date(reservation.until)}</span>`;
}

const STEPS = ['reserve', 'withdraw', 'sell', 'release'];

const steps = (row, step) => html`<span class="row tight market-steps">${STEPS.filter((kind) => row.may[kind]).map((kind) => html`<button type="button" class="small" data-step=${kind} @click=${() => step[kind](row)}>${t(`market.do.${kind}`)}</button>`)}</span>`;
