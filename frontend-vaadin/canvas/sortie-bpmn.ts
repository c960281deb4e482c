import { LitElement, html, type PropertyValues } from 'lit';
import { spoken, NO_FIGURES, type FiguresById, type Words } from './figures';
import { modes, NOWHERE, type Drawing, type HeatById, type Places, type Step } from './modes';
import './sortie-bpmn.css';

/**
 * A BPMN diagram with live numbers.
 *
 * In light DOM, since the style sheets of bpmn-js are global. Flow detaches and attaches elements
 * while it builds a page, so everything that `disconnectedCallback` takes away comes back.
 *
 * @fires bpmn-select - `detail.id` is the element that the user chose
 */
export class SortieBpmn extends LitElement {
  static properties = {
    xml: { type: String },
    figures: { attribute: false },
    heat: { attribute: false },
    path: { attribute: false },
    selected: { type: String },
    words: { attribute: false },
    language: { type: String },
    steps: { state: true },
    failed: { state: true },
  };

  declare xml: string;
  declare figures: FiguresById;
  declare heat: HeatById;
  declare path: Places;
  declare selected: string;
  declare words: Words;
  declare language: string;
  declare private steps: Step[];
  declare private failed: boolean;

  private drawing?: Drawing;
  private drawn = '';
  private turn = 0;
  private last: Promise<void> = Promise.resolve();

  constructor() {
    super();
    this.xml = '';
    this.figures = {};
    this.heat = {};
    this.path = NOWHERE;
    this.selected = '';
    this.words = {};
    this.language = 'en';
    this.steps = [];
    this.failed = false;
  }

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.drawing?.destroy();
    this.drawing = undefined;
    this.drawn = '';
    this.turn++;
  }

  protected updated(changed: PropertyValues): void {
    if (this.isConnected && this.xml && this.xml !== this.drawn) {
      this.drawn = this.xml;
      this.drawInTurn(this.xml, ++this.turn);
    } else if (this.drawing) {
      if (changed.has('figures')) {
        this.drawing.showFigures(this.figures, this.words, this.language);
      }
      if (changed.has('heat')) {
        this.drawing.showHeat(this.heat);
      }
      if (changed.has('path')) {
        this.drawing.showPath(this.path);
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
      const [mode] = await Promise.all([modes.view(), document.fonts.ready]);
      if (!isMeant()) {
        return;
      }
      const container = this.querySelector<HTMLElement>('.drawing')!;
      const drawing = (this.drawing ??= mode(container, { chosen: (id) => this.choose(id) }));
      await drawing.draw(xml);
      this.failed = false;
      this.steps = drawing.steps();
      drawing.showFigures(this.figures, this.words, this.language);
      drawing.showHeat(this.heat);
      drawing.showPath(this.path);
      drawing.mark(this.selected);
    } catch {
      this.failed = isMeant();
      this.steps = [];
    }
  }

  private choose(id: string): void {
    this.selected = id;
    this.dispatchEvent(new CustomEvent('bpmn-select', { detail: { id } }));
  }

  protected render(): unknown {
    return html`
      <div class="drawing" role="group" aria-label=${this.words.diagram ?? ''}></div>
      ${this.failed ? html`<p class="failed" role="alert">${this.words.failed}</p>` : ''}
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
        const figures = [this.place(id), spoken(this.figures[id] ?? NO_FIGURES, this.words, this.language)]
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
