import { StepParts } from './parts';
import { Steps } from './steps';

export { Steps, StepParts };

export default {
  __init__: ['steps'],
  steps: ['type', Steps],
  stepParts: ['type', StepParts],
};
