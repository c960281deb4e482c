import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { ElementLike } from 'diagram-js/lib/model/Types';
import type { Step } from '../../modes';
import './pick.css';

const STEP = /Task$|Event$|:SubProcess$|:CallActivity$/;

/** Which element the user chose or points at, and what there is to choose. */
export class Pick {
  static $inject = ['eventBus', 'canvas', 'elementRegistry'];

  private readonly marked: Record<string, string> = {};

  constructor(
    eventBus: EventBus,
    private readonly canvas: Canvas,
    private readonly elements: ElementRegistry,
  ) {
    eventBus.on('element.click', ({ element }: { element: ElementLike }) => {
      const step = element.labelTarget ?? element;
      if (isStep(step)) {
        eventBus.fire('sortie.chosen', { id: step.id });
      }
    });
  }

  steps(): Step[] {
    return this.elements
      .filter((element) => isStep(element) && element.type !== 'label')
      .sort((one, other) => one.x - other.x || one.y - other.y)
      .map((element) => ({ id: element.id, name: element.businessObject.name || element.id }));
  }

  mark(id: string): void {
    this.move('chosen', id);
  }

  point(id: string): void {
    this.move('pointed', id);
    if (this.marked.pointed) {
      this.canvas.scrollToElement(id);
    }
  }

  private move(marker: string, id: string): void {
    const before = this.marked[marker];
    if (before && this.elements.get(before)) {
      this.canvas.removeMarker(before, marker);
    }
    this.marked[marker] = this.elements.get(id) ? id : '';
    if (this.marked[marker]) {
      this.canvas.addMarker(id, marker);
    }
  }
}

function isStep(element: ElementLike): boolean {
  return STEP.test(element.type);
}
