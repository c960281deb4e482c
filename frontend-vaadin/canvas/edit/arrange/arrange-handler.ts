import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type { Connection, ElementLike, Shape } from 'diagram-js/lib/model/Types';
import type { Point } from './placing';
import type { Plan } from './plan';

/** No room grows because something is on its way through it. */
const AS_PLANNED = { autoResize: false };

interface Context {
  plan: Plan;
  /** Where the left upper corner of it is to lie. */
  corner: Point;
}

/** The command `campaign.arrange`: everything to its place, as one step of undo. */
export class ArrangeHandler {
  static $inject = ['modeling', 'elementRegistry'];

  constructor(
    private readonly modeling: Modeling,
    private readonly elements: ElementRegistry,
  ) {}

  preExecute({ plan, corner }: Context): void {
    const was = new Map<string, Point>();
    for (const [id, box] of plan.bounds) {
      const shape = this.elements.get(id) as Shape | undefined;
      if (!shape) {
        continue;
      }
      was.set(id, { x: shape.x, y: shape.y });
      const there = { ...box, x: box.x + corner.x, y: box.y + corner.y };
      if (shape.width !== box.width || shape.height !== box.height) {
        this.modeling.resizeShape(shape as never, there, undefined, AS_PLANNED as never);
      } else {
        this.move(shape, { x: there.x - shape.x, y: there.y - shape.y });
      }
    }
    this.takeNotesAlong(was);
    for (const [id, way] of plan.ways) {
      const connection = this.elements.get(id);
      if (connection && way.length > 1) {
        const bends = way.map(({ x, y }) => ({ x: x + corner.x, y: y + corner.y }));
        this.modeling.updateWaypoints(connection as never, bends);
      }
    }
    this.elements
      .filter((element) => !!element.waypoints && !plan.ways.has(element.id))
      .forEach((connection) => this.modeling.layoutConnection(connection as never));
  }

  /** Within its room, which is not named: a step dropped into its room may fall into an arrow. */
  private move(shape: Shape, delta: Point): void {
    if (delta.x || delta.y) {
      this.modeling.moveElements(
        [shape] as never,
        delta,
        shape.host as never,
        (shape.host ? { ...AS_PLANNED, attach: true } : AS_PLANNED) as never,
      );
    }
  }

  /** What says something about a step stays beside it. */
  private takeNotesAlong(was: Map<string, Point>): void {
    const taken = new Set<ElementLike>();
    const links = this.elements.filter(({ type }) => type === 'bpmn:Association') as Connection[];
    for (const { source, target } of links) {
      const [step, note] = was.has(source!.id) ? [source, target] : [target, source];
      const before = was.get(step!.id);
      if (before && !was.has(note!.id) && !taken.has(note!) && !note!.waypoints) {
        taken.add(note!);
        const now = step as Shape;
        this.move(note as Shape, { x: now.x - before.x, y: now.y - before.y });
      }
    }
  }
}
