import { html, nothing, svg } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { isoOf } from '../../core/days.js';
import { columnsOf, marksOf, versionsOn } from '../../core/timeScale.js';
import { number } from '../../i18n/format.js';
import { problemText, t } from '../../i18n/words.js';

/** Columns that can still be told apart. */
const SLOTS = 200;
const MARKS_MAX = 8;
const HEIGHT = 20;
const COLUMN_LEAST = 4;

/** Arrows go from change to change; the slider alone would go from day to day. */
const STEPS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

/** The line of days: a column for each change, the slider on it, and round dates below. */
export const timeTrack = (time) => html`<div class="time-track">
  ${columns(time)}
  <input type="range" aria-label=${t('time.slider')} aria-valuetext=${valueText(time)} min=${time.first} max=${time.today} step="1"
    ?disabled=${time.today <= time.first} .value=${live(String(time.day))} @input=${(event) => time.slideTo(Number(event.target.value))}
    @keydown=${(event) => key(event, time)}>
  ${time.today > time.first ? marks(time) : nothing}
  ${note(time)}
</div>`;

function key(event, time) {
  const direction = STEPS[event.key];
  if (!direction) return;
  event.preventDefault();
  time.step(direction);
}

const columns = (time) => html`<svg class="change-columns" viewBox="0 0 ${SLOTS} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
  ${columnsOf(time.changes, time.first, time.today, SLOTS).map((column) => bar(column, column.first <= time.day))}</svg>`;

function bar({ share, size }, past) {
  const height = COLUMN_LEAST + size * (HEIGHT - COLUMN_LEAST);
  return svg`<rect class=${past ? 'past' : ''} x=${share * SLOTS - 0.4} y=${HEIGHT - height} width="0.8" height=${height}></rect>`;
}

const marks = (time) => html`<ol class="marks" aria-hidden="true">${marksOf(time.first, time.today, MARKS_MAX).map(({ share, label }) =>
  html`<li style="left:${share * 100}%">${label}</li>`)}</ol>`;

function valueText(time) {
  const count = versionsOn(time.changes, time.day);
  return count ? `${isoOf(time.day)}, ${t('time.changesOn', { count: number(count) })}` : isoOf(time.day);
}

function note({ found, changes }) {
  if (found.status === 'failed') return html`<p class="note warn" role="alert">${t('time.failed')} ${problemText(found.problem)}</p>`;
  if (found.status === 'loading') return html`<p class="note faint" role="status">${t('time.loading')}</p>`;
  return changes.length || found.status === 'idle' ? nothing : html`<p class="note faint">${t('time.none')}</p>`;
}
