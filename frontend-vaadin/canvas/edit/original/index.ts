import { Additions } from './additions';
import { breath } from './breath';
import { rewritten } from './rewriting';
import { isSame } from './same';

/** Reads a document and writes it as bpmn-js does. */
export interface Writer {
  fromXML(xml: string): Promise<{ rootElement: unknown }>;
  toXML(root: unknown, options: { format: boolean }): Promise<{ xml: string }>;
}

/**
 * Keeps the text that somebody handed in. bpmn-js writes a whole document anew, without comments
 * and in its own manner; from that we take what changed, and leave the rest as it was.
 */
export class Original {
  private readonly writer: Writer;
  private text = '';
  private written = '';
  private additions?: Additions;

  constructor(writer: Writer) {
    this.writer = writer;
  }

  /**
   * Begins with a document.
   *
   * @param written how bpmn-js writes it as long as nobody drew
   */
  open(text: string, written: string): void {
    this.text = text;
    this.written = written;
    this.additions = undefined;
  }

  /**
   * The document that was opened with what was drawn since. Where that can not be done so that
   * bpmn-js reads the same out of it, the answer is what bpmn-js wrote.
   */
  async with(written: string): Promise<string> {
    const { text: original, written: before } = this;
    if (written === before) {
      return original;
    }
    try {
      const additions = (this.additions ??= new Additions(before, await this.again(original)));
      const now = additions.without(written);
      await breath();
      const text = rewritten(original, additions.without(before), now);
      await breath();
      return text === original || (await this.says(text, now, additions)) ? text : written;
    } catch {
      return written;
    }
  }

  /** Whether bpmn-js reads the same out of both. */
  private async says(text: string, written: string, { attributes }: Additions): Promise<boolean> {
    const again = await this.again(text);
    await breath();
    return (
      isSame(again, written, attributes) || isSame(again, await this.again(written), attributes)
    );
  }

  private async again(xml: string): Promise<string> {
    const { rootElement } = await this.writer.fromXML(xml);
    await breath();
    return (await this.writer.toXML(rootElement, { format: true })).xml;
  }
}
