import { number } from '../../../i18n/format.js';
import { t } from '../../../i18n/words.js';

const FONT = { fontSize: 12, color: '#1b2730' };

/** The median of each month between its lowest and its highest price: an ECharts option. */
export function pricesChart(months, asset) {
  const band = (data, more) => ({ type: 'line', stack: 'band', symbol: 'none', lineStyle: { opacity: 0 }, tooltip: { show: false }, data, ...more });
  return {
    aria: { enabled: true, label: { description: t('market.prices') } },
    textStyle: FONT,
    grid: { left: 4, right: 12, top: 34, bottom: 4, containLabel: true },
    tooltip: { trigger: 'axis', valueFormatter: (value) => number(value, 2) },
    xAxis: { type: 'category', data: months.map(({ month }) => month), axisLabel: FONT },
    yAxis: { type: 'value', scale: true, name: t(asset === 'HOUSE' ? 'market.yuanPerSquareMetre' : 'market.yuanPerMu'), axisLabel: { ...FONT, formatter: (value) => number(value) }, splitNumber: 3 },
    series: [
      band(months.map(({ minPerMuYuan }) => Number(minPerMuYuan)), { name: t('market.lowest') }),
      band(months.map(({ minPerMuYuan, maxPerMuYuan }) => Number(maxPerMuYuan) - Number(minPerMuYuan)), { name: t('market.highest'), areaStyle: { color: '#68aeb4', opacity: 0.35 } }),
      { name: t('market.median'), type: 'line', itemStyle: { color: '#0f5f66' }, lineStyle: { width: 2 }, data: months.map(({ medianPerMuYuan }) => Number(medianPerMuYuan)) },
    ],
  };
}
