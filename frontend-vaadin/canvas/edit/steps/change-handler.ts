import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type { ElementLike } from 'diagram-js/lib/model/Types';
import {
  ACTIVITY,
  activityKey,
  businessObject,
  eventDefinition,
  extension,
  kindOf,
  type Moddle,
} from './catalogue';

/** What somebody typed into the panel. A field that is not named stays; an empty one goes. */
export interface Change {
  name?: string;
  fields?: Record<string, string>;
}

interface Context {
  element: ElementLike;
  change: Change;
}

/** The command `step.change`: all that one change touches is undone together. */
export class ChangeHandler {
  static $inject = ['modeling', 'bpmnFactory', 'canvas'];

  constructor(
    private readonly modeling: Modeling,
    private readonly factory: BpmnFactory,
    private readonly canvas: Canvas,
  ) {}

  preExecute({ element, change }: Context): void {
    const { name, fields } = change;
    if (name !== undefined && name !== (businessObject(element).name ?? '')) {
      if (kindOf(element) === 'campaign') {
        this.modeling.updateProperties(element as never, { name });
      } else {
        this.modeling.updateLabel(element as never, name);
      }
    }
    if (fields) {
      this.changeFields(element, fields);
    }
  }

  private changeFields(element: ElementLike, fields: Record<string, string>): void {
    switch (kindOf(element)) {
      case 'wait':
        this.changeTimer(element, fields);
        break;
      case 'wait-for':
        this.changeActivity(element, fields.event ?? '');
        break;
      case 'way':
        this.changeWay(element, fields);
        break;
      case 'campaign':
        this.changeCampaign(element, fields);
        break;
      default:
        this.changeList(element, 'zeebe:TaskHeaders', 'values', 'zeebe:Header', 'key', fields);
    }
  }

  private changeTimer(element: ElementLike, { duration, date }: Record<string, string>): void {
    const definition = eventDefinition(businessObject(element), 'bpmn:TimerEventDefinition');
    this.set(element, definition, {
      timeDuration: duration ? this.expression(definition.timeDuration, duration) : undefined,
      timeDate: date ? this.expression(definition.timeDate, date) : undefined,
    });
  }

  /** Events wait for a message of the whole file; one that others use too is left to them. */
  private changeActivity(element: ElementLike, event: string): void {
    const definition = eventDefinition(businessObject(element), 'bpmn:MessageEventDefinition');
    const definitions = businessObject(this.canvas.getRootElement() as ElementLike).$parent;
    const key = activityKey(event);
    let message = (definitions.rootElements as Moddle[]).find(
      (root) =>
        root.$type === 'bpmn:Message' &&
        root.name === ACTIVITY &&
        extension(root, 'zeebe:Subscription')?.correlationKey === key,
    );
    if (!message) {
      message = this.factory.create('bpmn:Message', { name: ACTIVITY });
      const subscription = this.factory.create('zeebe:Subscription', { correlationKey: key });
      const extensions = this.factory.create('bpmn:ExtensionElements', { values: [subscription] });
      message.extensionElements = extensions;
      extensions.$parent = message;
      subscription.$parent = extensions;
      message.$parent = definitions;
      this.set(element, definitions, { rootElements: [...definitions.rootElements, message] });
    }
    this.set(element, definition, { messageRef: message });
  }

  private changeWay(flow: ElementLike, { condition, otherwise }: Record<string, string>): void {
    const object = businessObject(flow);
    const source = (flow as Moddle).source as ElementLike;
    if (otherwise === 'true') {
      this.modeling.updateProperties(source as never, { default: object });
      this.modeling.updateProperties(flow as never, { conditionExpression: undefined });
      return;
    }
    if (businessObject(source).default === object) {
      this.modeling.updateProperties(source as never, { default: undefined });
    }
    this.modeling.updateProperties(flow as never, {
      conditionExpression: condition
        ? this.factory.create('bpmn:FormalExpression', { body: condition })
        : undefined,
    });
  }

  private changeCampaign(
    element: ElementLike,
    { description, ...properties }: Record<string, string>,
  ): void {
    if (description !== undefined) {
      this.modeling.updateProperties(element as never, {
        documentation: description
          ? [this.factory.create('bpmn:Documentation', { text: description })]
          : [],
      });
    }
    this.changeList(element, 'zeebe:Properties', 'properties', 'zeebe:Property', 'name', properties);
  }

  /** Headers and properties alike: a list of pairs in an extension that may not be there yet. */
  private changeList(
    element: ElementLike,
    type: string,
    list: string,
    entryType: string,
    key: string,
    fields: Record<string, string>,
  ): void {
    const holder = this.extensionOf(element, type, list);
    const kept = (holder[list] as Moddle[])
      .filter((entry) => fields[entry[key]] !== '')
      .map((entry) =>
        (fields[entry[key]] ?? entry.value) === entry.value
          ? entry
          : this.child(holder, entryType, { [key]: entry[key], value: fields[entry[key]] }),
      );
    const known = new Set(kept.map((entry) => entry[key]));
    const added = Object.entries(fields)
      .filter(([name, value]) => value !== '' && !known.has(name))
      .map(([name, value]) => this.child(holder, entryType, { [key]: name, value }));
    this.set(element, holder, { [list]: [...kept, ...added] });
  }

  private extensionOf(element: ElementLike, type: string, list: string): Moddle {
    const object = businessObject(element);
    let extensions = object.extensionElements;
    if (!extensions) {
      extensions = this.child(object, 'bpmn:ExtensionElements', { values: [] });
      this.modeling.updateProperties(element as never, { extensionElements: extensions });
    }
    const known = extension(object, type);
    if (known) {
      return known;
    }
    const made = this.child(extensions, type, { [list]: [] });
    this.set(element, extensions, { values: [...extensions.get('values'), made] });
    return made;
  }

  private expression(known: Moddle, body: string): Moddle {
    return known?.body === body ? known : this.factory.create('bpmn:FormalExpression', { body });
  }

  private child(parent: Moddle, type: string, attributes: Record<string, unknown>): Moddle {
    const child: Moddle = this.factory.create(type, attributes);
    child.$parent = parent;
    return child;
  }

  private set(element: ElementLike, object: Moddle, properties: Record<string, unknown>): void {
    this.modeling.updateModdleProperties(element as never, object, properties);
  }
}
