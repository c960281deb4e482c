import { type Element, fullName, read } from './markup';
import { attributesBeside, spelled } from './same';

/**
 * What bpmn-js adds to a document when it draws it, and nobody drew: that gateways have a mark, and
 * an empty diagram for each sub-process that is shut.
 */
export class Additions {
  /** As `isSame` passes over them. */
  readonly attributes: ReadonlySet<string>;
  private readonly diagrams: ReadonlySet<string>;

  /**
   * @param drawn how bpmn-js writes a document that it has drawn
   * @param read how it writes the same one that it has only read
   */
  constructor(drawn: string, read: string) {
    this.attributes = attributesBeside(drawn, read);
    const known = new Set(diagrams(read).map(about));
    this.diagrams = new Set(
      diagrams(drawn)
        .filter((diagram) => !known.has(about(diagram)))
        .map((diagram) => spelled(diagram)),
    );
  }

  /** The document without such diagrams; one in which somebody drew meanwhile stays. */
  without(document: string): string {
    return diagrams(document)
      .filter((diagram) => this.diagrams.has(spelled(diagram)))
      .reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), document);
  }
}

function diagrams(document: string): Element[] {
  return read(document).children.filter((child) => fullName(child).endsWith('}BPMNDiagram'));
}

/** What is drawn in a diagram. */
function about(diagram: Element): string | undefined {
  return diagram.children[0]?.attributes.find(({ name }) => name === 'bpmnElement')?.value;
}
