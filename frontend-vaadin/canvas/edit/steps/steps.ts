import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import type { ElementLike, Shape } from 'diagram-js/lib/model/Types';
import { kindOf, type OfferedKind } from './catalogue';
import { ChangeHandler, type Change } from './change-handler';
import { InsertHandler } from './insert-handler';
import type { StepParts } from './parts';

/** Puts steps into the campaign and changes them, each by one command. */
export class Steps {
  static $inject = ['commandStack', 'elementRegistry', 'selection', 'stepParts', 'eventBus'];

  constructor(
    private readonly commands: CommandStack,
    private readonly elements: ElementRegistry,
    private readonly selection: Selection,
    private readonly parts: StepParts,
    private readonly bus: EventBus,
  ) {
    commands.registerHandler('step.change', ChangeHandler as never);
    commands.registerHandler('step.insert', InsertHandler as never);
  }

  change(id: string, change: Change): void {
    const element = this.elements.get(id);
    if (element) {
      this.commands.execute('step.change', { element, change });
    }
  }

  /** After what is chosen, or else where people come to the end of the sequence. */
  insert(kind: OfferedKind): void {
    const at = this.place();
    if (at) {
      const parts = this.parts.of(kind);
      this.commands.execute('step.insert', { at, parts });
      // Where there is something to say next.
      const element = kind === 'wait-for' ? parts.line.at(-1)! : parts.line[0];
      this.selection.select(element);
      this.bus.fire('step.inserted', { element });
    }
  }

  private place(): ElementLike | undefined {
    const [chosen, another] = this.selection.get() as ElementLike[];
    const element = chosen?.labelTarget ?? chosen;
    if (element && !another && !['sequence', 'campaign', 'door'].includes(kindOf(element))) {
      return pastQuestion(element);
    }
    const ends = this.elements
      .filter((one) => one.type === 'bpmn:EndEvent' && one.parent?.type === 'bpmn:SubProcess')
      .sort((one, other) => other.x - one.x) as Shape[];
    const starts = this.elements.filter(
      (one) => one.type === 'bpmn:StartEvent' && one.parent?.type === 'bpmn:SubProcess',
    );
    return ends[0] ?? starts[0];
  }
}

/** A check and its crossing are one step, and so are a crossing of events and the event itself. */
function pastQuestion(element: ElementLike): ElementLike {
  const next = (element as Shape).outgoing?.[0]?.target as Shape | undefined;
  const isQuestion =
    ['check', 'split'].includes(kindOf(element)) && next?.type === 'bpmn:ExclusiveGateway';
  return next && (isQuestion || element.type === 'bpmn:EventBasedGateway') ? next : element;
}
