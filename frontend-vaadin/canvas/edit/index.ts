import Modeler from 'bpmn-js/lib/Modeler';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type EditorActions from 'diagram-js/lib/features/editor-actions/EditorActions';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import type { ElementLike } from 'diagram-js/lib/model/Types';
import translate from 'diagram-js/lib/i18n/translate/translate';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import { Fit } from '../view/fit/fit';
import doors from '../view/doors';
import fit from '../view/fit';
import pick, { type Pick } from '../view/pick';
import { COLORS, ZOOM_STEP } from '../view/looks';
import type { DrawingEvents, EditOptions, Editing } from '../modes';
import arrange, { Arrange } from './arrange';
import clipboard from './clipboard';
import findings, { Findings } from './findings';
import keep from './keep';
import mend, { Mend } from './mend';
import { Original, type Writer } from './original';
import { breath } from './original/breath';
import pad from './pad';
import palette from './palette';
import steps, { Steps } from './steps';
import type { Words } from './steps/parts';
import { chosenStep } from './steps/fields';
import { use } from './tools';
import ways from './ways';
import './edit.css';

/** How long somebody pauses before what they drew is handed on. */
const PAUSE = 400;

/** At a smaller scale the names of steps can not be read. */
const LEGIBLE = 0.65;

/** What bpmn-js says in English, by our word for it. */
const OUR_WORDS: Record<string, string> = { 'Search in diagram': 'search' };

const inOurWords = (words: Words) => (text: string, parts?: Record<string, string>) =>
  words[OUR_WORDS[text]] ?? translate(text, parts);

/** For engineers the whole of BPMN, as they know it; for marketers the steps of a campaign. */
const OURS = [keep, pad, palette, ways];

/** Narrower than this the palette shows its signs alone, see palette.css. */
const NARROW = 576;

function roomForPalette({ clientWidth }: HTMLElement, { engineer }: EditOptions): number {
  if (engineer) {
    return 120;
  }
  return clientWidth > 0 && clientWidth < NARROW ? 80 : 225;
}

/** The diagram to draw in. */
export function edit(container: HTMLElement, events: DrawingEvents, options: EditOptions): Editing {
  const modeler = new Modeler({
    container,
    bpmnRenderer: COLORS,
    words: options.words,
    fit: { room: () => ({ left: roomForPalette(container, options) }), legible: LEGIBLE },
    moddleExtensions: { zeebe },
    additionalModules: [
      arrange,
      clipboard,
      doors,
      findings,
      fit,
      mend,
      pick,
      steps,
      { translate: ['value', inOurWords(options.words)] },
      ...(options.engineer ? [] : OURS),
    ],
  } as never);
  const bus = modeler.get<EventBus>('eventBus');
  const canvas = modeler.get<Canvas>('canvas');
  const elements = modeler.get<ElementRegistry>('elementRegistry');
  const commands = modeler.get<CommandStack>('commandStack');
  const selection = modeler.get<Selection>('selection');
  const frame = modeler.get<Fit>('fit');
  const reading = modeler.get<Pick>('pick');
  const marks = modeler.get<Findings>('findings');
  const all = modeler.get<Steps>('steps');
  const tools = {
    actions: modeler.get<EditorActions>('editorActions'),
    arrange: modeler.get<Arrange>('arrange'),
    selection,
  };
  const mending = modeler.get<Mend>('mend');
  const original = new Original(modeler.get<Writer>('moddle'));
  let pause: ReturnType<typeof setTimeout> | undefined;
  // Who asks for the root of an empty canvas makes one, which then stands beside the real one and
  // can not be written.
  let drawn = false;

  // One after the other, so that the last change is told last, and who hands over waits for it.
  let telling: Promise<void> = Promise.resolve();
  const write = async () => {
    const { xml } = await modeler.saveXML({ format: true });
    await breath();
    events.changed?.(await original.with(xml ?? ''));
  };
  const told = () => {
    clearTimeout(pause);
    pause = undefined;
    telling = telling.then(write);
    return telling;
  };
  const tellChosen = () => {
    if (!drawn) {
      return;
    }
    const [one, another] = selection.get() as ElementLike[];
    const element = one && !another ? (one.labelTarget ?? one) : canvas.getRootElement();
    events.step?.(chosenStep(element as ElementLike));
  };
  bus.on('selection.changed', tellChosen);
  bus.on('step.inserted', ({ element }: { element: ElementLike }) => frame.keep(element));
  bus.on('commandStack.changed', ({ trigger }: { trigger: string }) => {
    events.undoable?.(commands.canUndo(), commands.canRedo());
    if (trigger !== 'clear') {
      tellChosen();
      clearTimeout(pause);
      pause = setTimeout(told, PAUSE);
    }
  });

  return {
    draw: async (xml) => {
      drawn = false;
      await modeler.importXML(xml);
      canvas
        .getRootElements()
        .filter((root) => (root as ElementLike).isImplicit)
        .forEach((root) => canvas.removeRootElement(root));
      const { xml: written } = await modeler.saveXML({ format: true });
      original.open(xml, written ?? '');
      drawn = true;
      tellChosen();
    },
    steps: () => reading.steps(),
    showFigures: () => undefined,
    showHeat: () => undefined,
    showPath: () => undefined,
    showChanges: () => undefined,
    showFindings: (found) => marks.show(found),
    mark: (id) => {
      const element = elements.get(id);
      if (element && !selection.isSelected(element)) {
        selection.select(element);
        canvas.scrollToElement(element as never);
      }
    },
    point: (id) => reading.point(id),
    zoom: (direction) => frame.zoom(direction, ZOOM_STEP),
    change: (id, change) => all.change(id, change),
    insert: (kind) => all.insert(kind),
    mend: (defect) => {
      mending.now(defect);
      if (defect.kind === 'no-room') {
        frame.zoom('fit', ZOOM_STEP);
      }
    },
    use: async (tool) => {
      const used = await use(tool, tools);
      if (tool === 'arrange' && used) {
        frame.zoom('fit', ZOOM_STEP);
      }
      return used;
    },
    handOver: async () => {
      await (pause ? told() : telling);
    },
    undo: () => commands.undo(),
    redo: () => commands.redo(),
    destroy: () => {
      clearTimeout(pause);
      modeler.destroy();
    },
  };
}
