import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { HeatById } from '../../modes';
import './heat.css';

/** Colours elements in steps of one hue. The numbers beside them say the same. */
export class Heat {
  static $inject = ['eventBus', 'canvas', 'elementRegistry'];

  private shown: HeatById = {};

  constructor(
    eventBus: EventBus,
    private readonly canvas: Canvas,
    private readonly elements: ElementRegistry,
  ) {
    eventBus.on('diagram.clear', () => (this.shown = {}));
  }

  show(levels: HeatById): void {
    for (const [id, level] of Object.entries(this.shown)) {
      if (levels[id] !== level) {
        this.canvas.removeMarker(id, `heat-${level}`);
      }
    }
    const present = Object.entries(levels).filter(([id]) => this.elements.get(id));
    for (const [id, level] of present) {
      if (this.shown[id] !== level) {
        this.canvas.addMarker(id, `heat-${level}`);
      }
    }
    this.shown = Object.fromEntries(present);
  }
}
