import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type Canvas from 'diagram-js/lib/core/Canvas';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import type { Drawing, DrawingEvents } from '../modes';
import doors from './doors';
import figures, { type Figures } from './figures';
import fit, { type Fit } from './fit';
import heat, { type Heat } from './heat';
import path, { type Path } from './path';
import pick, { type Pick } from './pick';

const ZOOM_STEP = 1.25;

/**
 * Colours follow the page, so that a diagram without its own works on light and dark. The font does
 * not: label boxes are drawn for the one that BPMN tools share.
 */
const colors = {
  defaultFillColor: 'var(--sortie-canvas-fill)',
  defaultStrokeColor: 'var(--sortie-canvas-stroke)',
  defaultLabelColor: 'var(--sortie-canvas-label)',
};

/** The diagram to look at: move, zoom, choose an element, live numbers. */
export function view(container: HTMLElement, events: DrawingEvents): Drawing {
  const viewer = new NavigatedViewer({
    container,
    bpmnRenderer: colors,
    additionalModules: [doors, figures, fit, heat, path, pick],
  });
  viewer.on('sortie.chosen', ({ id }: { id: string }) => events.chosen(id));

  const canvas = viewer.get<Canvas>('canvas');
  const numbers = viewer.get<Figures>('figures');
  const frame = viewer.get<Fit>('fit');
  const colours = viewer.get<Heat>('heat');
  const way = viewer.get<Path>('path');
  const chosen = viewer.get<Pick>('pick');

  return {
    draw: async (xml) => {
      await viewer.importXML(xml);
    },
    steps: () => chosen.steps(),
    showFigures: (counts, words, language) => numbers.show(counts, words, language),
    showHeat: (levels) => colours.show(levels),
    showPath: (places) => way.show(places),
    mark: (id) => chosen.mark(id),
    point: (id) => chosen.point(id),
    zoom: (direction) => {
      if (direction === 'fit') {
        frame.fit();
      } else {
        frame.letGo();
        canvas.zoom(canvas.zoom() * (direction === 'in' ? ZOOM_STEP : 1 / ZOOM_STEP));
      }
    },
    destroy: () => viewer.destroy(),
  };
}
