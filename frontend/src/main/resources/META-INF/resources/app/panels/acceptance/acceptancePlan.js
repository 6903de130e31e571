import { html, nothing } from 'lit-html';
import { countsOf } from '../../core/voucherPlan.js';
import { date, figureText, unitName } from '../../i18n/format.js';
import { coded, t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';

/** @returns {object} m² and 亩 of what counts, as {@link figureText} takes them */
const counted = ({ countedSquareMetres, countedMu }) => ({ squareMetres: countedSquareMetres, mu: countedMu });

/** Whether it can be handed in. */
export function planVerdict(plan) {
  const { errors, warnings } = countsOf(plan);
  return html`<p class="row plan-verdict" role="status" data-errors=${errors} data-warnings=${warnings}>${errors
    ? html`<strong class="bad">${t('plan.errors', { count: errors })}</strong>` : html`<span class="ok">${icon('done')}${t('plan.clean')}</span>`}
    ${warnings ? html`<span class="warn">${t('plan.warnings', { count: warnings })}</span>` : nothing}</p>`;
}

/**
 * What one work would count for, and the ground that it shares with earlier work.
 *
 * @param {object} work of the plan
 * @param {{unit: string, onGo: (place: object) => void}} look
 */
export const planOfWork = (work, { unit, onGo }) => html`
  <dl class="facts accept-figures" data-counted=${work.countedSquareMetres} data-whole=${work.squareMetres}>
    <div><dt>${t('accept.where')}</dt><dd>${[work.townName, work.villageName].filter(Boolean).join(' ') || t('accept.nowhere')}</dd></div>
    <div><dt>${t('accept.whole')}</dt><dd><span class="num">${figureText(work, unit)}</span> ${unitName(unit)}</dd></div>
    <div class="sum"><dt>${t('accept.counts')}</dt><dd><strong class="num">${figureText(counted(work), unit)}</strong> ${unitName(unit)}</dd></div></dl>
  ${shared(work.ofItsCategory, 'accept.countedBefore', { unit, onGo, warns: true })}
  ${shared(work.ofOthers, 'accept.alsoCounted', { unit, onGo, warns: false })}`;

const shared = (overlaps, heading, look) => (overlaps.length ? html`<p class="accept-shared ${look.warns ? 'warn' : 'faint'}">${t(heading)}</p>
  <ul class="accept-overlaps">${overlaps.map((overlap) => html`<li data-overlap=${overlap.category}>
    <button type="button" class="link" title=${t('findings.go')} @click=${() => look.onGo(overlap)}>${icon('place')}<span class="num">${figureText(overlap, look.unit)}</span> ${unitName(look.unit)}</button>
    ${coded('category', overlap.category)} ${source(overlap)}</li>`)}</ul>` : nothing);

/** The other work: of this acceptance, of a record that is known, or of a territory that the reader may not see. */
function source({ work, documentNo, recordId, recordNumber, acceptedOn }) {
  if (work !== undefined) return t('accept.work', { number: work + 1 });
  if (!recordId) return html`<span class="faint">${t('accept.elsewhere')}</span>`;
  return html`<span class="code">${documentNo}</span> <span class="faint">${date(acceptedOn)}</span> <a class="code" href="#/records/${recordId}">${recordNumber}</a>`;
}

/** Sums of the server by category: m² are added up, 亩 are taken of the sum. */
export const planTotals = ({ totals }, unit) => html`<table class="op-parts accept-totals"><caption class="hidden-label">${t('accept.totals')}</caption>
  <thead><tr><th scope="col">${t('accept.category')}</th><th scope="col" class="num">${t('accept.whole')} (${unitName(unit)})</th><th scope="col" class="num">${t('accept.counts')} (${unitName(unit)})</th></tr></thead>
  <tbody>${totals.map((total) => html`<tr data-total=${total.category} data-counted=${total.countedSquareMetres}><th scope="row">${coded('category', total.category)}</th>
    <td class="num">${figureText(total, unit)}</td><td class="num"><strong>${figureText(counted(total), unit)}</strong></td></tr>`)}</tbody></table>`;
