import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';

/** Room around the diagram, for chips on the edge, the zoom buttons and the bpmn.io mark. */
const PADDING = { top: 28, right: 32, bottom: 36, left: 48 };

/** Small diagrams are not blown up. */
const MAX_ZOOM = 1.1;

/** Shows the whole diagram, also after a resize, until the user takes over by mouse or wheel. */
export class Fit {
  static $inject = ['eventBus', 'canvas'];

  private following = true;

  constructor(
    eventBus: EventBus,
    private readonly canvas: Canvas,
  ) {
    const container = canvas.getContainer();
    const resized = new ResizeObserver(() => this.resize());
    container.addEventListener('wheel', () => this.letGo(), { passive: true });
    eventBus.on('canvas.move.start', () => this.letGo());
    eventBus.on('import.done', () => {
      this.fit();
      resized.observe(container);
    });
    eventBus.on('diagram.destroy', () => resized.disconnect());
  }

  /** Shows all, and again after each resize. */
  fit(): void {
    this.following = true;
    const { width, height } = this.canvas.getSize();
    const inner = this.canvas.viewbox().inner;
    if (!width || !height || !inner.width) {
      return;
    }
    const scale = Math.min(
      MAX_ZOOM,
      (width - PADDING.left - PADDING.right) / inner.width,
      (height - PADDING.top - PADDING.bottom) / inner.height,
    );
    const spareWidth = width / scale - inner.width;
    const spareHeight = height / scale - inner.height;
    const before = PADDING.left / (PADDING.left + PADDING.right);
    const above = PADDING.top / (PADDING.top + PADDING.bottom);
    this.canvas.viewbox({
      x: inner.x - spareWidth * before,
      y: inner.y - spareHeight * above,
      width: width / scale,
      height: height / scale,
    });
  }

  /** The user has an own view now; leave it alone. */
  letGo(): void {
    this.following = false;
  }

  private resize(): void {
    this.canvas.resized();
    if (this.following) {
      this.fit();
    }
  }
}
