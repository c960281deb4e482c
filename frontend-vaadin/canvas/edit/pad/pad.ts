import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type Connect from 'diagram-js/lib/features/connect/Connect';
import type ContextPad from 'diagram-js/lib/features/context-pad/ContextPad';
import type { ElementLike } from 'diagram-js/lib/model/Types';
import { stays } from '../keep/keep';
import { kindOf, type OfferedKind } from '../steps/catalogue';
import { icon } from '../steps/icons';
import type { Words } from '../steps/parts';
import type { Steps } from '../steps/steps';
import './pad.css';

/** What follows most often. */
const NEXT: OfferedKind[] = ['send-email', 'wait', 'check', 'end'];

const WITHOUT_NEXT = ['sequence', 'campaign', 'door', 'end', 'way', 'other'];

const ARROW =
  '<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.7" ' +
  'stroke-linecap="round" stroke-linejoin="round"><path d="M4 18L19 6 M11 6h8v8"/></svg>';
const BIN =
  '<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.7" ' +
  'stroke-linecap="round" stroke-linejoin="round"><path d="M5 7h14 M10 7V4h4v3 M7 7l1 13h8l1-13"/></svg>';

/** What can be done with the chosen step, beside it: go on, lead elsewhere, take away. */
export class StepPad {
  static $inject = ['contextPad', 'modeling', 'connect', 'steps', 'config.words'];

  constructor(
    pad: ContextPad,
    private readonly modeling: Modeling,
    private readonly connect: Connect,
    private readonly steps: Steps,
    private readonly words: Words,
  ) {
    pad.registerProvider(this as never);
  }

  getContextPadEntries(element: ElementLike): Record<string, unknown> {
    const kind = kindOf(element.labelTarget ?? element);
    const entries: Record<string, unknown> = {};
    if (!WITHOUT_NEXT.includes(kind)) {
      for (const next of NEXT) {
        entries[`next-${next}`] = this.entry('next', icon(next), `palette.${next}`, () =>
          this.steps.insert(next),
        );
      }
    }
    if (!element.waypoints && !['sequence', 'campaign', 'end'].includes(kind)) {
      const start = (event: Event) => this.connect.start(event as never, element as never);
      entries.connect = this.entry('edit', ARROW, 'pad.connect', start);
    }
    if (!stays(element)) {
      entries.delete = this.entry('edit', BIN, 'pad.delete', () =>
        this.modeling.removeElements([element] as never),
      );
    }
    return entries;
  }

  getMultiElementContextPadEntries(elements: ElementLike[]): Record<string, unknown> {
    const others = elements.filter((element) => !stays(element));
    return others.length === 0
      ? {}
      : {
          delete: this.entry('edit', BIN, 'pad.delete', () =>
            this.modeling.removeElements(others as never),
          ),
        };
  }

  private entry(group: string, svg: string, word: string, act: (event: Event) => void): unknown {
    const title = this.words[word] ?? word;
    return {
      group,
      title,
      html: `<div class="entry step" draggable="true">${svg}</div>`,
      action: { click: act, dragstart: act },
    };
  }
}
