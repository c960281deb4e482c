import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type { ElementLike, Shape } from 'diagram-js/lib/model/Types';
import { getBBox } from 'diagram-js/lib/util/Elements';
import { DOORS } from '../../view/doors/door-colors';
import { businessObject, eventDefinition, extension, type Moddle } from '../steps/catalogue';
import { chosenStep } from '../steps/fields';
import { StepParts, type Words } from '../steps/parts';

/** A door stands this far from the corner of the room, and from the next. */
const DOOR = { first: 92, next: 170, below: 70 };

/** The room goes so far beyond what is in it; its start and end stand so far from it. */
const ROOM = { around: 60, apart: 100 };

export interface Defect {
  /** What the check calls it. */
  kind: string;
  /** The element; empty where it is the one that is missing. */
  id: string;
  /** What the sentence about it names. */
  details: string[];
}

/** What the messages of doors are for: the enrollment, and nobody else's. */
const ENROLLMENT = '=enrollmentId';

/** The command `step.mend`: does what the check asks for, where there is but one way to do it. */
export class MendHandler {
  static $inject = [
    'modeling',
    'bpmnFactory',
    'elementFactory',
    'elementRegistry',
    'canvas',
    'commandStack',
    'stepParts',
    'config.words',
  ];

  constructor(
    private readonly modeling: Modeling,
    private readonly factory: BpmnFactory,
    private readonly shapes: ElementFactory,
    private readonly elements: ElementRegistry,
    private readonly canvas: Canvas,
    private readonly commands: CommandStack,
    private readonly parts: StepParts,
    private readonly words: Words,
  ) {}

  preExecute({ kind, id, details }: Defect): void {
    const element = (this.elements.get(id) ?? this.canvas.getRootElement()) as ElementLike;
    const fields = id ? chosenStep(element).fields : {};
    switch (kind) {
      case 'not-executable':
        return this.changeProcess(id, { isExecutable: true });
      case 'process-id':
        return this.changeProcess(id, { id: details.at(-1)! });
      case 'no-room':
        return this.putIntoRoom();
      case 'exit-missing.converted':
      case 'exit-missing.unsubscribed':
      case 'exit-missing.superseded':
        return this.addDoor(details[0], details[1]);
      case 'exit-lets-stay':
        return this.modeling.updateProperties(element as never, { cancelActivity: true });
      case 'exit-message':
        return this.listen(element, details[1]);
      case 'exit-key':
      case 'reply-key':
        return this.listen(element, messageOf(element)?.name ?? '');
      case 'dead-end':
        return this.commands.execute('step.insert', { at: element, parts: this.parts.of('end') });
      case 'send-category':
        return this.change(element, { category: 'marketing' });
      case 'send-window-blank':
        return this.change(element, { window: '' });
      case 'check-result':
        return this.change(element, { result: `answer_${id.replace(/[^A-Za-z0-9]/g, '')}` });
      case 'condition-text':
        return this.change(element, { condition: `=${fields.condition ?? ''}`, otherwise: '' });
      case 'supersedes-itself':
        return this.change(element, { 'sortie.supersedes': without(fields['sortie.supersedes'], id) });
    }
  }

  /** The process of a pool is no element of the drawing; its pool is. */
  private changeProcess(id: string, properties: Record<string, unknown>): void {
    const drawn = id ? drawnAs(this.elements, id) : (this.canvas.getRootElement() as ElementLike);
    const object = drawn && businessObject(drawn);
    if (object?.$type === 'bpmn:Process') {
      this.modeling.updateProperties(drawn as never, properties);
    } else if (object?.processRef) {
      this.modeling.updateModdleProperties(drawn as never, object.processRef, properties);
    }
  }

  private change(element: ElementLike, fields: Record<string, string>): void {
    this.commands.execute('step.change', { element, change: { fields } });
  }

  /** Lets an event wait for this message alone, with the key of its enrollment. */
  private listen(element: ElementLike, name: string): void {
    const definition = eventDefinition(businessObject(element), 'bpmn:MessageEventDefinition');
    const definitions = businessObject(this.canvas.getRootElement() as ElementLike).$parent;
    const message = this.message(definitions, name);
    if (!definitions.rootElements.includes(message)) {
      const rootElements = [...definitions.rootElements, message];
      this.modeling.updateModdleProperties(element as never, definitions, { rootElements });
    }
    if (definition) {
      this.modeling.updateModdleProperties(element as never, definition, { messageRef: message });
    } else {
      const made: Moddle = this.factory.create('bpmn:MessageEventDefinition', { messageRef: message });
      made.$parent = businessObject(element);
      this.modeling.updateProperties(element as never, { eventDefinitions: [made] });
    }
  }

