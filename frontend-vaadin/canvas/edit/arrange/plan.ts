import type { Connection, ElementLike, Root, Shape } from 'diagram-js/lib/model/Types';
import { placing, type Arrow, type Bounds, type Box, type Point } from './placing';

const PADDING = { x: 50, top: 50, bottom: 60 };

/** Doors stand this far from each other, and from the corner of their room. */
const DOOR = { first: 92, next: 170, below: 62 };

/** Where everything is to lie, by the elements' ids. */
export interface Plan {
  bounds: Map<string, Bounds>;
  ways: Map<string, Point[]>;
}

interface Laid extends Plan {
  width: number;
  height: number;
}

/** The diagram of one process, room by room from the innermost; nothing where pools keep it apart. */
export async function plan(root: Root): Promise<Plan | undefined> {
  if (root.type !== 'bpmn:Process') {
    return undefined;
  }
  const { bounds, ways } = await inside(root as never);
  return { bounds, ways };
}

async function inside(parent: Shape): Promise<Laid> {
  const steps = stepsOf(parent);
  const rooms = new Map<string, Laid>();
  for (const room of steps.filter(isRoom)) {
    rooms.set(room.id, await furnished(room));
  }
  const tails = tailsOf(steps.filter(isRoom));
  const behind = new Set([...tails.values()].flat());
  const line = steps.filter((step) => !behind.has(step));
  const laid = await laidOut(line, rooms);
  for (const room of line.filter(isRoom)) {
    await addTails(laid, room, tails, rooms);
  }
  for (const [id, furniture] of rooms) {
    const room = laid.bounds.get(id);
    if (room) {
      add(laid, furniture, { x: room.x + PADDING.x, y: room.y + PADDING.top });
    }
  }
  return laid;
}

/** What a room holds, and how large it is with it. */
async function furnished(room: Shape): Promise<Laid> {
  const laid = await inside(room);
  const doors = doorsOf(room).length;
  return {
    ...laid,
    width: Math.max(laid.width + 2 * PADDING.x, doors * DOOR.next + 50, 350),
    height: Math.max(laid.height + PADDING.top + PADDING.bottom, 200),
  };
}

async function laidOut(steps: Shape[], rooms: Map<string, Laid>): Promise<Laid> {
  if (steps.length === 0) {
    return { bounds: new Map(), ways: new Map(), width: 0, height: 0 };
  }
  return placing(
    steps.map((step) => boxOf(step, rooms.get(step.id))),
    arrowsOf(steps),
  );
}

function boxOf(step: Shape, room: Laid | undefined): Box {
  const { width, height } = room ?? step;
  const shape = /Gateway$/.test(step.type) ? 'gateway' : /Event$/.test(step.type) ? 'event' : 'task';
  return { id: step.id, width, height, shape };
}

/** The first arrow out of a step goes straight on: the one that did so before. */
function arrowsOf(steps: Shape[]): Arrow[] {
  return steps.flatMap((step) =>
    flows(step)
      .filter((flow) => steps.includes(flow.target as Shape))
      .sort((one, other) => turn(one) - turn(other))
      .map((flow) => ({ id: flow.id, from: step.id, to: flow.target!.id })),
  );
}

function turn(flow: Connection): number {
  return Math.abs(middle(flow.target as Shape) - middle(flow.source as Shape));
}

function middle(shape: Shape): number {
  return shape.y + shape.height / 2;
}

/** Doors side by side under their room, and what follows each of them below it. */
async function addTails(
  laid: Laid,
  room: Shape,
  tails: Map<Shape, Shape[]>,
  rooms: Map<string, Laid>,
): Promise<void> {
  const { x, y, height } = laid.bounds.get(room.id)!;
  const floor = y + height;
  const doors = doorsOf(room).map((door, at) => ({
    door,
    at: x + DOOR.first + at * DOOR.next,
  }));
  let low = floor + DOOR.below;
  // From the right, so that no arrow down from a door meets what follows another.
  for (const { door, at } of doors.reverse()) {
    const { width, height: tall } = door;
    laid.bounds.set(door.id, { x: at - width / 2, y: floor - tall / 2, width, height: tall });
    const tail = await laidOut(tails.get(door) ?? [], rooms);
    const first = flows(door)
      .map((flow) => tail.bounds.get(flow.target!.id))
      .find((box) => box);
    if (first) {
      const isShort = tail.width < DOOR.next - 30;
      const top = isShort ? floor + DOOR.below : low;
      const corner = { x: at - first.x - first.width / 2, y: top };
      add(laid, tail, corner);
      for (const flow of flows(door)) {
        const to = laid.bounds.get(flow.target!.id);
        if (to && Math.abs(to.x + to.width / 2 - at) < 1) {
          laid.ways.set(flow.id, [
            { x: at, y: floor + tall / 2 },
            { x: at, y: to.y },
          ]);
        }
      }
      low = isShort ? low : low + tail.height + 40;
    }
  }
}

/** What people meet behind each door, and nowhere else. */
function tailsOf(rooms: Shape[]): Map<Shape, Shape[]> {
  const tails = new Map<Shape, Shape[]>();
  const taken = new Set<Shape>(rooms);
  for (const room of rooms) {
    follow(room).forEach((step) => taken.add(step));
    for (const door of doorsOf(room)) {
      const tail = follow(door).filter((step) => !taken.has(step));
      tail.forEach((step) => taken.add(step));
      tails.set(door, tail);
    }
  }
  return tails;
}

function follow(start: Shape): Shape[] {
  const found = new Set<Shape>();
  const next = [start];
  for (let step = next.pop(); step; step = next.pop()) {
    for (const flow of flows(step)) {
      const target = flow.target as Shape;
      if (!found.has(target)) {
        found.add(target);
        next.push(target);
      }
    }
  }
  return [...found];
}

function stepsOf(parent: Shape): Shape[] {
  return (parent.children as Shape[]).filter(
    (child) => isStep(child) && !(child as Shape).host,
  );
}

/** What arrows lead to: labels, notes and things that only lie there are none. */
function isStep(element: ElementLike): boolean {
  return (
    !element.waypoints && !element.labelTarget && /(Event|Task|Gateway|SubProcess|CallActivity|Transaction)$/.test(element.type)
  );
}

function isRoom(step: Shape): boolean {
  return step.children.some(isStep) && !(step as { collapsed?: boolean }).collapsed;
}

function doorsOf(room: Shape): Shape[] {
  return ((room.attachers ?? []) as Shape[]).slice().sort((one, other) => one.x - other.x);
}

function flows(step: Shape): Connection[] {
  return (step.outgoing as Connection[]).filter((flow) => flow.type === 'bpmn:SequenceFlow');
}

function add(laid: Laid, part: Plan, corner: Point): void {
  const moved = <T extends Point>(point: T): T => ({
    ...point,
    x: point.x + corner.x,
    y: point.y + corner.y,
  });
  part.bounds.forEach((box, id) => laid.bounds.set(id, moved(box)));
  part.ways.forEach((way, id) => laid.ways.set(id, way.map(moved)));
}
