import { LitElement, html, type PropertyValues } from 'lit';
import type { Visual } from './visual';
import './sortie-mail.css';

/**
 * A mail to write as it will look. The MJML stays what is kept: this shows it, and hands the whole of
 * it on after a change, with everything as it was but what was changed.
 *
 * @fires mail-change - `detail.mjml` is the mail after a change
 * @fires mail-chosen - somebody is at work here
 * @fires mail-refused - the mail holds what would be lost here; nothing was changed
 */
export class SortieMail extends LitElement {
  static properties = {
    mjml: { type: String },
    words: { attribute: false },
    language: { type: String },
    asked: { type: Number },
    failed: { state: true },
  };

  declare mjml: string;
  declare words: Record<string, string>;
  declare language: string;
  /** Another number asks again for a mail that was refused. */
  declare asked: number;
  declare private failed: boolean;

  private visual?: Visual;
  private shown = '';
  private turn = 0;
  private refused = false;

  constructor() {
    super();
    this.mjml = '';
    this.words = {};
    this.language = 'en';
    this.asked = 0;
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
    this.turn++;
    this.visual?.destroy();
    this.visual = undefined;
    this.shown = '';
  }

  protected updated(changed: PropertyValues): void {
    if (changed.has('asked') && this.refused) {
      this.shown = '';
    }
    if (this.isConnected && this.mjml && this.mjml !== this.shown) {
      this.shown = this.mjml;
      void this.show(this.mjml, ++this.turn);
    }
  }

  /** Puts words where somebody wrote last. */
  insert(words: string): void {
    this.visual?.insert(words);
  }

  /** Puts a picture after what is chosen. */
  picture(address: string, words: string): void {
    this.visual?.picture(address, words);
  }

  private async show(mjml: string, turn: number): Promise<void> {
    try {
      const { visual } = await import('./visual');
      if (this.turn !== turn || !this.isConnected) {
        return;
      }
      this.visual ??= await visual(this.querySelector('.visual')!, {
        words: this.words,
        language: this.language,
        changed: (changed) => this.changed(changed),
        chosen: () => this.dispatchEvent(new CustomEvent('mail-chosen')),
      });
      this.failed = false;
      this.refused = !this.visual.show(mjml);
      if (this.refused) {
        this.dispatchEvent(new CustomEvent('mail-refused'));
      }
    } catch (broken) {
      console.warn(broken);
      this.failed = this.turn === turn;
    }
  }

  private changed(mjml: string): void {
    this.mjml = this.shown = mjml;
    this.dispatchEvent(new CustomEvent('mail-change', { detail: { mjml } }));
  }

  protected render(): unknown {
    return html`
      <div class="visual" role="group" aria-label=${this.words.mail ?? ''}></div>
      ${this.failed ? html`<p role="alert">${this.words.failed}</p>` : ''}
    `;
  }
}

customElements.define('sortie-mail', SortieMail);
