import { html, nothing } from 'lit-html';
import { date, difference, number } from '../../i18n/format.js';
import { coded, named, t } from '../../i18n/words.js';
import { failed, loading } from '../common/states.js';
import { overlapVerdict } from './overlapsCard.js';
import { rulesUsed } from './rulesUsed.js';

/** A draft may hold thousands of parcels. */
const ROWS_MAX = 100;

/** What the parcels of a draft would have of the control lines, those first that a rule speaks against, and the net change. */
export function draftOverlaps(overlaps, retry) {
  if (overlaps.status === 'idle') return nothing;
  return html`<section class="draft-overlaps" aria-labelledby="draft-overlaps-title" aria-busy=${overlaps.busy}>
    <div class="row spread"><h2 id="draft-overlaps-title">${t('overlap.title')}</h2>${overlaps.status === 'ready' ? overlapVerdict(overlaps.value.verdict) : nothing}</div>
    ${overlaps.status === 'failed' ? failed(overlaps.problem, retry) : overlaps.status === 'ready' ? body(overlaps.value) : loading()}</section>`;
}

const body = ({ grounds, net, rules, asOf }) => html`${against(grounds)}${net ? netTable(net) : nothing}${rulesUsed(rules, t('overlap.rulesOn', { day: date(asOf) }))}`;

/** One row a parcel and kind of line that is not clear. */
function against(grounds) {
  const rows = grounds.flatMap((ground) => ground.lines.filter(({ verdict }) => ['HARD', 'WARNING'].includes(verdict)).map((line) => ({ ground, line })));
  if (!rows.length) return html`<p class="faint">${t('overlap.noneAgainst', { count: number(grounds.length) })}</p>`;
  const hardFirst = rows.sort((a, b) => Number(b.line.verdict === 'HARD') - Number(a.line.verdict === 'HARD'));
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${t('overlap.against')}><table class="data"><caption class="hidden-label">${t('overlap.against')}</caption>
    <thead><tr><th scope="col">${t('fact.code')}</th><th scope="col">${t('overlap.line')}</th><th scope="col" class="num">m²</th><th scope="col" class="num">${t('unit.mu')}</th><th scope="col" class="num">%</th><th scope="col">${t('overlap.verdict')}</th></tr></thead>
    <tbody>${hardFirst.slice(0, ROWS_MAX).map(row)}</tbody></table></div>
    ${rows.length > ROWS_MAX ? html`<p class="faint">${t('table.shown', { shown: ROWS_MAX, count: number(rows.length) })}</p>` : nothing}`;
}

function row({ ground, line }) {
  const size = line[line.avoided === 'OUTSIDE' ? 'outside' : 'inside'];
  return html`<tr data-line=${line.kind} data-verdict=${line.verdict}><td class="code">${named(ground) || t('records.newParcel')}</td><td>${coded('controlLine', line.kind)} <span class="faint">${t(line.avoided === 'OUTSIDE' ? 'overlap.outside' : 'overlap.inside')}</span></td>
    <td class="num">${number(size.squareMetres, 2)}</td><td class="num">${number(size.mu, 2)}</td><td class="num">${number(size.percent, 2)}</td><td>${overlapVerdict(line.verdict)}</td></tr>`;
}

/** By how much more, or less, ground to be built upon would lie where it is to be avoided. */
const netTable = (net) => html`<table class="data overlap-net"><caption>${t('overlap.net')}</caption>
  <thead><tr><th scope="col">${t('overlap.line')}</th><th scope="col" class="num">m²</th><th scope="col" class="num">${t('unit.mu')}</th></tr></thead>
  <tbody>${net.map(({ kind, squareMetres }) => html`<tr data-net=${kind}><td>${coded('controlLine', kind)}</td><td class="num">${difference(squareMetres, 'm2')}</td><td class="num">${difference(squareMetres, 'mu')}</td></tr>`)}</tbody></table>`;
