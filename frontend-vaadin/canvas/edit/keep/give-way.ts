import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { ElementLike, Shape } from 'diagram-js/lib/model/Types';
import type { Bounds } from '../arrange/placing';

interface Resized {
  shape: Shape;
  oldBounds: Bounds;
  hints?: { autoResize?: boolean };
}

/** What lies beside or below a room gives way when the room grows, and nothing is hidden by it. */
export class GiveWay extends CommandInterceptor {
  static $inject = ['eventBus', 'modeling'];

  constructor(
    eventBus: EventBus,
    private readonly modeling: Modeling,
  ) {
    super(eventBus);
    this.postExecuted('shape.resize', ({ context }: { context: unknown }) => this.giveWay(context as Resized));
  }

  /** Whoever makes room on purpose moves the rest, too, and says so by the hint. */
  private giveWay({ shape, oldBounds, hints }: Resized): void {
    if (shape.type !== 'bpmn:SubProcess' || hints?.autoResize === false || !shape.parent) {
      return;
    }
    const right = shape.x + shape.width - oldBounds.x - oldBounds.width;
    const down = shape.y + shape.height - oldBounds.y - oldBounds.height;
    const floor = oldBounds.y + oldBounds.height;
    const wall = oldBounds.x + oldBounds.width;
    this.move(shape, { x: 0, y: down }, (other) => other.y + other.height / 2 > floor);
    this.move(shape, { x: right, y: 0 }, (other) => other.x + other.width / 2 > wall);
  }

  private move(room: Shape, delta: { x: number; y: number }, isBehind: (other: Shape) => boolean): void {
    const others = (room.parent!.children as ElementLike[]).filter(
      (other) =>
        !other.waypoints &&
        !other.labelTarget &&
        !(other as Shape).host &&
        other !== room &&
        isBehind(other as Shape),
    );
    if ((delta.x > 0 || delta.y > 0) && others.length > 0) {
      this.modeling.moveElements(others as never, delta, undefined, { autoResize: false } as never);
    }
  }
}
