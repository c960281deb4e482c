import type EventBus from 'diagram-js/lib/core/EventBus';
import RuleProvider from 'diagram-js/lib/features/rules/RuleProvider';
import type { ElementLike } from 'diagram-js/lib/model/Types';
import { DOORS } from '../../view/doors/door-colors';

const FIRST = 2000;

/** The room and its three doors, and how people come in, are in every campaign and stay. */
export class KeepDoors extends RuleProvider {
  static $inject = ['eventBus'];

  constructor(eventBus: EventBus) {
    super(eventBus);
  }

  init(): void {
    this.addRule('elements.delete', FIRST, ({ elements }: { elements: ElementLike[] }) => {
      const others = elements.filter((element) => !stays(element));
      return others.length === elements.length ? undefined : others;
    });
    this.addRule('shape.attach', FIRST, ({ shape, target }: { shape: ElementLike; target: ElementLike }) =>
      shape.id in DOORS && target?.type !== 'bpmn:SubProcess' ? false : undefined,
    );
  }
}

export function stays(element: ElementLike): boolean {
  const target = element.labelTarget ?? element;
  const isOuter = target.parent?.type === 'bpmn:Process';
  return (
    target.id in DOORS ||
    (isOuter && (target.type === 'bpmn:SubProcess' || target.type === 'bpmn:StartEvent')) ||
    (isOuter && target.source?.type === 'bpmn:StartEvent')
  );
}
