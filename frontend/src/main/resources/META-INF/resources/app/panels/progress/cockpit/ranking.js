import { figure, number, unitName } from '../../../i18n/format.js';
import { named, t } from '../../../i18n/words.js';

const BARS_MAX = 16;
const FONT = { fontSize: 12, color: '#1b2730' };

/** Units by their figure, the greatest on top: an ECharts option. */
export function ranking(rows, unit) {
  const bars = [...rows].sort((a, b) => figure(b, unit) - figure(a, unit)).slice(0, BARS_MAX);
  return {
    aria: { enabled: true, label: { description: t('cockpit.rankingChart') } },
    grid: { left: 8, right: 84, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value', show: false },
    yAxis: { type: 'category', inverse: true, data: bars.map((row) => named(row)), axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { ...FONT, width: 150, overflow: 'truncate' } },
    series: [{ type: 'bar', barMaxWidth: 18, cursor: 'pointer', itemStyle: { color: '#2f858d' },
      data: bars.map((row) => ({ value: figure(row, unit), within: row.within })),
      label: { ...FONT, show: true, position: 'right', formatter: ({ value }) => `${number(value, unit === 'mu' ? 2 : 0)} ${unitName(unit)}` } }],
  };
}
