import { html, nothing, svg } from 'lit-html';
import { date, number } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';

const WIDTH = 1000;
const HEIGHT = 18;

/**
 * A place in time: the bar is the work, the marks are days; the same in words below.
 *
 * @param {import('../../core/places/schedule.js').Schedule|null} schedule
 * @param {string} [beginning] what the first day is: of a unit it is the baseline
 */
export function scheduleBar(schedule, beginning = 'began') {
  if (!schedule) return nothing;
  const x = (percent) => (percent / 100) * WIDTH;
  return html`<figure class="schedule" data-late=${schedule.lateDays}><svg viewBox="-4 0 ${WIDTH + 8} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${t('places.schedule')}>
      <rect class="track" x="0" y="5" width=${WIDTH} height="8"></rect><rect class="done" x="0" y="5" width=${x(schedule.donePercent)} height="8"></rect>
      ${schedule.marks.map(({ name, percent }) => svg`<line class=${name} x1=${x(percent)} x2=${x(percent)} y1="0" y2=${HEIGHT}></line>`)}</svg>
    <figcaption><ul>${schedule.marks.map(({ name, day }) => html`<li><span class="sign ${name}" aria-hidden="true"></span><span class="faint">${t(`places.mark.${name === 'began' ? beginning : name}`)}</span> <span class="num">${date(day)}</span></li>`)}
      ${schedule.lateDays ? html`<li class="warn">${t('places.late', { days: number(schedule.lateDays) })}</li>` : nothing}</ul></figcaption></figure>`;
}
