import { StepPalette } from './palette';

/** In place of the BPMN catalogue, which bpmn-js registers under the same name. */
export default {
  __init__: ['paletteProvider'],
  paletteProvider: ['type', StepPalette],
};
