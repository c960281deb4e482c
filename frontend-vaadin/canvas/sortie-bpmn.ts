import { LitElement, html, type PropertyValues } from 'lit';
import { spoken, NO_FIGURES, type FiguresById, type Words } from './figures';
import type { FindingsById } from './edit/findings/findings';
import type { OfferedKind } from './edit/steps/catalogue';
import type { Tool } from './edit/tools';
import type { Change } from './edit/steps/change-handler';
import {
  modes,
  NOWHERE,
  type ChangesById,
  type Drawing,
  type DrawingEvents,
  type Editing,
  type HeatById,
  type Places,
  type Step,
} from './modes';
import './sortie-bpmn.css';

const ALIVE = 10_000;

/**
 * A BPMN diagram with live numbers.
 *
 * In light DOM, since the style sheets of bpmn-js are global. Flow detaches and attaches elements
 * while it builds a page, so everything that `disconnectedCallback` takes away comes back.
 *
 * @fires bpmn-select - `detail.id` is the element that the user chose
 * @fires bpmn-change - `detail.xml` is the document after a change, when nothing else changed for a
 *     moment
 * @fires bpmn-step - `detail` is what the panel beside shows: one element, or else the campaign
 * @fires bpmn-alive - every ten seconds as long as somebody has the page open
 * @fires bpmn-undoable - `detail.undo` and `detail.redo` say what there is to take back
 */
export class SortieBpmn extends LitElement {
  static properties = {
    mode: { type: String },
    xml: { type: String },
    findings: { attribute: false },
    figures: { attribute: false },
    heat: { attribute: false },
    path: { attribute: false },
    changes: { attribute: false },
    selected: { type: String },
    words: { attribute: false },
    language: { type: String },
    steps: { state: true },
    failed: { state: true },
    note: { state: true },
  };

  /** `view`, `edit` for marketers, `engineer`, or `play`. */
  declare mode: 'view' | 'edit' | 'engineer' | 'play';
  declare xml: string;
  declare findings: FindingsById;
  declare figures: FiguresById;
  declare heat: HeatById;
  declare path: Places;
  declare changes: ChangesById;
  declare selected: string;
  declare words: Words;
  declare language: string;
  declare private steps: Step[];
  declare private failed: boolean;
  /** Why a tool did nothing, until something else is done. */
  declare private note: string;

  private drawing?: Drawing | Editing;
  private drawn = '';
  private drawnFor = '';
  private drawingMode = '';
  private turn = 0;
  private beat?: ReturnType<typeof setInterval>;
  private last: Promise<void> = Promise.resolve();

