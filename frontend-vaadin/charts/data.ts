/** One row of bars; `color` is a custom property of the page, so it follows light and dark. */
export interface Series {
  name: string;
  color: string;
  values: number[];
}

/** What a chart shows: one number per category and series. Several series stand on each other. */
export interface ChartData {
  categories: string[];
  series: Series[];
}

export const NOTHING: ChartData = { categories: [], series: [] };
