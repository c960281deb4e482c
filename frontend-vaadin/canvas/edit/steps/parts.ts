import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory';
import type { Shape } from 'diagram-js/lib/model/Types';
import { HUMAN_TASK, JOBS, type Moddle, type OfferedKind } from './catalogue';

export type Words = Record<string, string>;

/**
 * A step as the shapes that it is made of, not on the canvas yet: people come in at the first and
 * go on from the last. What is beside starts from the last but one and ends by itself.
 */
export interface Parts {
  line: Shape[];
  /** Another way out of the first shape of the line that has one. */
  beside: Shape[];
}

/** Makes new steps. Their names are in the language of the person who draws. */
export class StepParts {
  static $inject = ['elementFactory', 'bpmnFactory', 'config.words'];

  constructor(
    private readonly elements: ElementFactory,
    private readonly factory: BpmnFactory,
    private readonly words: Words,
  ) {}

  of(kind: OfferedKind): Parts {
    switch (kind) {
      case 'send-email':
        return { line: [this.task('bpmn:SendTask', kind)], beside: [] };
      case 'update-contact':
      case 'start-campaign':
      case 'call-webhook':
        return { line: [this.task('bpmn:ServiceTask', kind)], beside: [] };
      case 'human-task':
        return { line: [this.humanTask()], beside: [] };
      case 'wait':
        return { line: [this.timer('P1D')], beside: [] };
      case 'end':
        return { line: [this.end('end')], beside: [] };
      case 'wait-for':
        return {
          line: [
            this.shape('bpmn:EventBasedGateway', this.word('wait-for')),
            this.event('bpmn:MessageEventDefinition', this.word('something')),
          ],
          beside: [this.timer('P2D'), this.end('end-nothing')],
        };
      case 'check':
      case 'split':
        return {
          line: [
            this.task('bpmn:ServiceTask', kind),
            this.shape('bpmn:ExclusiveGateway', this.word(`${kind}-gateway`)),
          ],
          beside: [this.end(`${kind}-end`)],
        };
    }
  }

  private task(type: string, kind: OfferedKind): Shape {
    const { type: jobType, fields } = JOBS[kind];
    const object = this.factory.create(type, { name: this.word(kind) });
    const all = kind === 'check' ? { ...fields, result: variable(object.id) } : fields;
    const definition = this.factory.create('zeebe:TaskDefinition', { type: jobType });
    return this.shapeOf(type, object, [definition, this.headers(all)]);
  }

  private humanTask(): Shape {
    const type = 'bpmn:UserTask';
    const object = this.factory.create(type, { name: this.word('human-task') });
    return this.shapeOf(type, object, [this.headers(HUMAN_TASK)]);
  }

  private headers(fields: Record<string, string>): Moddle {
    const values = Object.entries(fields).map(([key, value]) =>
      this.factory.create('zeebe:Header', { key, value }),
    );
    return this.factory.create('zeebe:TaskHeaders', { values });
  }

  private shapeOf(type: string, object: Moddle, values: Moddle[]): Shape {
    object.extensionElements = this.factory.create('bpmn:ExtensionElements', { values });
    return this.elements.createShape({ type, businessObject: object }) as Shape;
  }

  private timer(duration: string): Shape {
    const shape = this.event('bpmn:TimerEventDefinition', this.word(`wait-${duration}`));
    shape.businessObject.eventDefinitions[0].timeDuration = this.factory.create(
      'bpmn:FormalExpression',
      { body: duration },
    );
    return shape;
  }

  private event(definition: string, name: string): Shape {
    const shape = this.elements.createShape({
      type: 'bpmn:IntermediateCatchEvent',
      eventDefinitionType: definition,
    }) as Shape;
    shape.businessObject.name = name;
    return shape;
  }

  private end(word: string): Shape {
    return this.shape('bpmn:EndEvent', this.word(word));
  }

  private shape(type: string, name: string): Shape {
    const shape = this.elements.createShape({ type }) as Shape;
    shape.businessObject.name = name;
    return shape;
  }

  private word(key: string): string {
    return this.words[`new.${key}`] ?? key;
  }
}

/** A name that the answer of a check can have in the engine; each check has its own. */
function variable(id: string): string {
  return `answer_${id.replace(/[^A-Za-z0-9_]/g, '')}`;
}