  constructor() {
    super();
    this.mode = 'view';
    this.xml = '';
    this.findings = {};
    this.figures = {};
    this.heat = {};
    this.path = NOWHERE;
    this.changes = {};
    this.selected = '';
    this.words = {};
    this.language = 'en';
    this.steps = [];
    this.failed = false;
    this.note = '';
    // Whoever is about to press something elsewhere is through with drawing.
    this.addEventListener('pointerleave', () => void this.editing?.handOver());
  }

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
    this.beat = setInterval(() => this.tell('bpmn-alive', {}), ALIVE);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.beat);
    this.drawing?.destroy();
    this.drawing = undefined;
    this.drawingMode = '';
    this.drawn = '';
    this.turn++;
  }

  protected updated(changed: PropertyValues): void {
    if (this.isConnected && this.xml && (this.xml !== this.drawn || this.mode !== this.drawnFor)) {
      this.drawn = this.xml;
      this.drawnFor = this.mode;
      this.classList.toggle('edits', this.mode === 'edit' || this.mode === 'engineer');
      this.classList.toggle('engineers', this.mode === 'engineer');
      this.drawInTurn(this.xml, ++this.turn);
    } else if (this.drawing) {
      if (changed.has('figures')) {
        this.drawing.showFigures(this.figures, this.words, this.language);
      }
      if (changed.has('heat')) {
        this.drawing.showHeat(this.heat);
      }
      if (changed.has('findings')) {
        this.drawing.showFindings(this.findings);
      }
      if (changed.has('path')) {
        this.drawing.showPath(this.path);
      }
      if (changed.has('changes')) {
        this.drawing.showChanges(this.changes, this.words);
      }
      if (changed.has('selected')) {
        this.drawing.mark(this.selected);
      }
    }
  }

  /** One after the other: two imports into one drawing meet each other's elements. */
  private drawInTurn(xml: string, turn: number): void {
    this.last = this.last.then(() => this.draw(xml, turn));
  }

  private async draw(xml: string, turn: number): Promise<void> {
    const isMeant = () => this.isConnected && this.turn === turn;
    try {
      // Another mode goes on with what was drawn in this one, to the last change.
      const goesOn = this.drawingMode !== '' && this.drawingMode !== this.mode;
      if (goesOn) {
        await this.editing?.handOver();
      }
      const drawing = await this.drawingFor(this.mode, isMeant);
      if (!drawing) {
        return;
      }
      await drawing.draw(goesOn ? this.xml : xml);
      this.failed = false;
      this.steps = drawing.steps();
      drawing.showFigures(this.figures, this.words, this.language);
      drawing.showHeat(this.heat);
      drawing.showFindings(this.findings);
      drawing.showPath(this.path);
      drawing.showChanges(this.changes, this.words);
      drawing.mark(this.selected);
    } catch {
      this.failed = isMeant();
      this.steps = [];
    }
  }

  /** The one that is there if it is of this mode, or else a new one; nothing if it comes too late. */
  private async drawingFor(mode: string, isMeant: () => boolean): Promise<Drawing | undefined> {
    if (this.drawing && this.drawingMode === mode) {
      return this.drawing;
    }
    const events: DrawingEvents = {
      chosen: (id) => this.choose(id),
      changed: (xml) => this.changed(xml),
      step: (step) => {
        this.note = '';
        this.tell('bpmn-step', { step: JSON.stringify(step) });
      },
      undoable: (undo, redo) => this.tell('bpmn-undoable', { undo, redo }),
    };
    const [made] = await Promise.all([
      mode === 'view' ? modes.view() : mode === 'play' ? modes.play() : modes.edit(),
      document.fonts.ready,
    ]);
    if (!isMeant()) {
      return undefined;
    }
    const container = this.querySelector<HTMLElement>('.drawing')!;
    this.drawing?.destroy();
    this.drawing = made(container, events, { engineer: mode === 'engineer', words: this.words });
    this.drawingMode = mode;
    return this.drawing;
  }

  /** Writes fields of an element as one step of undo. */
  change(id: string, change: Change): void {
    this.editing?.change(id, change);
    void this.editing?.handOver();
  }

  /** Puts a new step after the chosen one. */
  insert(kind: OfferedKind): void {
    this.editing?.insert(kind);
  }

  /** Does what the check asks for, as one step of undo. */
  mend(id: string, kind: string, details: string[]): void {
    this.editing?.mend({ id, kind, details });
    void this.editing?.handOver();
  }

  /** Finds, aligns, puts in order; says so where there is nothing to use it on. */
  async use(tool: Tool): Promise<void> {
    const used = (await this.editing?.use(tool)) ?? true;
    this.note = used ? '' : (this.words[`tool.${tool}.not`] ?? '');
  }

  undo(): void {
    this.editing?.undo();
  }

  redo(): void {
    this.editing?.redo();
  }

  private get editing(): Editing | undefined {
    return this.drawing && 'undo' in this.drawing ? this.drawing : undefined;
  }

  private changed(xml: string): void {
    // What was drawn here need not be drawn again.
    this.xml = this.drawn = xml;
    this.steps = this.drawing?.steps() ?? [];
    this.tell('bpmn-change', { xml });
  }

  private choose(id: string): void {
    this.selected = id;
    this.tell('bpmn-select', { id });
  }

  private tell(event: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(event, { detail }));
  }

  protected render(): unknown {
    return html`
      <div class="drawing" role="group" aria-label=${this.words.diagram ?? ''}></div>
      ${this.failed ? html`<p class="failed" role="alert">${this.words.failed}</p>` : ''}
      ${this.note ? html`<p class="note" role="status">${this.note}</p>` : ''}
      ${this.renderZoom()} ${this.renderSteps()}
    `;
  }

  /** Where the one instance stands to a step, in a word. */
  private place(id: string): string | undefined {
    if (this.path.here.includes(id)) {
      return this.words.here;
    }
    return [...this.path.passed, ...this.path.cutOff].includes(id) ? this.words.been : undefined;
  }

  private renderZoom(): unknown {
    const button = (direction: 'in' | 'out' | 'fit', sign: string) => {
      const word = this.words[`zoom-${direction}`] ?? '';
      return html`<button
        type="button"
        title=${word}
        aria-label=${word}
        @click=${() => this.drawing?.zoom(direction)}
      >
        ${sign}
      </button>`;
    };
    return html`<div class="zoom">
      ${button('in', '+')} ${button('out', '−')} ${button('fit', '⤢')}
    </div>`;
  }

  /** The drawing in words: seen only by screen readers, and how the keyboard reaches a step. */
  private renderSteps(): unknown {
    return html`<ul class="steps">
      ${this.steps.map(({ id, name }) => {
        const figures = [this.words[this.changes[id]], this.place(id), spoken(this.figures[id] ?? NO_FIGURES, this.words, this.language)]
          .filter((part) => part)
          .join(', ');
        return html`<li>
          <button
            type="button"
            aria-pressed=${id === this.selected}
            @click=${() => this.choose(id)}
            @focus=${() => this.drawing?.point(id)}
            @blur=${() => this.drawing?.point('')}
          >
            ${figures ? `${name}: ${figures}` : name}
          </button>
        </li>`;
      })}
    </ul>`;
  }
}

customElements.define('sortie-bpmn', SortieBpmn);

// Who loads this is about to draw: what draws comes while the rest of the page is put together. A
// canvas that does not get it says so.
modes.view().catch(() => undefined);
