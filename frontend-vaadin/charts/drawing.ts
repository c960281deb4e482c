import { init, use } from 'echarts/core';
import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartData } from './data';
import { option } from './option';

use([BarChart, GridComponent, TooltipComponent, SVGRenderer]);

/** A drawn chart. */
export interface Drawing {
  show(data: ChartData, language: string): void;
  destroy(): void;
}

/** Draws into an element that has a size, and follows that size. */
export function drawing(container: HTMLElement): Drawing {
  const chart = init(container, null, { renderer: 'svg' });
  const size = new ResizeObserver(() => chart.resize());
  size.observe(container);
  return {
    show: (data, language) =>
      chart.setOption(option(data, language, getComputedStyle(container).fontFamily), {
        replaceMerge: ['series'],
      }),
    destroy: () => {
      size.disconnect();
      chart.dispose();
    },
  };
}
