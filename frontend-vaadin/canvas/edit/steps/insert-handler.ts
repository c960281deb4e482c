import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type SpaceTool from 'diagram-js/lib/features/space-tool/SpaceTool';
import type { Connection, ElementLike, Shape } from 'diagram-js/lib/model/Types';
import type { Parts } from './parts';

const GAP = 60;
const ROW = 110;

interface Context {
  /** After a step, into an arrow, before an end. */
  at: ElementLike;
  parts: Parts;
}

/** The command `step.insert`: puts a step into the flow, moves the rest aside, joins the arrows. */
export class InsertHandler {
  static $inject = ['modeling', 'spaceTool', 'elementRegistry', 'canvas'];

  constructor(
    private readonly modeling: Modeling,
    private readonly space: SpaceTool,
    private readonly elements: ElementRegistry,
    private readonly canvas: Canvas,
  ) {}

  preExecute({ at, parts }: Context): void {
    const into = intoArrow(at);
    const source = (into ? into.source : at) as Shape;
    const row = middle((into && isBranching(source) ? into.target : source) as Shape);
    const parent = source.parent as Shape;
    const edge = source.x + source.width;
    const last = parts.line.at(-1)!;
    const ends = last.businessObject.$type === 'bpmn:EndEvent';

    const width = parts.line.reduce((sum, shape) => sum + shape.width + GAP, 0);
    this.makeRoom('x', into || parent.type !== 'bpmn:Process' ? width : 0, edge + GAP / 2);

    let x = edge + GAP;
    const placed = parts.line.map((shape) => {
      const there = this.place(shape, x + shape.width / 2, row, parent);
      x += shape.width + GAP;
      return there;
    });

    if (into && !ends) {
      const target = into.target as Shape;
      this.modeling.reconnectEnd(into as never, placed[0] as never, dock(placed[0]));
      this.join(placed);
      this.modeling.connect(placed.at(-1) as never, target as never);
    } else {
      this.modeling.connect(source as never, placed[0] as never);
      this.join(placed);
    }
    this.placeBeside(parts, placed, row, parent);
  }

  private join(placed: Shape[]): void {
    for (let index = 1; index < placed.length; index++) {
      this.modeling.connect(placed[index - 1] as never, placed[index] as never);
    }
  }

  /** A row below, where it meets nothing. */
  private placeBeside(parts: Parts, placed: Shape[], row: number, parent: Shape): void {
    if (parts.beside.length === 0) {
      return;
    }
    const from = placed.find((shape) => /Gateway$/.test(shape.type))!;
    const left = from.x + from.width + GAP;
    const right = left + parts.beside.reduce((sum, shape) => sum + shape.width + GAP, 0);
    const below = this.freeRow(row, from.x, right, parent);
    const floor = parent.y + parent.height;
    const missing = below + ROW - 30 - floor;
    if (missing > 0 && parent.type !== 'bpmn:Process') {
      this.makeRoom('y', missing, floor - 8);
    }
    let x = left;
    let before = from;
    for (const shape of parts.beside) {
      const there = this.place(shape, x + shape.width / 2, below, parent);
      this.modeling.connect(before as never, there as never);
      before = there;
      x += shape.width + GAP;
    }
  }

  private freeRow(row: number, left: number, right: number, parent: Shape): number {
    const others = (parent.children as Shape[]).filter(
      (child) => child.width !== undefined && child.x < right && child.x + child.width > left,
    );
    let below = row + ROW;
    while (others.some((other) => other.y < below + 45 && other.y + other.height > below - 45)) {
      below += ROW / 2;
    }
    return below;
  }

  private place(shape: Shape, x: number, y: number, parent: Shape): Shape {
    return this.modeling.createShape(shape as never, { x, y }, parent as never) as Shape;
  }

  private makeRoom(axis: 'x' | 'y', delta: number, start: number): void {
    const all = this.elements.filter((element) => element !== this.canvas.getRootElement());
    const { movingShapes, resizingShapes } = this.space.calculateAdjustments(
      all as never,
      axis,
      // Its declaration says a point; it is a number.
      delta as never,
      start,
    );
    if (delta > 0 && movingShapes.length + resizingShapes.length > 0) {
      this.modeling.createSpace(
        movingShapes,
        resizingShapes,
        axis === 'x' ? { x: delta, y: 0 } : { x: 0, y: delta },
        axis === 'x' ? 'e' : 's',
        start,
      );
    }
  }
}

/** The arrow that the new step comes into; nothing where it comes to the end of a way. */
function intoArrow(at: ElementLike): Connection | undefined {
  if ((at as Connection).waypoints) {
    return at as Connection;
  }
  const shape = at as Shape;
  return shape.businessObject.$type === 'bpmn:EndEvent'
    ? (shape.incoming[0] as Connection | undefined)
    : (shape.outgoing[0] as Connection | undefined);
}

function isBranching(shape: Shape): boolean {
  return shape.outgoing.length > 1;
}

function middle(shape: Shape): number {
  return shape.y + shape.height / 2;
}

function dock(shape: Shape): { x: number; y: number } {
  return { x: shape.x, y: middle(shape) };
}
