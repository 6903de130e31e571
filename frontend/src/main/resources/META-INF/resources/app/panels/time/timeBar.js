import { html, nothing } from 'lit-html';
import { isoOf, localMinute } from '../../core/days.js';
import { versionsOn } from '../../core/timeScale.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { segmented } from '../common/fields.js';
import { icon } from '../common/icons.js';
import { timeTrack } from './timeTrack.js';

/** The bar under the map with which a person goes back to another day. */
export const timeBar = (time) => html`<div class="time-area"><section class="time-bar ${time.point.knownAt ? 'knowing' : ''}" aria-label=${t('time.title')}
  @keydown=${(event) => leave(event, time)}>
  <div class="row controls">
    ${steps(time)}
    <input id="time-day" class="num" type="date" aria-label=${t('time.day')} max=${isoOf(time.today)} .value=${isoOf(time.day)}
      @change=${(event) => time.chooseDate(event.target.value)}>
    <span class="faint num" aria-live="polite">${happened(time)}</span>
    <span class="spread-rest"></span>
    ${known(time)}
    ${compareButton(time)}
    <button type="button" ?disabled=${!time.isPast} @click=${() => time.toToday()}>${t('time.today')}</button>
    <button type="button" class="bare" aria-label=${t('time.close')} title=${t('time.close')} @click=${() => time.close()}>${icon('close')}</button>
  </div>
  ${timeTrack(time)}
</section></div>`;

/** The fields of the bar hear no keys of the map, so Esc is heard here. */
function leave(event, time) {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  if (time.isPast) time.toToday();
  else time.close();
}

/** Two days side by side; there is nothing to compare while the slider is at today. */
const compareButton = ({ desk: { compare }, isPast }) => html`<button type="button" class="compare-days" aria-pressed=${compare.isWanted}
  ?disabled=${!isPast} title=${t('theme.compareTitle')} @click=${() => compare.toggle()}>${icon('compare')}${t('theme.compare')}</button>`;

const steps = (time) => html`<div class="row time-steps">
  ${step('stepBack', t('time.previous'), () => time.step(-1), time.day < (time.changes[0]?.day ?? Infinity))}
  ${step(time.player.playing ? 'pause' : 'play', t(time.player.playing ? 'time.pause' : 'time.play'), () => time.player.toggle(), !time.changes.length)}
  ${step('stepOn', t('time.next'), () => time.step(1), time.day >= time.today)}</div>`;

const step = (name, label, onClick, disabled) => html`<button type="button" class="bare" title=${label} aria-label=${label}
  ?disabled=${disabled} @click=${onClick}>${icon(name)}</button>`;

function happened(time) {
  const count = versionsOn(time.changes, time.day);
  return count ? t('time.changesOn', { count: number(count) }) : nothing;
}

const known = (time) => html`<div class="row known"><span class="faint">${t('time.known')}</span>
  ${segmented({ label: t('time.known'), name: 'time-known', value: time.point.knownAt ? 'then' : 'now',
    options: [['now', t('time.knownNow')], ['then', t('time.knownThen')]], onChange: (choice) => time.knowThen(choice === 'then') })}
  ${time.point.knownAt ? html`<input id="time-known-at" class="num" type="datetime-local" aria-label=${t('time.knownAt')}
    max=${localMinute(new Date())}     .value=${localMinute(new Date(time.point.knownAt))} @change=${(event) => time.knowAt(event.target.value)}>` : nothing}</div>`;
