import { html, nothing } from 'lit-html';
import { moment } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';

/** Says, as long as it is so, that the map shows another day than today, and leads back. */
export const timeBanner = (time) => (time.isPast ? html`<div class="time-frame" aria-hidden="true"></div>
  <div class="time-banner row">${icon('clock')}<strong role="status">${what(time.point)}</strong>
    <button type="button" class="small" @click=${() => time.toToday()}>${t('time.backToToday')}</button></div>` : nothing);

function what({ asOf, knownAt }) {
  const shown = t('time.shows', { day: asOf });
  return knownAt ? `${shown}${t('time.asKnown', { moment: moment(knownAt) })}` : shown;
}
