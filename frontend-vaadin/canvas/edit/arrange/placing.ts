import { layoutProcess } from 'bpmn-auto-layout';
import { BpmnModdle } from 'bpmn-moddle';
import { Axis } from './axis';

/** What the library lays out on: cells for tasks, with steps in their middle. */
const CELL = { width: 150, height: 140 };
const TASK = { width: 100, height: 80 };

/** Something on the paper: a step, or a room with steps. */
export interface Box {
  id: string;
  width: number;
  height: number;
  shape: 'task' | 'event' | 'gateway';
}

export interface Arrow {
  id: string;
  from: string;
  to: string;
}

export interface Point {
  x: number;
  y: number;
}

export interface Bounds extends Point {
  width: number;
  height: number;
}

/** Where things come to lie; the left upper corner of all of it is 0, 0. */
export interface Placing {
  bounds: Map<string, Bounds>;
  ways: Map<string, Point[]>;
  width: number;
  height: number;
}

const TAGS = { task: 'task', event: 'intermediateCatchEvent', gateway: 'exclusiveGateway' };

/**
 * Steps from left to right on a grid, the first way out of each straight on and the others below.
 * What is larger than a task widens its column and its row.
 */
export async function placing(boxes: Box[], arrows: Arrow[]): Promise<Placing> {
  const laidOut = await layoutProcess(document(boxes, arrows));
  const { rootElement } = await new (BpmnModdle as Any)().fromXML(laidOut);
  const parts: Any[] = rootElement.diagrams[0].plane.planeElement;
  const centers = new Map<string, Point>();
  const bends = new Map<string, Point[]>();
  for (const part of parts) {
    const id = part.bpmnElement.name as string;
    if (part.$type === 'bpmndi:BPMNShape') {
      const { x, y, width, height } = part.bounds;
      centers.set(id, { x: x + width / 2, y: y + height / 2 });
    } else {
      bends.set(id, part.waypoint.map(({ x, y }: Point) => ({ x, y })));
    }
  }
  return fromZero(stretched(boxes, centers, bends, arrows));
}

/* The model of BPMN has no types of its own. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Any = any;

/** Their ids are names there: what other tools call an element need not be an id to XML. */
function document(boxes: Box[], arrows: Arrow[]): string {
  const names = new Map(boxes.map(({ id }, at) => [id, `n${at}`]));
  const nodes = boxes.map(({ id, shape }) => {
    const into = arrows.flatMap(({ to }, at) => (to === id ? [`<incoming>f${at}</incoming>`] : []));
    const out = arrows.flatMap(({ from }, at) => (from === id ? [`<outgoing>f${at}</outgoing>`] : []));
    const tag = TAGS[shape];
    return `<${tag} id="${names.get(id)}" name="${escaped(id)}">${into.join('')}${out.join('')}</${tag}>`;
  });
  const flows = arrows.map(
    ({ id, from, to }, at) =>
      `<sequenceFlow id="f${at}" name="${escaped(id)}" ` +
      `sourceRef="${names.get(from)}" targetRef="${names.get(to)}" />`,
  );
  return (
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">' +
    `<process id="p">${nodes.join('')}${flows.join('')}</process></definitions>`
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

function stretched(
  boxes: Box[],
  centers: Map<string, Point>,
  bends: Map<string, Point[]>,
  arrows: Arrow[],
): Pick<Placing, 'bounds' | 'ways'> {
  const across = new Axis(CELL.width);
  const down = new Axis(CELL.height);
  for (const { id, width, height } of boxes) {
    const center = centers.get(id)!;
    across.widen(center.x, width - TASK.width);
    down.widen(center.y, height - TASK.height);
  }
  const bounds = new Map(
    boxes.map(({ id, width, height }) => {
      const { x, y } = centers.get(id)!;
      const corner = { x: across.at(x) - width / 2, y: down.at(y) - height / 2 };
      return [id, { ...corner, width, height }];
    }),
  );
  const ways = new Map(
    arrows.map(({ id, from, to }) => {
      const way = (bends.get(id) ?? []).map(({ x, y }) => ({ x: across.at(x), y: down.at(y) }));
      return [id, docked(way, bounds.get(from)!, bounds.get(to)!)];
    }),
  );
  return { bounds, ways };
}

/** Ends where its steps begin: they may be larger or smaller than those of the library. */
function docked(way: Point[], from: Bounds, to: Bounds): Point[] {
  if (way.length < 2) {
    return [right(from), left(to)];
  }
  const [first, second] = way;
  const [last, before] = [way.at(-1)!, way.at(-2)!];
  return [ending(first, second, from), ...way.slice(1, -1), ending(last, before, to)];
}

/** The end of a line that comes to a box from its next bend. */
function ending(end: Point, next: Point, box: Bounds): Point {
  if (Math.abs(end.y - next.y) < 1) {
    return { x: next.x > box.x + box.width / 2 ? box.x + box.width : box.x, y: end.y };
  }
  return { x: end.x, y: next.y > box.y + box.height / 2 ? box.y + box.height : box.y };
}

function right({ x, y, width, height }: Bounds): Point {
  return { x: x + width, y: y + height / 2 };
}

function left({ x, y, height }: Bounds): Point {
  return { x, y: y + height / 2 };
}

function fromZero({ bounds, ways }: Pick<Placing, 'bounds' | 'ways'>): Placing {
  const corners = [...bounds.values()];
  const points = [...corners, ...[...ways.values()].flat()];
  const x = Math.min(...points.map((point) => point.x));
  const y = Math.min(...points.map((point) => point.y));
  const moved = <T extends Point>(point: T): T => ({
    ...point,
    x: Math.round(point.x - x),
    y: Math.round(point.y - y),
  });
  return {
    bounds: new Map([...bounds].map(([id, box]) => [id, moved(box)])),
    ways: new Map([...ways].map(([id, way]) => [id, way.map(moved)])),
    width: Math.max(...corners.map((box) => box.x + box.width), ...points.map((point) => point.x)) - x,
    height: Math.max(...corners.map((box) => box.y + box.height), ...points.map((point) => point.y)) - y,
  };
}
