import { html, nothing, svg } from 'lit-html';
import { dayIn, dayOf } from '../../core/days.js';
import { marksOf, shareOf } from '../../core/timeScale.js';
import { district } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';

const MARKS_MAX = 4;
/** The picture is 100 wide and stretched; heights are pixels. */
const WIDTH = 100;
const TRUE_TOP = 4;
const TRUE_HEIGHT = 16;
const RECORDED_AT = 44;
const LEAST_WIDTH = 1.2;
const ORDINAL_LEAST = 6;

/**
 * Both axes on one scale of days: above, when each version was true; below, when it was recorded. A line that leans to
 * the right is a change that was recorded after the day from which it held.
 */
export function timeChart(desk) {
  const versions = [...desk.history.versions].reverse();
  const scale = scaleOf(versions, desk.time);
  return html`<div class="time-chart" role="img" aria-label=${t('history.chart')}>
    <span class="lane true">${t('history.trueLane')}</span><span class="lane recorded">${t('history.recordedLane')}</span>
    <div class="plot"><svg viewBox="0 0 ${WIDTH} ${RECORDED_AT + 6}" preserveAspectRatio="none" aria-hidden="true">
        <line class="axis" x1="0" x2=${WIDTH} y1=${RECORDED_AT} y2=${RECORDED_AT}></line>
        ${versions.filter(isShape).map((version) => link(version, scale))}
        ${versions.filter(isShape).map((version) => bar(desk, version, scale))}</svg>
      ${versions.filter(isShape).map((version) => ordinal(version, scale))}
      ${versions.map((version) => dot(desk, version, scale))}
      ${desk.time.isPast ? html`<i class="now" style="left:${scale(desk.time.day)}%"></i>` : nothing}
      ${marksOf(scale.first, scale.last, MARKS_MAX).map(({ share, label }) => html`<span class="day-mark" style="left:${share * WIDTH}%">${label}</span>`)}
    </div></div>`;
}

const isShape = ({ change }) => change !== 'RETIRE';

const recordedDay = ({ recordedAt }) => dayIn(new Date(recordedAt), district.timeZone);

function scaleOf(versions, time) {
  const days = versions.flatMap((version) => [dayOf(version.validFrom), recordedDay(version)]);
  const [first, last] = [Math.min(...days), Math.max(time.today, ...days)];
  return Object.assign((day) => shareOf(day, first, last) * WIDTH, { first, last });
}

function bar(desk, version, scale) {
  const { history } = desk;
  const x = scale(dayOf(version.validFrom));
  const end = version.validTo ? scale(dayOf(version.validTo)) : WIDTH;
  return svg`<rect class="period ${classOf(desk, version)}" x=${x} y=${TRUE_TOP} width=${Math.max(LEAST_WIDTH, end - x)} height=${TRUE_HEIGHT}
    @mouseenter=${() => history.hover(version)} @mouseleave=${() => history.hover(null)} @click=${() => history.choose(version)}></rect>`;
}

/** The number of the version, where its period is wide enough for it. */
function ordinal({ version, validFrom, validTo }, scale) {
  const [start, end] = [scale(dayOf(validFrom)), validTo ? scale(dayOf(validTo)) : WIDTH];
  return end - start < ORDINAL_LEAST ? nothing : html`<span class="ordinal" style="left:${(start + end) / 2}%">${version}</span>`;
}

const link = (version, scale) => svg`<line class="writes" x1=${scale(dayOf(version.validFrom))} y1=${TRUE_TOP + TRUE_HEIGHT}
  x2=${scale(recordedDay(version))} y2=${RECORDED_AT}></line>`;

const dot = (desk, version, scale) => html`<i class="dot ${classOf(desk, version)}" style="left:${scale(recordedDay(version))}%"></i>`;

function classOf(desk, { version, validTo }) {
  if (desk.history.chosen?.version === version) return 'chosen';
  return validTo ? '' : 'open';
}
