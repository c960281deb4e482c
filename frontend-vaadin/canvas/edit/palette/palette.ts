import type Create from 'diagram-js/lib/features/create/Create';
import type Palette from 'diagram-js/lib/features/palette/Palette';
import { OFFERED, type OfferedKind } from '../steps/catalogue';
import { icon } from '../steps/icons';
import type { StepParts, Words } from '../steps/parts';
import type { Steps } from '../steps/steps';
import './palette.css';

/**
 * The steps of a campaign by their names. One press puts a step after the chosen one; those that
 * are a single shape can be dragged to where they belong.
 */
export class StepPalette {
  static $inject = ['palette', 'create', 'steps', 'stepParts', 'config.words'];

  constructor(
    palette: Palette,
    private readonly create: Create,
    private readonly steps: Steps,
    private readonly parts: StepParts,
    private readonly words: Words,
  ) {
    palette.registerProvider(this as never);
  }

  getPaletteEntries(): Record<string, unknown> {
    return Object.fromEntries(OFFERED.map((kind) => [kind, this.entry(kind)]));
  }

  private entry(kind: OfferedKind): unknown {
    const word = this.words[`palette.${kind}`] ?? kind;
    const drag = (event: Event) => {
      const { line } = this.parts.of(kind);
      if (line.length === 1) {
        this.create.start(event as never, line[0] as never);
      }
    };
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'entry step';
    button.draggable = true;
    button.title = this.words[`palette.${kind}.help`] ?? word;
    button.innerHTML = icon(kind);
    button.append(Object.assign(document.createElement('span'), { textContent: word }));
    return {
      group: kind === 'end' ? 'end' : 'steps',
      html: button.outerHTML,
      action: { click: () => this.steps.insert(kind), dragstart: drag },
    };
  }
}
