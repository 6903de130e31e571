import { html } from 'lit-html';
import { t } from '../../i18n/words.js';

/** The line between two days, which mouse and keyboard move, and which day lies on which side. */
export const compareHandle = (compare) => html`<div class="compare-line" style="left:${compare.share * 100}%">
  <span class="side before">${compare.desk.time.point.asOf ?? t('time.known')}</span>
  <div class="compare-handle" role="slider" tabindex="0" aria-orientation="horizontal" aria-label=${t('theme.compareHandle')}
    aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(compare.share * 100)}
    aria-valuetext=${t('theme.compareValue', { day: compare.desk.time.point.asOf ?? '', percent: Math.round(compare.share * 100) })}
    @keydown=${(event) => compare.key(event)} @pointerdown=${(event) => compare.drag(event)}></div>
  <span class="side after">${t('time.today')}</span>
</div>`;
