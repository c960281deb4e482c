import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Connection, Shape } from 'diagram-js/lib/model/Types';
import { businessObject, extension, kindOf, type Moddle } from '../steps/catalogue';
import type { Words } from '../steps/parts';

/**
 * A new way out of a question gets what it stands for: the first one of a check is the way of
 * everybody else, the second one of those for whom it holds; those of a split are its shares.
 */
export class WaysBehavior extends CommandInterceptor {
  static $inject = ['eventBus', 'modeling', 'bpmnFactory', 'config.words'];

  constructor(
    eventBus: EventBus,
    private readonly modeling: Modeling,
    private readonly factory: BpmnFactory,
    private readonly words: Words,
  ) {
    super(eventBus);
    this.postExecuted(
      'connection.create',
      ({ context }: { context: { connection: Connection } }) => this.name(context.connection),
    );
  }

  private name(way: Connection): void {
    const gateway = way.source as Shape | undefined;
    const object = way.businessObject;
    if (gateway?.type !== 'bpmn:ExclusiveGateway' || object.conditionExpression) {
      return;
    }
    const question = (gateway.incoming as Connection[])
      .map((flow) => flow.source as Shape)
      .find((source) => ['check', 'split'].includes(kindOf(source)));
    if (question && kindOf(question) === 'check') {
      this.answer(way, gateway, businessObject(question));
    } else if (question) {
      this.share(way, gateway);
    }
  }

  private answer(way: Connection, gateway: Shape, question: Moddle): void {
    const result = extension(question, 'zeebe:TaskHeaders')?.values.find(
      (header: Moddle) => header.key === 'result',
    )?.value;
    if (!businessObject(gateway).default) {
      this.modeling.updateProperties(gateway as never, { default: way.businessObject });
      this.modeling.updateLabel(way as never, this.words['new.no'] ?? '');
    } else if (result) {
      this.ask(way, `=${result}`, this.words['new.yes'] ?? '');
    }
  }

  private share(way: Connection, gateway: Shape): void {
    const asked = (gateway.outgoing as Connection[])
      .filter((other) => other !== way)
      .map((other) => other.businessObject.conditionExpression?.body ?? '');
    const letter = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find(
      (candidate) => !asked.some((body) => body.includes(`"${candidate}"`)),
    );
    if (letter) {
      this.ask(way, `=split = "${letter}"`, letter);
    }
  }

  private ask(way: Connection, body: string, label: string): void {
    this.modeling.updateProperties(way as never, {
      conditionExpression: this.factory.create('bpmn:FormalExpression', { body }),
    });
    this.modeling.updateLabel(way as never, label);
  }
}
