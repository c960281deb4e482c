import { Own } from './own';
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
  private own?: Own;

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
    this.own = undefined;
  }

  /**
   * The document that was opened with what was drawn since. Where that can not be done so that
   * bpmn-js reads the same out of it, the answer is what bpmn-js wrote.
   */
  async with(written: string): Promise<string> {
    if (written === this.written) {
      return this.text;
    }
    try {
      const own = (this.own ??= new Own(this.written, await this.again(this.text)));
      const now = own.without(written);
      const text = rewritten(this.text, own.without(this.written), now);
      return text === this.text || (await this.says(text, now, own)) ? text : written;
    } catch {
      return written;
    }
  }

  /** Whether bpmn-js reads the same out of both. */
  private async says(text: string, written: string, { attributes }: Own): Promise<boolean> {
    const again = await this.again(text);
    return (
      isSame(again, written, attributes) || isSame(again, await this.again(written), attributes)
    );
  }

  private async again(xml: string): Promise<string> {
    const { rootElement } = await this.writer.fromXML(xml);
    return (await this.writer.toXML(rootElement, { format: true })).xml;
  }
}
