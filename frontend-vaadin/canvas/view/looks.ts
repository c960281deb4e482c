/** How much nearer one press brings the diagram. */
export const ZOOM_STEP = 1.25;

/**
 * Colours follow the page, so that a diagram without its own works on light and dark. The font does
 * not: label boxes are drawn for the one that BPMN tools share.
 */
export const COLORS = {
  defaultFillColor: 'var(--sortie-canvas-fill)',
  defaultStrokeColor: 'var(--sortie-canvas-stroke)',
  defaultLabelColor: 'var(--sortie-canvas-label)',
};
