import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type { Connection, ElementLike } from 'diagram-js/lib/model/Types';
import { NO_FIGURES, type ElementFigures, type FiguresById, type Words } from '../../figures';
import { DOORS } from '../doors/door-colors';
import { Chip, type Side } from './chip';
import { Footnote } from './footnote';
import './figures.css';

/** Most gateways are passed in no time; a number there says nothing. At an event-based one people wait. */
const WITHOUT_FIGURES =
  /^bpmn:(Exclusive|Inclusive|Parallel|Complex)Gateway$|^label$|^bpmn:(SequenceFlow|Process|TextAnnotation|Group)$/;

/** Events are narrower than this; they stand close, so a chip over one has room for one number. */
const NARROW = 80;

/** Sub-processes are at least this wide. */
const FRAME = 200;

interface Place {
  side: Side;
  position: { top: number; left: number };
}

/**
 * Keeps one chip with numbers at each element that has any.
 *
 * A chip is made once and changes in place, so nothing moves under the eye. Overlays vanish with
 * each import; the chips are made again then.
 */
export class Figures {
  static $inject = ['eventBus', 'overlays', 'elementRegistry'];

  private readonly chips = new Map<string, Chip>();
  private readonly footnotes = new Map<string, Footnote>();

  constructor(
    eventBus: EventBus,
    private readonly overlays: Overlays,
    private readonly elements: ElementRegistry,
  ) {
    eventBus.on('diagram.clear', () => {
      this.chips.clear();
      this.footnotes.clear();
    });
  }

  show(figures: FiguresById, words: Words, language: string): void {
    for (const id of Object.keys(figures)) {
      this.chipAt(id)?.show(figures[id], words, language);
      this.footnoteAt(id, figures[id])?.show(figures[id], words, language);
    }
    for (const [id, shown] of [...this.chips, ...this.footnotes]) {
      if (!(id in figures)) {
        shown.show(NO_FIGURES, words, language);
      }
    }
  }

  /** Made when it first has something to say; most elements never do. */
  private footnoteAt(id: string, figures: ElementFigures): Footnote | undefined {
    const element = this.elements.get(id);
    const known = this.footnotes.get(id);
    if (known || !element || element.width >= FRAME || WITHOUT_FIGURES.test(element.type) || saysNothing(figures)) {
      return known;
    }
    const footnote = new Footnote();
    this.overlays.add(id, 'figures', {
      position: { top: bottomOf(element), left: element.width / 2 },
      html: footnote.element,
      scale: { min: 0.85, max: 1.25 },
    });
    this.footnotes.set(id, footnote);
    return footnote;
  }

  private chipAt(id: string): Chip | undefined {
    const element = this.elements.get(id);
    if (!element || WITHOUT_FIGURES.test(element.type)) {
      return undefined;
    }
    let chip = this.chips.get(id);
    if (!chip) {
      const place = placeOf(element, id in DOORS);
      chip = new Chip(place.side, DOORS[id]);
      this.overlays.add(id, 'figures', {
        position: place.position,
        html: chip.element,
        scale: { min: 0.85, max: 1.25 },
      });
      this.chips.set(id, chip);
    }
    return chip;
  }
}

/** Where nothing is drawn: beside a door, in a frame's corner, over an event, on a task's edge. */
function placeOf(element: ElementLike, door: boolean): Place {
  if (door) {
    return { side: 'beside', position: { top: 2, left: element.width + 2 } };
  }
  if (element.width >= FRAME) {
    return { side: 'corner', position: { top: 0, left: 20 } };
  }
  if (element.width >= NARROW) {
    return { side: 'edge', position: { top: 0, left: element.width / 2 } };
  }
  return entersFromAbove(element)
    ? { side: 'beside', position: { top: element.height / 2, left: element.width + 2 } }
    : { side: 'over', position: { top: -2, left: element.width / 2 } };
}

function entersFromAbove({ incoming, y }: ElementLike): boolean {
  return (incoming as Connection[]).some((line) => Math.abs(line.waypoints.at(-1)!.y - y) < 1);
}

function saysNothing({ exits, time }: ElementFigures): boolean {
  return !time && Object.keys(exits).length === 0;
}

/** A task's lower edge; below what is written under an event. */
function bottomOf(element: ElementLike): number {
  const label = (element as { label?: ElementLike }).label;
  const below = label && label.y >= element.y + element.height - 1;
  return below ? label.y + label.height - element.y + 2 : element.height;
}
