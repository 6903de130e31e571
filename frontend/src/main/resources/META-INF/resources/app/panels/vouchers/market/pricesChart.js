import { number } from '../../../i18n/format.js';
import { t } from '../../../i18n/words.js';

const FONT = { fontSize: 12, color: '#1b2730' };

/** Every sale as a dot on its day, and the median of each month as a line through its middle: an ECharts option. */
export const pricesChart = ({ sales, months, asset }) => ({
  aria: { enabled: true, label: { description: t('market.chart') } },
  textStyle: FONT,
  legend: { top: 0, right: 0, textStyle: FONT },
  grid: { left: 4, right: 16, top: 40, bottom: 4, containLabel: true },
  xAxis: { type: 'time', axisLabel: { ...FONT, hideOverlap: true } },
  yAxis: { type: 'value', scale: true, name: t(asset === 'HOUSE' ? 'market.yuanPerSquareMetre' : 'market.yuanPerMu'), nameTextStyle: { ...FONT, align: 'left' },
    axisLabel: { ...FONT, formatter: (value) => number(value) }, splitNumber: 3 },
  series: [
    { name: t('market.oneSale'), type: 'scatter', symbolSize: 7, itemStyle: { color: '#68aeb4' }, data: sales.map(({ soldOn, pricePerMuYuan }) => [soldOn, Number(pricePerMuYuan)]) },
    { name: t('market.monthMedian'), type: 'line', symbol: 'diamond', symbolSize: 6, lineStyle: { width: 2, color: '#8a5a00' }, itemStyle: { color: '#8a5a00' },
      data: months.map(({ month, medianPerMuYuan }) => [`${month}-15`, Number(medianPerMuYuan)]) },
  ],
});
