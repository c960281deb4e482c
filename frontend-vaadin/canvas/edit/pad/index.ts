import { StepPad } from './pad';

/** In place of the one with the BPMN catalogue, which bpmn-js registers under the same name. */
export default {
  __init__: ['contextPadProvider'],
  contextPadProvider: ['type', StepPad],
};
