import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { segmented, textField } from '../common/fields.js';
import { icon } from '../common/icons.js';
import { RATIO_MIN } from './TraverseDesk.js';

/** A start and legs on the left; on the right how far the walk misses its start, and what is made of that. */
export const traverseForm = (desk) => html`<div class="columns">
  <div class="stack">${textField({ id: 'traverseStart', label: t('draw.start'), value: desk.start,
    placeholder: '38412345.678, 2561234.567', onInput: (start) => desk.set({ start }) })}
    <div><button type="button" aria-pressed=${desk.picking} @click=${() => desk.pick()}>${icon('place')}${t('draw.pickStart')}</button></div>
    ${desk.start.trim() && !desk.startPosition ? html`<p class="error-text" role="alert">${t('draw.startUnread')}</p>` : nothing}
    ${segmented({ name: 'direction', label: t('draw.direction'), value: desk.direction,
      options: ['azimuth', 'turn'].map((kind) => [kind, t(`draw.${kind}`)]), onChange: (direction) => desk.set({ direction }) })}
    <p class="faint">${t(`draw.${desk.direction}Hint`)}</p></div>
  <div class="grow legs">${legs(desk)}</div>
  <div class="outcome stack">${closing(desk)}</div></div>`;

const legs = (desk) => html`<table class="data compact"><thead><tr><th scope="col" class="num">${t('draw.leg')}</th><th scope="col">${t('draw.distance')}</th>
  <th scope="col">${t(`draw.${desk.direction}`)}</th><td></td></tr></thead>
  <tbody>${desk.legs.map((leg, i) => html`<tr><th scope="row" class="num">${i + 1}</th>
    <td>${cell(desk, i, 'distance', leg.distance)}</td><td>${cell(desk, i, 'angle', leg.angle)}</td>
    <td><button type="button" class="bare" aria-label=${t('draw.deleteLeg', { leg: i + 1 })} ?disabled=${desk.legs.length < 2}
      @click=${() => desk.deleteLeg(i)}>${icon('close')}</button></td></tr>`)}</tbody></table>`;

const cell = (desk, i, name, value) => html`<input class="code" aria-label=${`${t('draw.leg')} ${i + 1} ${t(name === 'distance' ? 'draw.distance' : `draw.${desk.direction}`)}`}
  data-leg=${`${i}-${name}`} .value=${live(value)} @input=${(event) => desk.setLeg(i, { [name]: event.target.value })}>`;

const closing = (desk) => html`<label class="check"><input type="checkbox" .checked=${live(desk.returns)}
    @change=${(event) => desk.set({ returns: event.target.checked })}>${t('draw.returns')}</label>
  ${desk.returns ? html`<label class="check"><input type="checkbox" .checked=${live(desk.distributes)}
    @change=${(event) => desk.set({ distributes: event.target.checked })}>${t('draw.distributes')}</label>` : nothing}
  <div aria-live="polite" class="stack">${outcome(desk)}</div>`;

function outcome(desk) {
  const { faults } = desk.read;
  if (faults.length) return html`<ol class="line-faults">${faults.map(({ leg, fault }) => html`<li>${t('draw.legFault', { leg })}${t(`draw.legFault.${fault}`)}</li>`)}</ol>`;
  if (!desk.walked) return html`<p class="faint">${t('draw.traverseAdvice')}</p>`;
  return desk.returns ? misclosure(desk.walked) : html`<p>${t('draw.length', { metres: number(desk.walked.length, 3) })}</p>`;
}

function misclosure({ length, misclosure: { metres, east, north, ratio } }) {
  const isPoor = ratio < RATIO_MIN;
  return html`<p>${t('draw.length', { metres: number(length, 3) })}</p>
    <p class=${isPoor ? 'warn' : 'ok'} data-misclosure>${t('draw.misclosure', {
      metres: number(metres, 3), ratio: Number.isFinite(ratio) ? `1:${number(Math.floor(ratio))}` : '1:∞' })}</p>
    <p class="faint num">ΔE ${number(east, 3)} m, ΔN ${number(north, 3)} m</p>
    ${isPoor ? html`<p class="faint">${t('draw.misclosurePoor')}</p>` : nothing}`;
}
