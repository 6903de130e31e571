import { html, nothing } from 'lit-html';
import { date, number } from '../../i18n/format.js';
import { named, t } from '../../i18n/words.js';
import { awaited, syntheticChip } from '../common/states.js';
import { rulesUsed } from './rulesUsed.js';

/** What the ground of a place has of each kind of control line, and what the rules of the day say to it. */
export const overlapsCard = (overlaps, retry) => html`<section class="card place-overlaps" aria-labelledby="place-overlaps-title">
  <div class="row spread"><h2 id="place-overlaps-title">${t('overlap.title')}</h2>${overlaps.status === 'ready' ? overlapVerdict(overlaps.value.verdict) : nothing}</div>
  ${awaited(overlaps, () => body(overlaps.value), retry)}</section>`;

export const overlapVerdict = (verdict) => html`<span class="chip overlap-${verdict}" data-verdict=${verdict}>${t(`overlap.verdict.${verdict}`)}</span>`;

const body = ({ asOf, grounds, rules }) => html`${grounds.map((ground) => html`${overlapTable(ground)}
    <p class="faint">${t(ground.construction ? 'overlap.construction' : 'overlap.noConstruction')}</p>`)}
  ${rulesUsed(rules, t('overlap.rulesOn', { day: date(asOf) }))}`;

/** m², 亩 and the share of the ground, whatever unit is chosen: all three are asked for in a review. */
export const overlapTable = ({ lines }, { parts = true } = {}) => html`<div class="table-scroll" tabindex="0" role="region" aria-label=${t('overlap.title')}><table class="data overlap-table">
  <caption class="hidden-label">${t('overlap.title')}</caption>
  <thead><tr><th scope="col">${t('overlap.line')}</th>${parts ? html`<th scope="col">${t('overlap.side')}</th>` : nothing}<th scope="col" class="num">m²</th><th scope="col" class="num">${t('unit.mu')}</th>
    <th scope="col" class="num">%</th><th scope="col">${t('overlap.verdict')}</th></tr></thead>
  <tbody>${lines.map((line) => kindRows(line, parts))}</tbody></table></div>`;

/** The side to be avoided is what is judged; the named lines below it, where there is room, are on the inner side. */
function kindRows(line, withParts) {
  const side = line.avoided === 'OUTSIDE' ? 'outside' : 'inside';
  return html`<tr data-line=${line.kind} data-verdict=${line.verdict}><th scope="row">${named({ name: line.kindName, nameEn: line.kindNameEn })}${withParts ? nothing : html` <span class="faint">${t(`overlap.${side}`)}</span>`}</th>
      ${withParts ? html`<td>${t(`overlap.${side}`)}</td>` : nothing}${line.verdict === 'UNKNOWN' ? html`<td class="num">—</td><td class="num">—</td><td class="num">—</td>` : sizes(line[side])}
      <td>${overlapVerdict(line.verdict)}</td></tr>
    ${!withParts ? nothing : line.grounds.map((part) => html`<tr class="part"><td class="part-name">${named(part)} ${part.synthetic ? syntheticChip() : nothing}</td><td>${t('overlap.inside')}</td>${sizes(part.inside)}<td></td></tr>`)}`;
}

const sizes = ({ squareMetres, mu, percent }) => html`<td class="num">${number(squareMetres, 2)}</td><td class="num">${number(mu, 2)}</td><td class="num">${number(percent, 2)}</td>`;
