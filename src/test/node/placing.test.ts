import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placing, type Arrow, type Bounds, type Box } from '../../../frontend-vaadin/canvas/edit/arrange/placing.ts';

/** Where steps and arrows come to lie when a diagram is put in order. */

const SIZES = { task: [100, 80], event: [36, 36], gateway: [50, 50] } as const;

const box = (id: string, shape: Box['shape'], size: readonly number[] = SIZES[shape]): Box => ({
  id,
  shape,
  width: size[0],
  height: size[1],
});

const arrows = (...pairs: string[]): Arrow[] =>
  pairs.map((pair) => {
    const [from, to] = pair.split('>');
    return { id: pair, from, to };
  });

const middle = ({ y, height }: Bounds) => y + height / 2;

const meet = (one: Bounds, other: Bounds) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

test('goes straight on, with what branches off below', async () => {
  const { bounds } = await placing(
    [
      box('start', 'event'),
      box('ask', 'gateway'),
      box('mail', 'task'),
      box('end', 'event'),
      box('other', 'event'),
    ],
    arrows('start>ask', 'ask>mail', 'mail>end', 'ask>other'),
  );

  const row = ['start', 'ask', 'mail', 'end'].map((id) => bounds.get(id)!);
  assert.deepEqual(new Set(row.map(middle)), new Set([40]));
  row.reduce((before, after) => {
    assert.ok(before.x + before.width < after.x);
    return after;
  });
  assert.ok(middle(bounds.get('other')!) > 40);
});

test('lays nothing over anything, however large', async () => {
  const boxes = [
    box('start', 'event'),
    box('room', 'task', [900, 420]),
    box('a & b', 'task'),
    box('wide', 'task', [260, 80]),
    box('crossing', 'gateway'),
    box('end', 'event'),
  ];
  const { bounds, ways, width, height } = await placing(
    boxes,
    arrows('start>room', 'room>crossing', 'crossing>a & b', 'crossing>wide', 'a & b>end', 'wide>end'),
  );

  const all = boxes.map(({ id }) => bounds.get(id)!);
  all.forEach((one, at) =>
    all.slice(at + 1).forEach((other) => assert.ok(!meet(one, other), JSON.stringify([one, other]))),
  );
  all.forEach((one) => assert.ok(one.x >= 0 && one.y >= 0 && one.x + one.width <= width && one.y + one.height <= height));
  assert.equal(ways.size, 6);
});

test('arrows begin and end at their steps', async () => {
  const { bounds, ways } = await placing(
    [box('start', 'event'), box('room', 'task', [500, 300]), box('end', 'event')],
    arrows('start>room', 'room>end'),
  );

  const room = bounds.get('room')!;
  assert.deepEqual(ways.get('start>room')!.at(-1), { x: room.x, y: middle(room) });
  assert.deepEqual(ways.get('room>end')![0], { x: room.x + room.width, y: middle(room) });
});

test('a way back stays a way', async () => {
  const { ways } = await placing(
    [box('start', 'event'), box('wait', 'event'), box('mail', 'task')],
    arrows('start>wait', 'wait>mail', 'mail>wait'),
  );

  assert.ok(ways.get('mail>wait')!.length >= 2);
});
