import { html, nothing, svg } from 'lit-html';
import { areaOfMu, date, number, statedArea } from '../../../i18n/format.js';
import { coded, said, t } from '../../../i18n/words.js';

const WIDTH = 1000;
const HEIGHT = 22;

/** @returns {string} an amount that was set or reported, in its unit; acreages in the unit chosen */
export const amountOf = (amount, target, unit) => (target.unit === 'MU' ? statedArea(Number(amount), unit) : t('target.count', { count: number(amount) }));

/** What is computed fills the bar; what was reported stands on it as a mark of its own, never in one figure with it. */
export function targetGauge(target, unit) {
  const computed = Number(target.computed?.percent ?? 0);
  const reports = target.reported.filter(({ percent }) => percent !== undefined);
  const whole = Math.max(100, computed, ...reports.map(({ percent }) => Number(percent)));
  const x = (percent) => (Number(percent) / whole) * WIDTH;
  return html`<figure class="target-gauge"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${saidOf(target, unit)}>
      <rect class="track" x="0" y="5" width=${WIDTH} height="12"></rect>
      <rect class="computed" x="0" y="5" width=${x(computed)} height="12"></rect>
      <line class="goal" x1=${x(100)} x2=${x(100)} y1="1" y2=${HEIGHT - 1}></line>
      ${reports.map(({ percent }) => svg`<line class="reported" x1=${x(percent)} x2=${x(percent)} y1="1" y2=${HEIGHT - 1}></line>`)}</svg>
    <figcaption>${computedLine(target, unit)}${target.reported.map((report) => reportedLine(report, target, unit))}</figcaption></figure>`;
}

/** For those who hear the page: both figures in words. */
function saidOf(target, unit) {
  const parts = [target.computed ? t('target.computedIs', { amount: computedAmount(target, unit), percent: target.computed.percent }) : said(target.notComputed)];
  target.reported.forEach((report) => parts.push(t('target.reportedIs', { amount: amountOf(report.amount, target, unit), day: date(report.asOf) })));
  return parts.join('; ');
}

const computedAmount = ({ computed, unit: of }, unit) => (of === 'MU' ? areaOfMu(computed.mu, unit) : t('target.count', { count: number(computed.count) }));

const computedLine = (target, unit) => html`<p class="computed"><span class="label">${t('target.computed')}</span> ${target.computed
  ? html`<strong class="num">${computedAmount(target, unit)}</strong> <span class="num">${t('target.percent', { percent: target.computed.percent })}</span>`
  : html`<span class="faint">${said(target.notComputed)}</span>`}</p>`;

const reportedLine = (report, target, unit) => html`<p class="reported" title=${said(report.source.words)}><span class="label">${t('target.reported')}</span>
  <span class="num">${coded('target.bound', report.bound)} ${amountOf(report.amount, target, unit)}</span>
  ${report.percent === undefined ? nothing : html`<span class="num">${t('target.percent', { percent: report.percent })}</span>`}
  <span class="faint">${date(report.asOf)} · ${report.source.code}${report.comparison === 'SAME' ? nothing : html` · ${coded('target.comparison', report.comparison)}`}</span>
  ${report.note ? html`<span class="faint">（${said(report.note)}）</span>` : nothing}</p>`;
