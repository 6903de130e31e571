import { html, svg } from 'lit-html';
import { waterfall } from '../../../core/waterfall.js';
import { t } from '../../../i18n/words.js';
import { amountOf, unitOf } from '../act/amounts.js';

const WIDTH = 720;
const HEIGHT = 260;
const TOP = 26;
const FOOT = 34;
const GAP = 0.28;

/** From what was issued to what is at hand, step by step; the table beside it says the same. */
export function waterfallChart(sums, unit) {
  const steps = waterfall(sums);
  const top = Math.max(...steps.map(({ to }) => to), Number.MIN_VALUE);
  const column = WIDTH / steps.length;
  const y = (value) => TOP + (HEIGHT - TOP - FOOT) * (1 - value / top);
  const label = `${t('overview.chart')}: ${steps.map(({ name, amount }) => `${t(`overview.${name}`)} ${amountOf(sums.indicator, amount, unit)} ${unitOf(sums.indicator, unit)}`).join(', ')}`;
  return html`<figure class="waterfall"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${label}>
    <line class="axis" x1="0" y1=${y(0)} x2=${WIDTH} y2=${y(0)}></line>
    ${steps.map((step, i) => bar(step, i * column, column, y, steps[i + 1], sums.indicator, unit))}</svg></figure>`;
}

function bar(step, x, column, y, next, indicator, unit) {
  const left = x + (column * GAP) / 2;
  const width = column * (1 - GAP);
  const level = step.name === 'issued' ? step.to : step.from;
  const top = y(step.to);
  return svg`<g class="step ${step.name}" data-step=${step.name}>
    <rect x=${left} y=${top} width=${width} height=${Math.max(1, y(step.from) - top)}></rect>
    ${next && next.name !== 'live' ? svg`<line class="bridge" x1=${left + width} y1=${y(level)} x2=${x + column + (column * GAP) / 2} y2=${y(level)}></line>` : ''}
    <text class="amount" x=${x + column / 2} y=${top - 7}>${amountOf(indicator, step.amount, unit)}</text>
    <text class="name" x=${x + column / 2} y=${HEIGHT - 12}>${t(`overview.${step.name}`)}</text></g>`;
}
