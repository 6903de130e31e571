import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { crsTyped, keyOf, SHOWN_FIRST, shownFirst } from '../../core/candidates.js';
import { number } from '../../i18n/format.js';
import { said, t, words } from '../../i18n/words.js';
import { textField } from '../common/fields.js';
import { icon } from '../common/icons.js';

const LIKELY = 0.6;
const POSSIBLE = 0.2;

/** In which coordinate system the numbers are. What the file does not state, a person must: nothing is chosen for them. */
export const systemChoice = (file) => {
  const { crs } = file.diagnosis;
  const { candidates, takenKey } = file.reading;
  const shown = file.reading.allWays ? candidates : shownFirst(candidates, takenKey);
  return html`<fieldset class="choices"><legend>${t('delivery.crs')}</legend>
    ${stated(file, crs)}
    ${crs.warning ? html`<p class="banner warning">${icon('warning')}<span>${said(crs.warning)}</span></p>` : nothing}
    ${candidates.length ? nothing : html`<p class="faint">${t('delivery.noCandidates')}</p>`}
    ${shown.map((candidate) => option(file, candidate, takenKey))}
    ${candidates.length > shown.length ? showing(file, true, t('delivery.moreWays', { count: number(candidates.length - shown.length) })) : nothing}
    ${file.reading.allWays && candidates.length > SHOWN_FIRST ? showing(file, false, t('delivery.fewerWays')) : nothing}
    ${other(file, takenKey)}</fieldset>`;
};

const showing = (file, allWays, text) => html`<button type="button" class="quiet" @click=${() => file.reading.showAllWays(allWays)}>${text}</button>`;

/** What the file says of itself, and whether somebody has said otherwise. */
function stated(file, crs) {
  if (!crs.stated) return html`<p class="banner ${crs.needed ? 'warning' : 'note'}">${icon('warning')}<span>${t('delivery.crsNotStated')}</span></p>`;
  const differs = file.reading.choice.crs || file.reading.choice.swapAxes || file.reading.choice.shift;
  return html`<p>${t('delivery.crsStated')} <strong>${systemName(crs.stated.label)}</strong> <span class="faint">${evidenceText(crs.stated.evidence)}</span></p>
    ${differs ? html`<p><button type="button" class="small" @click=${() => file.reading.chooseWay({ crs: null })}>${t('delivery.asStated')}</button></p>` : nothing}`;
}

const option = (file, candidate, takenKey) => {
  const key = keyOf(candidate);
  const id = `way-${key.replace(/\W+/g, '-')}`;
  return html`<div class="choice ${key === takenKey ? 'on' : ''}" @pointerenter=${() => file.reading.lookAt(key)} @pointerleave=${() => file.reading.lookAt(null)}
    @focusin=${() => file.reading.lookAt(key)} @focusout=${() => file.reading.lookAt(null)}>
    <label><input type="radio" name="way" value=${key} .checked=${live(key === takenKey)} aria-describedby=${id} @change=${() => file.reading.chooseWay(candidate)}>
      <strong>${wayName(candidate)}</strong> <span class="chip likely-${likelihood(candidate.score)}">${t(`delivery.likely.${likelihood(candidate.score)}`)}</span></label>
    <ul class="evidence" id=${id}>${whatIsDone(candidate)}${candidate.evidence.map((reason) => html`<li>${said(reason)}</li>`)}</ul></div>`;
};

/** What would be done to the numbers is said before it is done. */
const whatIsDone = ({ swapAxes, shift }) => html`${swapAxes ? html`<li class="done-to">${t('delivery.swapDone')}</li>` : nothing}
  ${shift ? html`<li class="done-to">${t(`delivery.shiftDone.${shift}`)}</li>` : nothing}`;

function likelihood(score) {
  if (score >= LIKELY) return 'high';
  return score >= POSSIBLE ? 'some' : 'low';
}

/** A code that is none of those. */
function other(file, takenKey) {
  const typed = crsTyped(file.reading.typed);
  const isOther = takenKey && !file.reading.candidates.some((candidate) => keyOf(candidate) === takenKey);
  return html`<form class="other-crs row" @submit=${(event) => { event.preventDefault(); if (typed) file.reading.chooseWay({ crs: typed }); }}>
    ${textField({ id: 'otherCrs', label: t('delivery.otherCrs'), value: file.reading.typed, placeholder: 'EPSG:4526', maxLength: 16, onInput: (text) => file.reading.type(text) })}
    <button type="submit" ?disabled=${!typed}>${t('delivery.takeCrs')}</button>
    ${isOther ? html`<span class="ok">${icon('done')}${t('delivery.takenCrs', { crs: systemName(takenKey.split('|')[0]) })}</span>` : nothing}</form>`;
}

/** @returns {string} a way to take positions, in words */
export const wayName = ({ crs, swapAxes, shift }) =>
  [systemName(crs), swapAxes && t('delivery.swapped'), shift && t(`delivery.shift.${shift}`)].filter(Boolean).join(' · ');

/** Series of CGCS2000: the first code and its band or meridian, how many there are, and how far apart they lie. */
const SERIES = [
  { first: 4513, at: 25, count: 21, step: 1, key: 'delivery.band' },
  { first: 4534, at: 75, count: 21, step: 3, key: 'delivery.meridian' },
  { first: 4491, at: 13, count: 11, step: 1, key: 'delivery.band6' },
  { first: 4502, at: 75, count: 11, step: 6, key: 'delivery.meridian6' },
];

/** @returns {string} code and name of a coordinate system; those of CGCS2000 are named by rule */
export function systemName(label) {
  if (words.has(`crs.${label}`)) return `EPSG:${t(`crs.${label}`)}`;
  const code = Number(/^EPSG:(\d+)$/.exec(label)?.[1]);
  const series = SERIES.find(({ first, count }) => code >= first && code < first + count);
  return series ? t(series.key, { crs: label, at: series.at + series.step * (code - series.first) }) : label;
}

const evidenceText = (evidence) => (Array.isArray(evidence) ? evidence.map(said).join(t('delivery.semicolon')) : said(evidence));
