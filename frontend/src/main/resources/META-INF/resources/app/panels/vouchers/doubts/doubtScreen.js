import { html, nothing } from 'lit-html';
import { heldRows } from '../../../core/doubts.js';
import { indicatorsIn } from '../../../core/voucherPlan.js';
import { moment } from '../../../i18n/format.js';
import { coded, t } from '../../../i18n/words.js';
import { icon } from '../../common/icons.js';
import { amountOf, unitOf } from '../act/amounts.js';

/** One doubt: what it is about, what it holds, and how it ended. */
export function doubtScreen(desk) {
  const { value } = desk.one;
  return html`<article class="doubt-one"><p class="row"><a class="back" href="#/vouchers/doubts">${icon('left')}${t('doubt.all')}</a></p>
    <header class="row spread"><div class="row"><h2>${coded('doubtKind', value.kind)}</h2><span class="chip doubt-${value.state}" data-doubt-state=${value.state}>${coded('doubtState', value.state)}</span></div>
      ${desk.mayClose ? html`<button type="button" class="primary" data-command="end" @click=${() => desk.step.end(value)}>${t('doubt.end')}</button>` : nothing}</header>
    <dl class="facts">${fact('doubt.words', value.words)}${fact('doubt.raisedBy', html`${value.raisedBy} · ${moment(value.raisedAt)} · <a href="#/records/${value.id}">${t('doubt.record')}</a>`)}
      ${fact('doubt.vouchers', value.roots.map((serial) => html`<a class="code" href="#/vouchers/${encodeURIComponent(serial)}">${serial}</a> `))}
      ${value.closedAt ? html`${fact('doubt.closedBy', html`${value.closedBy} · ${moment(value.closedAt)} · <a href="#/records/${value.closingRecord}">${t('doubt.record')}</a>`)}${fact('doubt.closingWords', value.closingWords)}` : nothing}</dl>
    ${desk.isOfficial && value.state === 'OPEN' && !desk.mayClose ? html`<p class="faint">${t('doubt.fourEyes')}</p>` : nothing}
    ${held(desk, value.positions)}</article>`;
}

const fact = (key, value) => html`<div><dt>${t(key)}</dt><dd>${value}</dd></div>`;

/** What was at hand, pledged or reserved when it was registered. */
function held({ workspace: { unit } }, positions) {
  if (!positions.length) return html`<p class="faint">${t('doubt.holdsNothing')}</p>`;
  const rows = heldRows(positions);
  const indicators = indicatorsIn(rows);
  return html`<section class="stack tight"><h3>${t('doubt.held')}</h3><div class="table-scroll" tabindex="0" role="region" aria-label=${t('doubt.held')}><table class="data">
    <thead><tr><th scope="col">${t('vouchers.serial')}</th><th scope="col">${t('plan.holder')}</th><th scope="col">${t('doubt.before')}</th>${indicators.map((name) => html`<th scope="col" class="num">${coded('indicator', name)} (${unitOf(name, unit)})</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr data-held=${row.serial}><td><a class="code" href="#/vouchers/${encodeURIComponent(row.serial)}">${row.serial}</a></td>
      <td><a href="#/vouchers/holders/${row.holderId}">${t('act.holderNumber', { id: row.holderId })}</a></td><td><span class="chip">${coded('purpose', row.purpose)}</span></td>
      ${indicators.map((name) => html`<td class="num">${name in row.amounts ? amountOf(name, row.amounts[name], unit) : ''}</td>`)}</tr>`)}</tbody></table></div></section>`;
}
