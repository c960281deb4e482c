import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import AnimationModule from 'bpmn-js-token-simulation/lib/animation';
import GatewayModule from 'bpmn-js-token-simulation/lib/features/exclusive-gateway-settings';
import TokenCountModule from 'bpmn-js-token-simulation/lib/features/token-count';
import SimulatorModule from 'bpmn-js-token-simulation/lib/simulator';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Element } from 'diagram-js/lib/model/Types';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import type { Drawing, DrawingEvents, EditOptions } from '../modes';
import doors from '../view/doors';
import fit, { type Fit } from '../view/fit';
import type { Room } from '../view/fit/fit';
import { COLORS, ZOOM_STEP } from '../view/looks';
import pick, { type Pick } from '../view/pick';
import diary, { type Diary } from './diary';
import hand from './hand';
import { RESET, SCOPE_CREATED, TOGGLED, type Simulator } from './simulation';
import './play.css';

/** A token without colours of its own is an error of bpmn-js-token-simulation 0.39.4. */
const TOKEN = { primary: '#2563c9', auxiliary: '#fff' };

/** The diary stands over the right of the canvas, or below where that is narrow: see diary.css. */
const DIARY = 320;
const NARROW = 820;
const LOW_DIARY = { share: 0.38, below: 48, above: 12 };

function roomFor({ clientWidth, clientHeight }: HTMLElement): Room {
  const { share, below, above } = LOW_DIARY;
  return clientWidth < NARROW
    ? { bottom: share * clientHeight + below + above }
    : { right: DIARY };
}

/**
 * One contact goes through the diagram: waits end, ways are chosen and doors open at the press of a
 * button. Nothing is sent and nothing is changed; conditions are not looked at.
 */
export function play(container: HTMLElement, events: DrawingEvents, options: EditOptions): Drawing {
  const viewer = new NavigatedViewer({
    container,
    bpmnRenderer: COLORS,
    words: options.words,
    fit: { room: () => roomFor(container) },
    additionalModules: [
      SimulatorModule,
      AnimationModule,
      GatewayModule,
      TokenCountModule,
      diary,
      doors,
      fit,
      hand,
      pick,
    ],
  } as never);
  const bus = viewer.get<EventBus>('eventBus');
  const elements = viewer.get<ElementRegistry>('elementRegistry');
  const simulator = viewer.get<Simulator>('simulator');
  const frame = viewer.get<Fit>('fit');
  const reading = viewer.get<Pick>('pick');

  const begin = () => {
    elements
      .filter((element) => element.type === 'bpmn:StartEvent')
      .flatMap((element) => simulator.findSubscriptions({ element: element as Element }))
      .slice(0, 1)
      .forEach((start) => simulator.trigger(start));
  };
  viewer.on('sortie.chosen', ({ id }: { id: string }) => events.chosen(id));
  bus.on(SCOPE_CREATED, 2000, ({ scope }: { scope: { colors?: typeof TOKEN } }) => {
    scope.colors = TOKEN;
  });
  bus.on(RESET, 100, begin);

  return {
    draw: async (xml) => {
      await viewer.importXML(xml);
      bus.fire(TOGGLED, { active: true });
      viewer.get<Diary>('diary').clear();
      begin();
    },
    steps: () => reading.steps(),
    showFigures: () => undefined,
    showFindings: () => undefined,
    showHeat: () => undefined,
    showPath: () => undefined,
    showChanges: () => undefined,
    mark: (id) => reading.mark(id),
    point: (id) => reading.point(id),
    zoom: (direction) => frame.zoom(direction, ZOOM_STEP),
    destroy: () => viewer.destroy(),
  };
}
