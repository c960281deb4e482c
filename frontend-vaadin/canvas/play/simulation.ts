import type { Element } from 'diagram-js/lib/model/Types';

/** What a token waits for at an element. */
export interface Subscription {
  event: { element?: Element };
  scope: unknown;
}

/** The part of bpmn-js-token-simulation that we use; it comes without types. */
export interface Simulator {
  findSubscriptions(options: { element: Element }): Subscription[];
  trigger(subscription: Subscription): void;
}

export interface GatewaySettings {
  setSequenceFlow(gateway: Element): void;
}

export const TOGGLED = 'tokenSimulation.toggleMode';
export const RESET = 'tokenSimulation.resetSimulation';
export const ELEMENT_CHANGED = 'tokenSimulation.simulator.elementChanged';
export const TRACE = 'tokenSimulation.simulator.trace';
export const SCOPE_CREATED = 'tokenSimulation.simulator.createScope';
