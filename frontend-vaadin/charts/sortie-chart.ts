import { NOTHING, type ChartData } from './data';
import type { Drawing } from './drawing';
import './sortie-chart.css';

/**
 * Bars, drawn by ECharts as SVG. The drawing is for eyes alone: whoever uses it puts the same numbers
 * into a table beside it.
 *
 * Flow detaches and attaches elements while it builds a page, so what `disconnectedCallback` takes away
 * comes back.
 */
export class SortieChart extends HTMLElement {
  private shown: ChartData = NOTHING;
  private drawing?: Drawing;

  set data(data: ChartData) {
    this.shown = data;
    this.drawing?.show(data, this.lang);
  }

  connectedCallback(): void {
    this.setAttribute('aria-hidden', 'true');
    this.takeEarlyData();
    void this.draw();
  }

  disconnectedCallback(): void {
    this.drawing?.destroy();
    this.drawing = undefined;
    this.replaceChildren();
  }

  /** A property that was set before this class was loaded hides the setter. */
  private takeEarlyData(): void {
    const early = Object.getOwnPropertyDescriptor(this, 'data');
    if (early) {
      delete (this as { data?: ChartData }).data;
      this.data = early.value;
    }
  }

  private async draw(): Promise<void> {
    const { drawing } = await import('./drawing');
    if (this.isConnected && !this.drawing) {
      const container = document.createElement('div');
      this.replaceChildren(container);
      this.drawing = drawing(container);
      this.drawing.show(this.shown, this.lang);
    }
  }
}

customElements.define('sortie-chart', SortieChart);
