import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type { Connection, ElementLike } from 'diagram-js/lib/model/Types';
import type { Places } from '../../modes';
import './path.css';

/** The way that one instance took: where it was, where it is, and the flows between these. */
export class Path {
  static $inject = ['canvas', 'elementRegistry'];

  private marked: [id: string, marker: string][] = [];

  constructor(
    private readonly canvas: Canvas,
    private readonly elements: ElementRegistry,
  ) {}

  show({ passed, here, cutOff }: Places): void {
    this.marked
      .filter(([id]) => this.elements.get(id))
      .forEach(([id, marker]) => this.canvas.removeMarker(id, marker));
    const been = new Set(passed);
    const reached = new Set([...passed, ...here, ...cutOff]);
    const flows = this.elements.filter(
      (element) =>
        isFlow(element) &&
        been.has(element.source?.id ?? '') &&
        reached.has(element.target?.id ?? ''),
    );
    this.marked = [
      ...passed.map((id): [string, string] => [id, 'on-path']),
      ...flows.map(({ id }): [string, string] => [id, 'on-path']),
      ...here.map((id): [string, string] => [id, 'is-here']),
      ...cutOff.map((id): [string, string] => [id, 'cut-off']),
    ];
    this.marked = this.marked.filter(([id]) => this.elements.get(id));
    this.marked.forEach(([id, marker]) => this.canvas.addMarker(id, marker));
  }
}

function isFlow(element: ElementLike): element is Connection {
  return element.type === 'bpmn:SequenceFlow' && 'waypoints' in element;
}
