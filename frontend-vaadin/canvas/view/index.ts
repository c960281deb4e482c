import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import type { Drawing, DrawingEvents } from '../modes';
import changes, { type Changes } from './changes';
import doors from './doors';
import figures, { type Figures } from './figures';
import fit, { type Fit } from './fit';
import heat, { type Heat } from './heat';
import path, { type Path } from './path';
import { COLORS, ZOOM_STEP } from './looks';
import pick, { type Pick } from './pick';

/** The diagram to look at: move, zoom, choose an element, live numbers. */
export function view(container: HTMLElement, events: DrawingEvents): Drawing {
  const viewer = new NavigatedViewer({
    container,
    bpmnRenderer: COLORS,
    additionalModules: [changes, doors, figures, fit, heat, path, pick],
  });
  viewer.on('sortie.chosen', ({ id }: { id: string }) => events.chosen(id));

  const numbers = viewer.get<Figures>('figures');
  const frame = viewer.get<Fit>('fit');
  const colours = viewer.get<Heat>('heat');
  const way = viewer.get<Path>('path');
  const differences = viewer.get<Changes>('changes');
  const chosen = viewer.get<Pick>('pick');

  return {
    draw: async (xml) => {
      await viewer.importXML(xml);
    },
    steps: () => chosen.steps(),
    showFigures: (counts, words, language) => numbers.show(counts, words, language),
    showFindings: () => undefined,
    showHeat: (levels) => colours.show(levels),
    showPath: (places) => way.show(places),
    showChanges: (all, words) => differences.show(all, words),
    mark: (id) => chosen.mark(id),
    point: (id) => chosen.point(id),
    zoom: (direction) => frame.zoom(direction, ZOOM_STEP),
    destroy: () => viewer.destroy(),
  };
}
