import { html, nothing } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { holderNames } from '../../../core/voucherActs.js';
import { actsOf, indicatorsIn, positionRows } from '../../../core/voucherPlan.js';
import { areaIn, date, moment, number } from '../../../i18n/format.js';
import { coded, t } from '../../../i18n/words.js';
import { icon } from '../../common/icons.js';
import { awaited, syntheticChip } from '../../common/states.js';
import { actButtons } from './actButtons.js';
import { amountOf, unitOf } from './amounts.js';
import { documentText } from './documentText.js';
import { entryTable, serialCell } from './planView.js';

const HASH_SHOWN = 12;

/** A voucher's passport: from each amount to the entries, records, work and ground behind it; beside them the map. */
export const passportScreen = (desk) => html`<main class="record-screen passport" aria-labelledby="passport-title">
  ${desk.found.status === 'ready' ? opened(desk) : html`<div class="screen">${back()}${awaited(desk.found, () => nothing, () => desk.load())}</div>`}</main>`;

const back = () => html`<p class="row"><a class="back" href="#/vouchers">${icon('left')}${t('issue.back')}</a></p>`;

const opened = (desk) => html`${head(desk)}<div class="record-body of-vouchers">
  <section class="record-side"><div class="record-tab" tabindex="-1">${positions(desk)}${family(desk.found.value.family)}${sources(desk)}${life(desk)}</div></section>
  <section class="record-map" aria-label=${t('act.mapLabel')}><div class="map" ${ref(desk.map.attach)}></div></section></div>`;

const head = ({ found: { value }, act, catalogue }) => html`<header class="record-head"><div class="what">${back()}
    <div class="row"><h1 id="passport-title" class="code" tabindex="-1">${value.voucher.serial}</h1><span class="chip">${coded('voucher', value.voucher.kind)}</span>
      <span class="chip" data-voucher-state=${value.voucher.state}>${coded('voucherState', value.voucher.state)}</span>${value.voucher.synthetic ? syntheticChip() : nothing}</div>
    <p class="faint meta">${meta(value.voucher, catalogue).map((text) => html`<span>${text}</span>`)}</p></div>
  <div class="commands">${actButtons(act, value)}${doubtLink(act.workspace, value.voucher)}</div></header>`;

/** An official may hold at once what rests on its ground. */
const doubtLink = ({ me }, { serial }) => (me.role === 'OFFICIAL' ? html`<a class="button" data-command="doubt" href="#/vouchers/doubts?about=${encodeURIComponent(serial)}">${t('doubt.raise')}</a>` : nothing);

const meta = ({ holder, townCode, townName, issuedOn, expiresOn }, catalogue) => [
  t('passport.issuedTo', { holder }), townCode && catalogue.townName(townCode, townName), t('passport.issuedOn', { date: date(issuedOn) }),
  expiresOn ? t('passport.expiresOn', { date: date(expiresOn) }) : t('passport.noExpiry'),
].filter(Boolean);

function positions({ found: { value }, workspace: { unit } }) {
  const rows = positionRows(value.positions);
  const names = holderNames(value);
  const indicators = indicatorsIn(rows);
  return html`<section class="stack tight"><h2>${t('passport.positions')}</h2><div class="table-scroll" tabindex="0" role="region" aria-label=${t('passport.positions')}><table class="data plan-table">
    <thead><tr><th scope="col">${t('plan.holder')}</th><th scope="col">${t('passport.state')}</th>${indicators.map((name) => html`<th scope="col" class="num">${coded('indicator', name)} (${unitOf(name, unit)})</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr data-position=${row.purpose}><td><a href="#/vouchers/holders/${row.holderId}">${names.get(row.holderId) ?? t('act.holderNumber', { id: row.holderId })}</a></td><td><span class="chip">${coded('purpose', row.purpose)}</span></td>
      ${indicators.map((name) => html`<td class="num">${name in row.amounts ? amountOf(name, row.amounts[name], unit) : ''}</td>`)}</tr>`)}</tbody></table></div></section>`;
}

/** The voucher that it was split from, and its own parts. */
const family = (kin) => (kin && (kin.parent || kin.children.length) ? html`<section class="stack tight"><h2>${t('passport.family')}</h2>
  ${kin.parent ? html`<p>${t('passport.parent')} ${serialCell(kin.parent, { linked: true })}</p>` : nothing}
  ${kin.children.length ? html`<p>${t('passport.children')} ${kin.children.map((serial) => html`${serialCell(serial, { linked: true })} `)}</p>` : nothing}</section>` : nothing);

const sources = ({ found: { value }, workspace: { unit } }) => html`<section class="stack tight"><h2>${t('passport.sources')}</h2>
  <ul class="passport-sources">${value.origin.sources.map((work) => html`<li data-source=${work.workId}><span class="code">${work.documentNo}</span> <span>${coded('category', work.category)}</span>
    <span class="faint">${date(work.acceptedOn)}</span> <span class="num">${areaIn(work.officialSquareMetres, unit)}</span></li>`)}</ul></section>`;

/** Its entries, record by record; of a long life the first. */
const life = ({ found: { value }, workspace: { unit } }) => html`<section class="stack tight"><h2>${t('passport.life')}</h2>
  <ol class="life-line">${actsOf(value.life).map((act) => html`<li class="stack tight passport-act" data-record=${act.recordId}><p class="row"><span class="num">${date(act.day)}</span><a class="code" href="#/records/${act.recordId}">${act.recordNumber}</a>
    <span class="faint">${documentText(act.document)}</span></p>${entryTable(act.entries, unit, { linked: true, caption: t('passport.entriesOf', { number: act.recordNumber }), heading: false })}${chain(act.recordId, value.life)}</li>`)}</ol>
  ${value.lines > value.life.length ? html`<p class="faint">${t('passport.moreLines', { shown: number(value.life.length), count: number(value.lines) })}</p>` : nothing}</section>`;

/** By whom and when it was booked, and its place in the chain, by which anybody can check that nothing was put in or left out. */
function chain(recordId, booked) {
  const entries = booked.filter((entry) => entry.recordId === recordId);
  const [first, last] = [entries[0], entries.at(-1)];
  return html`<p class="faint life-chain">${t('passport.bookedBy', { author: first.author, at: moment(first.linkedAt) })} · ${first === last
    ? t('passport.place', { seq: number(first.seq) }) : t('passport.places', { first: number(first.seq), last: number(last.seq) })} · <code title=${last.hash}>${last.hash.slice(0, HASH_SHOWN)}…</code></p>`;
}
