import { figure, number } from '../../../i18n/format.js';
import { t } from '../../../i18n/words.js';

const FONT = { fontSize: 12, color: '#1b2730' };

/** What each year brought, and the sum so far: an ECharts option. */
export const years = ({ points }, unit) => ({
  aria: { enabled: true, label: { description: t('cockpit.byYear') } },
  textStyle: FONT,
  legend: { top: 0, itemWidth: 16, itemGap: 8, textStyle: FONT },
  grid: { left: 4, right: 8, top: 34, bottom: 4, containLabel: true },
  xAxis: { type: 'category', data: points.map(({ startsOn }) => startsOn.slice(0, 4)), axisLabel: FONT },
  yAxis: { type: 'value', axisLabel: { ...FONT, formatter: (value) => number(value) }, splitNumber: 3 },
  series: [
    { name: t('cockpit.added'), type: 'bar', barMaxWidth: 26, itemStyle: { color: '#68aeb4' }, data: points.map((point) => figure(point, unit)) },
    { name: t('cockpit.cumulative'), type: 'line', itemStyle: { color: '#8a5a00' }, data: points.map((point) => figure({ squareMetres: point.cumulativeSquareMetres, mu: point.cumulativeMu }, unit)) },
  ],
});