  private message(definitions: Moddle, name: string): Moddle {
    const known = (definitions.rootElements as Moddle[]).find(
      (root) =>
        root.$type === 'bpmn:Message' &&
        root.name === name &&
        extension(root, 'zeebe:Subscription')?.correlationKey === ENROLLMENT,
    );
    if (known) {
      return known;
    }
    const message: Moddle = this.factory.create('bpmn:Message', { name });
    const subscription: Moddle = this.factory.create('zeebe:Subscription', {
      correlationKey: ENROLLMENT,
    });
    const extensions: Moddle = this.factory.create('bpmn:ExtensionElements', {
      values: [subscription],
    });
    message.extensionElements = extensions;
    message.$parent = definitions;
    extensions.$parent = message;
    subscription.$parent = extensions;
    return message;
  }

  /** All that there is becomes one step, with doors to come, between a start and an end. */
  private putIntoRoom(): void {
    const root = this.canvas.getRootElement() as Shape;
    const all = (root.children as ElementLike[]).filter(
      (one) => !one.waypoints && !one.labelTarget && !(one as Shape).host,
    );
    if (all.length === 0 || this.elements.get('sequence')) {
      return;
    }
    const box = getBBox(root.children as never);
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const half = box.width / 2 + ROOM.around;
    const name = this.words['blank.sequence'] ?? '';
    const room = this.shapes.createShape({
      type: 'bpmn:SubProcess',
      businessObject: this.factory.create('bpmn:SubProcess', { id: 'sequence', name } as never),
      isExpanded: true,
      width: 2 * half,
      height: box.height + 2 * ROOM.around,
    });
    this.modeling.createShape(room as never, middle, root as never);
    this.modeling.moveElements(all as never, { x: 0, y: 0 }, room as never, { autoResize: false } as never);
    const start = this.event('bpmn:StartEvent', 'start_Enrolled');
    const end = this.event('bpmn:EndEvent', 'end_Finished');
    this.modeling.createShape(start as never, { ...middle, x: middle.x - half - ROOM.apart }, root as never);
    this.modeling.createShape(end as never, { ...middle, x: middle.x + half + ROOM.apart }, root as never);
    this.modeling.connect(start as never, room as never);
    this.modeling.connect(room as never, end as never);
  }

  private event(type: string, id: string): Shape {
    const name = this.words[`blank.${id}`] ?? '';
    const object = this.factory.create(type, { name, ...(this.elements.get(id) ? {} : { id }) } as never);
    return this.shapes.createShape({ type, businessObject: object }) as Shape;
  }

  /** On the edge of the room, with an end below it. */
  private addDoor(id: string, message: string): void {
    const room = this.elements.get('sequence') as Shape | undefined;
    if (!room) {
      return;
    }
    const object = this.factory.create('bpmn:BoundaryEvent', {
      id,
      name: this.words[DOORS[id]] ?? '',
      cancelActivity: true,
    } as never);
    const door = this.shapes.createShape({
      type: 'bpmn:BoundaryEvent',
      businessObject: object,
      eventDefinitionType: 'bpmn:MessageEventDefinition',
    });
    const at = this.freeEdge(room);
    const floor = room.y + room.height;
    const added = this.modeling.createShape(door as never, { x: at, y: floor }, room as never, {
      attach: true,
    } as never) as Shape;
    this.listen(added, message);
    const end = this.parts.of('end').line[0];
    const below = { x: at, y: floor + DOOR.below };
    this.modeling.createShape(end as never, below, room.parent as never);
    this.modeling.connect(added as never, end as never);
  }

  private freeEdge(room: Shape): number {
    const taken = ((room.attachers ?? []) as Shape[]).map((door) => door.x + door.width / 2);
    const places = Object.keys(DOORS).map((_, at) => room.x + DOOR.first + at * DOOR.next);
    const free = places.find((place) => taken.every((other) => Math.abs(other - place) > 60));
    return Math.min(free ?? room.x + DOOR.first, room.x + room.width - 40);
  }
}

/** What stands in the drawing for an element of this id; nothing where it is gone. */
export function drawnAs(elements: ElementRegistry, id: string): ElementLike | undefined {
  return (elements.get(id) ??
    elements.find((one) => businessObject(one as ElementLike).processRef?.id === id)) as
    | ElementLike
    | undefined;
}

function messageOf(element: ElementLike): Moddle | undefined {
  return eventDefinition(businessObject(element), 'bpmn:MessageEventDefinition')?.messageRef;
}

function without(list: string | undefined, word: string): string {
  return (list ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== word)
    .join(', ');
}
