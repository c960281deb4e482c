import {
  activityOf,
  businessObject,
  eventDefinition,
  extension,
  kindOf,
  type Moddle,
  type StepKind,
} from './catalogue';
import type { ElementLike } from 'diagram-js/lib/model/Types';

/** One element as the panel beside the canvas shows it. */
export interface ChosenStep {
  id: string;
  kind: StepKind;
  name: string;
  fields: Record<string, string>;
}

export function chosenStep(element: ElementLike): ChosenStep {
  const object = businessObject(element);
  return { id: element.id, kind: kindOf(element), name: object.name ?? '', fields: fieldsOf(element) };
}

function fieldsOf(element: ElementLike): Record<string, string> {
  const object = businessObject(element);
  switch (kindOf(element)) {
    case 'wait':
      return timer(eventDefinition(object, 'bpmn:TimerEventDefinition'));
    case 'wait-for':
      return { event: activity(object) };
    case 'way':
      return {
        condition: object.conditionExpression?.body ?? '',
        otherwise: object.sourceRef.default === object ? 'true' : '',
      };
    case 'campaign':
      return { ...properties(object), description: object.documentation?.[0]?.text ?? '' };
    default:
      return headers(object);
  }
}

function timer(definition: Moddle): Record<string, string> {
  if (definition.timeDate) {
    return { date: definition.timeDate.body ?? '' };
  }
  return { duration: definition.timeDuration?.body ?? '' };
}

function activity(object: Moddle): string {
  const message = eventDefinition(object, 'bpmn:MessageEventDefinition')?.messageRef;
  return message ? activityOf(extension(message, 'zeebe:Subscription')?.correlationKey ?? '') : '';
}

function headers(object: Moddle): Record<string, string> {
  const values: Moddle[] = extension(object, 'zeebe:TaskHeaders')?.values ?? [];
  return Object.fromEntries(values.map((header) => [header.key, header.value ?? '']));
}

function properties(object: Moddle): Record<string, string> {
  const values: Moddle[] = extension(object, 'zeebe:Properties')?.properties ?? [];
  return Object.fromEntries(values.map((property) => [property.name, property.value ?? '']));
}
