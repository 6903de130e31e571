import { html, nothing } from 'lit-html';
import { date } from '../../../i18n/format.js';
import { said, t } from '../../../i18n/words.js';
import { textField } from '../../common/fields.js';
import { awaited, empty, syntheticChip } from '../../common/states.js';
import { amountOf, targetGauge } from './targetGauge.js';
import { targetScreen } from './targetScreen.js';

/** All targets, or one. */
export const targetsScreen = (desk) => html`<div class="filters">
    ${textField({ id: 'targetAsOf', label: t('progress.asOf'), type: 'date', value: desk.asOf, onInput: (asOf) => desk.turnTo(asOf) })}</div>
  ${desk.id === null ? awaited(desk.all, () => list(desk), () => desk.load()) : awaited(desk.one, () => targetScreen(desk), () => desk.load())}`;

function list({ all: { value: { targets } }, workspace: { unit } }) {
  if (!targets.length) return empty(t('target.none'));
  return html`<p class="faint">${t('target.apart')}</p>
    <ul class="target-list">${targets.map((target) => html`<li class="card" data-target=${target.code}>${head(target, unit)}${targetGauge(target, unit)}</li>`)}</ul>`;
}

const head = (target, unit) => html`<div class="target-head"><h2><a href="#/progress/targets/${target.id}">${said(target.name)}</a></h2>
    ${target.computed?.synthetic ? syntheticChip() : nothing}</div>
  <p class="faint"><span class="num">${amountOf(target.amount, target, unit)}</span> · ${target.dueOn ? t('target.due', { day: dueOf(target) }) : dueOf(target)} · <span title=${said(target.source.words)}>${target.source.code}</span></p>
  ${target.caution ? html`<p class="caution">${said(target.caution)}</p>` : nothing}`;

/** @returns {string} the day of a target, and whether it was only assumed */
export function dueOf({ dueOn, dueAssumed }) {
  if (!dueOn) return t('target.noDue');
  return dueAssumed ? t('target.assumedDay', { day: date(dueOn) }) : date(dueOn);
}
