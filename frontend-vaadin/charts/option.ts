import type { EChartsCoreOption } from 'echarts/core';
import type { ChartData } from './data';

const QUIET = 'var(--sortie-quiet)';
const LINE = 'var(--sortie-line)';

/** Data as ECharts wants it. All colours are custom properties: the SVG follows the theme by itself. */
export function option(data: ChartData, language: string, font: string): EChartsCoreOption {
  const number = new Intl.NumberFormat(language);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    animation: !still,
    animationDuration: 0,
    animationDurationUpdate: 300,
    textStyle: { fontFamily: font },
    grid: { left: 4, right: 4, top: 12, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: LINE, opacity: 0.35 } },
      backgroundColor: 'var(--sortie-canvas-fill)',
      borderColor: LINE,
      textStyle: { color: 'var(--sortie-canvas-label)', fontFamily: font },
      valueFormatter: (value: unknown) => number.format(Number(value)),
    },
    xAxis: {
      type: 'category',
      data: data.categories,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: LINE } },
      axisLabel: { color: QUIET, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 4,
      splitLine: { lineStyle: { color: LINE } },
      axisLabel: { color: QUIET, formatter: (value: number) => number.format(value) },
    },
    series: data.series.map(({ name, color, values }) => ({
      type: 'bar',
      name,
      data: values,
      stack: 'all',
      barMaxWidth: 36,
      barCategoryGap: '28%',
      itemStyle: { color: `var(${color})` },
      emphasis: { disabled: true },
    })),
  };
}
