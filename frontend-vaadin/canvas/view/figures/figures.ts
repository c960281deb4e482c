import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type { ElementLike } from 'diagram-js/lib/model/Types';
import { NO_FIGURES, type FiguresById, type Words } from '../../figures';
import { DOORS } from '../doors/door-colors';
import { Chip } from './chip';
import './figures.css';

/** Gateways are passed in no time by everybody who comes; a number there says nothing. */
const WITHOUT_FIGURES = /Gateway$|^label$|^bpmn:(SequenceFlow|Process|TextAnnotation|Group)$/;

/** Elements stand so close from here down that a chip has room for one number. */
const NARROW = 80;

/**
 * Keeps one chip with numbers at each element that has any.
 *
 * A chip is made once and changes in place, so nothing moves under the eye. Overlays vanish with
 * each import; the chips are made again then.
 */
export class Figures {
  static $inject = ['eventBus', 'overlays', 'elementRegistry'];

  private readonly chips = new Map<string, Chip>();

  constructor(
    eventBus: EventBus,
    private readonly overlays: Overlays,
    private readonly elements: ElementRegistry,
  ) {
    eventBus.on('diagram.clear', () => this.chips.clear());
  }

  show(figures: FiguresById, words: Words, language: string): void {
    for (const id of Object.keys(figures)) {
      this.chipAt(id)?.show(figures[id], words, language);
    }
    for (const [id, chip] of this.chips) {
      if (!(id in figures)) {
        chip.show(NO_FIGURES, words, language);
      }
    }
  }

  private chipAt(id: string): Chip | undefined {
    const element = this.elements.get(id);
    if (!element || WITHOUT_FIGURES.test(element.type)) {
      return undefined;
    }
    let chip = this.chips.get(id);
    if (!chip) {
      chip = new Chip(DOORS[id], element.width < NARROW);
      this.overlays.add(id, 'figures', {
        position: position(element, id in DOORS),
        html: chip.element,
        scale: { min: 0.85, max: 1.25 },
      });
      this.chips.set(id, chip);
    }
    return chip;
  }
}

/** On the middle of the upper edge; a door's right of it, between the frame and its name. */
function position(element: ElementLike, door: boolean): { top: number; left: number } {
  return door
    ? { top: 2, left: element.width + 2 }
    : { top: 0, left: element.width / 2 };
}
