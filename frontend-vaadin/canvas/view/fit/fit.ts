import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { ElementLike } from 'diagram-js/lib/model/Types';

/** Room around the diagram, for chips on the edge, the zoom buttons and the bpmn.io mark. */
const PADDING = { top: 28, right: 32, bottom: 36, left: 48 };

/** Small diagrams are not blown up. */
const MAX_ZOOM = 1.1;

export type Room = Partial<typeof PADDING>;

/** What a mode of the canvas wants otherwise. */
export interface Frame {
  /** Asked each time, for what stands over the canvas may grow with it. */
  room?: () => Room;
  /** Below this scale nobody can draw: the beginning is shown rather than all of it. */
  legible?: number;
}

/** Shows the whole diagram, also after a resize, until the user takes over by mouse or wheel. */
export class Fit {
  static $inject = ['eventBus', 'canvas', 'config.fit'];

  private following = true;
  private readonly room: () => Room;
  private readonly legible: number;

  constructor(
    eventBus: EventBus,
    private readonly canvas: Canvas,
    frame: Frame | null,
  ) {
    this.room = frame?.room ?? (() => ({}));
    this.legible = frame?.legible ?? 0;
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

  /** Shows all, or as much as can be read, and again after each resize. */
  fit(least = this.legible): void {
    this.following = true;
    const { padding } = this;
    const { width, height } = this.canvas.getSize();
    const inner = this.canvas.viewbox().inner;
    if (!width || !height || !inner.width) {
      return;
    }
    const whole = Math.min(
      MAX_ZOOM,
      (width - padding.left - padding.right) / inner.width,
      (height - padding.top - padding.bottom) / inner.height,
    );
    const scale = Math.max(least, whole);
    const spareWidth = width / scale - inner.width;
    const spareHeight = height / scale - inner.height;
    const before = padding.left / (padding.left + padding.right);
    const above = padding.top / (padding.top + padding.bottom);
    const isCut = scale > whole;
    const wide = (padding.left + padding.right) / scale > spareWidth;
    const high = (padding.top + padding.bottom) / scale > spareHeight;
    this.canvas.viewbox({
      x: inner.x - (isCut && wide ? padding.left / scale : spareWidth * before),
      y: inner.y - (isCut && high ? padding.top / scale : spareHeight * above),
      width: width / scale,
      height: height / scale,
    });
  }

  /** Keeps an element that has just come in sight: with all the others, until the user took over. */
  keep(element: ElementLike): void {
    if (this.following) {
      this.fit();
    }
    this.canvas.scrollToElement(element as never, this.padding);
  }

  /** Shows all, or brings the middle nearer or further by this factor. */
  zoom(direction: 'in' | 'out' | 'fit', step: number): void {
    if (direction === 'fit') {
      this.fit(0);
    } else {
      this.letGo();
      this.canvas.zoom(this.canvas.zoom() * (direction === 'in' ? step : 1 / step));
    }
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

  private get padding(): typeof PADDING {
    return { ...PADDING, ...this.room() };
  }
}
