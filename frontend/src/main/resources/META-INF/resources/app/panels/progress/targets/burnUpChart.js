import { number, unitName } from '../../../i18n/format.js';
import { said, t } from '../../../i18n/words.js';

const FONT = { fontSize: 12, color: '#1b2730' };
const INK = { was: '#0f5f66', path: '#8a5a00', middle: '#1a73c8', band: '#1a73c8', target: '#b3261e' };
const SQUARE_METRES_PER_MU = 2000 / 3;
const OF_MU = { mu: 1, ha: 1 / 15, m2: SQUARE_METRES_PER_MU };

/** What counted, the path that is needed, and what months like those of the past would bring: an ECharts option. */
export function burnUpChart(target, { series, forecast }, unit) {
  const shown = (mu) => Math.round(Number(mu) * OF_MU[unit] * 100) / 100;
  const ahead = forecast?.ahead ?? [];
  const now = series[series.length - 1];
  const from = (value) => (now ? [[now.asOf, shown(now.mu)], ...ahead.map((point) => [point.asOf, shown(point[value])])] : []);
  const line = (name, data, color, more = {}) => ({ name, type: 'line', data, showSymbol: false, itemStyle: { color }, lineStyle: { color, width: 2 }, ...more });
  const band = ahead.map((point) => [point.asOf, shown(Number(point.highMu) - Number(point.lowMu))]);
  return {
    aria: { enabled: true, label: { description: `${t('target.burnUp')}: ${said(target.name)}` } },
    textStyle: FONT,
    grid: { left: 8, right: 28, top: 40, bottom: 8, containLabel: true },
    legend: { top: 0, textStyle: FONT, data: [t('target.computed'), ...(ahead.length ? [t('target.path'), t('target.expected')] : [])] },
    xAxis: { type: 'time', axisLabel: FONT },
    yAxis: { type: 'value', name: unitName(unit), axisLabel: { ...FONT, formatter: (value) => number(value) } },
    tooltip: { trigger: 'axis', valueFormatter: (value) => `${number(value, 2)} ${unitName(unit)}` },
    series: [
      line(t('target.computed'), series.map((point) => [point.asOf, shown(point.mu)]), INK.was, { step: 'end', areaStyle: { opacity: 0.1 },
        markLine: { silent: true, symbol: 'none', lineStyle: { color: INK.target }, label: { formatter: t('target.goal'), position: 'insideEndTop', ...FONT }, data: [{ yAxis: shown(target.amount) }] } }),
      ...(ahead.length ? [
        line(t('target.path'), from('neededMu'), INK.path, { lineStyle: { color: INK.path, type: 'dashed', width: 2 } }),
        line(t('target.expected'), from('middleMu'), INK.middle),
        line('low', ahead.map((point) => [point.asOf, shown(point.lowMu)]), 'transparent', { stack: 'band', lineStyle: { opacity: 0 }, tooltip: { show: false } }),
        line(t('target.between'), band, 'transparent', { stack: 'band', lineStyle: { opacity: 0 }, areaStyle: { color: INK.band, opacity: 0.14 }, tooltip: { show: false } }),
      ] : []),
    ],
  };
}
