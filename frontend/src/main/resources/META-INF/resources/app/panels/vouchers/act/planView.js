import { html, nothing } from 'lit-html';
import { balanceRows, countsOf, entryRows, errorsFirst, indicatorsIn, rulesFor, TO_COME } from '../../../core/voucherPlan.js';
import { date, number } from '../../../i18n/format.js';
import { coded, t, words } from '../../../i18n/words.js';
import { findingsList } from '../../common/findingsList.js';
import { icon } from '../../common/icons.js';
import { failed, loading } from '../../common/states.js';
import { amountOf, unitOf } from './amounts.js';

/**
 * What an act would do, as a person reads it: what stands against it first, then who is paid what, entries, balances, rules.
 *
 * @param {import('./PlanQuestion.js').PlanQuestion} question
 * @param {{unit: string, kind: string, asset: string, onGo: (finding: object) => void, wanting?: any, brief?: boolean}} look  brief: only what stands against it
 */
export function planView(question, look) {
  if (question.problem) return failed(question.problem, () => question.again());
  if (!question.plan) return question.waiting ? loading(t('plan.asking')) : html`<p class="faint plan-none">${look.wanting ?? t('plan.incomplete')}</p>`;
  return html`<div class="plan ${question.waiting ? 'busy' : ''}" aria-busy=${question.waiting}>${planBody(question.plan, look)}</div>`;
}

/** @param {object} plan as the server gave it */
export const planBody = (plan, look) => html`${verdict(plan)}
  ${plan.findings.length ? findingsList(errorsFirst(plan.findings), look.onGo) : nothing}
  ${look.brief ? nothing : html`${plan.settlement ? settlement(plan.settlement) : nothing}
    ${entryTable(plan.entries, look.unit)}
    ${balanceTable(plan.balances, look.unit)}
    ${ruleList(rulesFor(plan.rules, look.kind, look.asset))}`}`;

function verdict(plan) {
  const { errors, warnings } = countsOf(plan);
  return html`<p class="row plan-verdict" role="status" data-errors=${errors} data-warnings=${warnings}>${errors
    ? html`<strong class="bad">${t('plan.errors', { count: errors })}</strong>` : html`<span class="ok">${icon('done')}${t('plan.clean')}</span>`}
    ${warnings ? html`<span class="warn">${t('plan.warnings', { count: warnings })}</span>` : nothing}</p>`;
}

/** A voucher that is there is a link; one that has yet to be issued has no number. */
export function serialCell(serial, { linked = false } = {}) {
  if (serial === TO_COME) return html`<span class="faint">${t('plan.toCome')}</span>`;
  return linked ? html`<a class="code" href="#/vouchers/${serial}">${serial}</a>` : html`<span class="code">${serial}</span>`;
}

const side = ({ holder, purpose }) => html`<span class="plan-side">${purpose === 'ISSUE' ? nothing : holder}<span class="chip">${coded('purpose', purpose)}</span></span>`;

const headings = (indicators, unit) => indicators.map((name) => html`<th scope="col" class="num">${coded('indicator', name)} (${unitOf(name, unit)})</th>`);

/** @param {object[]} entries of a plan, or as they were booked */
export function entryTable(entries, unit, { linked = false, caption = t('plan.entries'), heading = true } = {}) {
  const rows = entryRows(entries);
  if (!rows.length) return html`${heading ? html`<h3>${caption}</h3>` : nothing}<p class="faint">${t('plan.noEntries')}</p>`;
  const indicators = indicatorsIn(rows);
  return html`${heading ? html`<h3>${caption}</h3>` : nothing}<div class="table-scroll" tabindex="0" role="region" aria-label=${caption}><table class="data plan-table">
    <thead><tr><th scope="col">${t('plan.what')}</th><th scope="col">${t('plan.voucher')}</th><th scope="col">${t('plan.from')}</th><th scope="col">${t('plan.to')}</th>${headings(indicators, unit)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr data-entry=${row.kind}><td>${coded('entryKind', row.kind)}</td>
      <td>${serialCell(row.serial, { linked })}${row.into ? html`<br>→ ${serialCell(row.into, { linked })}` : nothing}</td><td>${side(row.from)}</td><td>${side(row.to)}</td>
      ${indicators.map((name) => html`<td class="num">${name in row.amounts ? amountOf(name, row.amounts[name], unit) : ''}</td>`)}</tr>`)}</tbody></table></div>`;
}

function balanceTable(balances, unit) {
  const rows = balanceRows(balances);
  if (!rows.length) return nothing;
  const indicators = indicatorsIn(rows);
  const caption = t('plan.balances');
  return html`<h3>${caption}</h3><div class="table-scroll" tabindex="0" role="region" aria-label=${caption}><table class="data plan-table">
    <thead><tr><th scope="col">${t('plan.voucher')}</th><th scope="col">${t('plan.holder')}</th>${headings(indicators, unit)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr><td>${serialCell(row.serial)}</td><td>${side(row)}</td>
      ${indicators.map((name) => html`<td class="num">${name in row.amounts ? change(name, row.amounts[name], unit) : ''}</td>`)}</tr>`)}</tbody></table></div>`;
}

const change = (name, { before, after }, unit) => html`<span class="faint">${amountOf(name, before, unit)}</span> → <strong>${amountOf(name, after, unit)}</strong>`;

const SHARES = ['county', 'town', 'owner', 'user'];

/** Who is paid what, in yuan. */
const settlement = ({ grossYuan, costYuan, cityYuan, netYuan, shares }) => html`<h3>${t('plan.settlement')}</h3><dl class="facts settlement" data-gross=${grossYuan}>
  ${[['gross', grossYuan], ['cost', costYuan], ['city', cityYuan], ['net', netYuan], ...shares.map((share, i) => [SHARES[i] ?? 'share', share])].map(([name, yuan]) =>
    html`<div class=${name === 'net' ? 'sum' : ''}><dt>${t(`plan.settle.${name}`)}</dt><dd class="num" data-share=${name}>${number(yuan, 2)} ${t('unit.yuan')}</dd></div>`)}</dl>`;

const ruleList = (rules) => (rules.length ? html`<details class="plan-rules"><summary>${t('plan.rules', { count: rules.length })}</summary><dl class="facts">${rules.map((rule) =>
  html`<div><dt>${words.has(`rule.${rule.name}`) ? t(`rule.${rule.name}`) : rule.name}</dt><dd><span class="num">${rule.value ?? t('plan.noValue')}</span>
    <span class="faint">${t('plan.since', { date: date(rule.effectiveFrom) })}</span></dd></div>`)}</dl></details>` : nothing);
