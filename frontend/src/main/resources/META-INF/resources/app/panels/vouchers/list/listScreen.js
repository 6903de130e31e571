import { html, nothing } from 'lit-html';
import { date } from '../../../i18n/format.js';
import { coded, t } from '../../../i18n/words.js';
import { selectField, textField } from '../../common/fields.js';
import { awaited, empty, syntheticChip } from '../../common/states.js';
import { moreRows } from '../../common/Pages.js';
import { amountOf, unitOf } from '../act/amounts.js';
import { voucherState } from './voucherState.js';

const KINDS = ['LAND', 'HOUSE', 'GREEN'];
const STATES = ['ISSUED', 'PARTLY_USED', 'PLEDGED', 'RESERVED', 'HELD', 'USED', 'EXPIRED', 'CANCELLED', 'CLOSED'];
const SOON_DAYS = 90;
const DAY_MILLISECONDS = 86_400_000;
/** The indicator that stands for the amount of a voucher in a list. */
const FIRST = { LAND: 'QUOTA', HOUSE: 'FLOOR_AREA', GREEN: 'GREEN_AREA' };

/** All vouchers: by kind, state and words. */
export const listScreen = (list) => html`<div class="filters" role="search" aria-label=${t('vouchers.search')}>
    ${textField({ id: 'voucherWords', label: t('vouchers.search'), value: list.filter.q, type: 'search', placeholder: t('vouchers.searchHint'), maxLength: 100,
      onInput: (q) => list.narrow({ q }) })}
    ${selectField({ id: 'voucherKind', label: t('vouchers.kind'), value: list.filter.kind, onChange: (kind) => list.narrow({ kind }),
      options: [['', t('vouchers.allKinds')], ...KINDS.map((kind) => [kind, coded('voucher', kind)])] })}
    ${selectField({ id: 'voucherState', label: t('vouchers.state'), value: list.filter.state, onChange: (state) => list.narrow({ state }),
      options: [['', t('vouchers.allStates')], ...STATES.map((state) => [state, coded('voucherState', state)])] })}
    ${list.filter.holder ? html`<button type="button" class="small chip-button" @click=${() => list.narrow({ holder: '' })}>${t('vouchers.ofHolder', { id: list.filter.holder })} ✕</button>` : nothing}</div>
  <div aria-busy=${list.found.busy}>${awaited(list.found, () => rows(list), () => list.load())}</div>`;

function rows(list) {
  const { vouchers } = list.found.value;
  if (!vouchers.length) return empty(t('vouchers.none'), t(list.isNarrowed ? 'vouchers.noneNarrowed' : 'vouchers.noneYet'));
  return html`${list.table.template({ caption: t('vouchers.list'), columns: columns(list), rows: vouchers })}
    ${moreRows(list.found, () => list.loadMore())}`;
}

const columns = (list) => [
  { key: 'serial', label: t('vouchers.serial'), value: (row) => row.serial,
    text: (row) => html`<a class="code voucher-link" href="#/vouchers/${encodeURIComponent(row.serial)}">${row.serial}</a>${row.synthetic ? html` ${syntheticChip()}` : nothing}` },
  { key: 'kind', label: t('vouchers.kind'), value: (row) => coded('voucher', row.kind) },
  { key: 'state', label: t('vouchers.state'), value: (row) => coded('voucherState', row.state), text: (row) => voucherState(row.state) },
  { key: 'holder', label: t('vouchers.firstHolder'), value: (row) => row.holder, text: (row) => html`<a href="#/vouchers/holders/${row.holderId}">${row.holder}</a>` },
  { key: 'town', label: t('fact.town'), value: (row) => list.catalogue.townName(row.townCode, row.townName) },
  { key: 'live', label: t('vouchers.atHand'), numeric: true, value: (row) => Number(row.live),
    text: (row) => html`${amountOf(FIRST[row.kind], row.live, list.workspace.unit)} <span class="faint">${unitOf(FIRST[row.kind], list.workspace.unit)}</span>` },
  { key: 'issued', label: t('vouchers.issuedOn'), value: (row) => row.issuedOn, text: (row) => date(row.issuedOn) },
  { key: 'expires', label: t('vouchers.expiresOn'), value: (row) => row.expiresOn ?? '', text: (row) => expiry(row) },
];

/** What runs out within three months while something is at hand is marked. */
export function expiry({ expiresOn, live }) {
  if (!expiresOn) return t('vouchers.noTerm');
  const days = (Date.parse(expiresOn) - Date.now()) / DAY_MILLISECONDS;
  const soon = Number(live) > 0 && days < SOON_DAYS;
  return html`<span class=${soon ? 'warn' : ''}>${date(expiresOn)}${soon ? html` <span class="chip severity-WARNING">${t(days < 0 ? 'vouchers.over' : 'vouchers.soon')}</span>` : nothing}</span>`;
}
