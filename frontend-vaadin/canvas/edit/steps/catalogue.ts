import type { ElementLike } from 'diagram-js/lib/model/Types';

/** What a step is to the person who draws it. */
export type StepKind =
  | 'send-email'
  | 'wait'
  | 'wait-for'
  | 'check'
  | 'split'
  | 'update-contact'
  | 'start-campaign'
  | 'human-task'
  | 'call-webhook'
  | 'end'
  | 'start'
  | 'choice'
  | 'way'
  | 'sequence'
  | 'door'
  | 'campaign'
  | 'other';

/** The steps that a marketer can put into a campaign, in the order of the palette. */
export const OFFERED = [
  'send-email',
  'wait',
  'wait-for',
  'check',
  'split',
  'update-contact',
  'start-campaign',
  'human-task',
  'call-webhook',
  'end',
] as const;

export type OfferedKind = (typeof OFFERED)[number];

/** The job types of the tasks, and the fields that a new one starts with. */
export const JOBS: Record<string, { type: string; fields: Record<string, string> }> = {
  'send-email': { type: 'sortie.send-email', fields: { category: 'marketing' } },
  check: { type: 'sortie.check-contact', fields: {} },
  split: { type: 'sortie.split', fields: { weights: '50,50' } },
  'update-contact': { type: 'sortie.update-contact', fields: {} },
  'start-campaign': { type: 'sortie.start-campaign', fields: {} },
  'call-webhook': { type: 'sortie.call-webhook', fields: {} },
};

/** What a new task for a person starts with; the engine itself makes a job of it. */
export const HUMAN_TASK: Record<string, string> = { role: 'marketer' };

/** What an activity of a contact is called in the engine, and how one waits for it. */
export const ACTIVITY = 'sortie.activity';
const ACTIVITY_KEY = /^=\s*enrollmentId\s*\+\s*"\/([^"]*)"\s*$/;

export const activityKey = (event: string): string => `=enrollmentId + "/${event}"`;
export const activityOf = (key: string): string => ACTIVITY_KEY.exec(key)?.[1] ?? '';

/* The moddle objects of BPMN and Zeebe have no types of their own. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Moddle = any;

export function businessObject(element: ElementLike): Moddle {
  return element.businessObject;
}

/** The extension of this type, like `zeebe:TaskHeaders`. */
export function extension(object: Moddle, type: string): Moddle | undefined {
  return object.extensionElements?.values?.find((value: Moddle) => value.$type === type);
}

export function eventDefinition(object: Moddle, type: string): Moddle | undefined {
  return object.eventDefinitions?.find((definition: Moddle) => definition.$type === type);
}

export function kindOf(element: ElementLike): StepKind {
  const object = businessObject(element);
  switch (object.$type) {
    case 'bpmn:Process':
      return 'campaign';
    case 'bpmn:SubProcess':
      return 'sequence';
    case 'bpmn:BoundaryEvent':
      return 'door';
    case 'bpmn:StartEvent':
      return 'start';
    case 'bpmn:EndEvent':
      return 'end';
    case 'bpmn:SequenceFlow':
      return object.sourceRef?.$type === 'bpmn:ExclusiveGateway' ? 'way' : 'other';
    case 'bpmn:IntermediateCatchEvent':
      return eventDefinition(object, 'bpmn:TimerEventDefinition')
        ? 'wait'
        : eventDefinition(object, 'bpmn:MessageEventDefinition')
          ? 'wait-for'
          : 'other';
    case 'bpmn:UserTask':
      return 'human-task';
    case 'bpmn:SendTask':
    case 'bpmn:ServiceTask':
      return kindOfJob(extension(object, 'zeebe:TaskDefinition')?.type);
    default:
      return /Gateway$/.test(object.$type) ? 'choice' : 'other';
  }
}

function kindOfJob(type: string | undefined): StepKind {
  const found = Object.entries(JOBS).find(([, job]) => job.type === type);
  return (found?.[0] as StepKind | undefined) ?? 'other';
}
