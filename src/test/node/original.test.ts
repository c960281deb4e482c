import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import { Original } from '../../../frontend-vaadin/canvas/edit/original/index.ts';
import { rewritten } from '../../../frontend-vaadin/canvas/edit/original/rewriting.ts';
import { isSame } from '../../../frontend-vaadin/canvas/edit/original/same.ts';

/** Diagrams in the manner of other tools, and what a change to them leaves as it was. */

const FILES = 'src/test/resources/dev/sortie/designer/foreign';

// The model of BPMN as bpmn-js has it, with the words of its elements not declared.
type Any = any;

const moddle = new (BpmnModdle as Any)({ zeebe });

const files = (readdirSync(FILES, { recursive: true }) as string[])
  .filter((name) => name.endsWith('.bpmn'))
  .sort();

function text(name: string): string {
  const bytes = readFileSync(`${FILES}/${name}`);
  const encoding =
    bytes[0] === 0xff ? 'utf-16le' : bytes.includes('ISO-8859-1') ? 'latin1' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

async function read(xml: string): Promise<Any> {
  return (await moddle.fromXML(xml)).rootElement;
}

async function write(root: Any): Promise<string> {
  return (await moddle.toXML(root, { format: true })).xml;
}

async function writtenAgain(xml: string): Promise<string> {
  return write(await read(xml));
}

interface Changed {
  original: string;
  before: string;
  after: string;
  result: string;
}

/** What is kept after a change as bpmn-js would make it. */
async function changed(name: string, change: (root: Any) => void): Promise<Changed> {
  const original = text(name);
  const root = await read(original);
  mark(root);
  const before = await write(root);
  change(root);
  const after = await write(root);
  const kept = new Original(moddle);
  kept.open(original, before);
  const result = await kept.with(after);
  const [told, expected] = [withoutMarks(await writtenAgain(result)), withoutMarks(await writtenAgain(after))];
  assert.ok(
    isSame(told, expected),
    `bpmn-js reads the same out of it: ${JSON.stringify(difference(told, expected))}`,
  );
  assert.notEqual(result, after);
  return { original, before, after, result };
}

/**
 * bpmn-js marks each exclusive gateway that it draws, unless the file says something of it, and adds
 * a diagram for a sub-process that is shut.
 */
function mark(root: Any): void {
  for (const { isExpanded, bpmnElement } of shapes(root)) {
    const hasPlane = planes(root).some((plane) => plane.bpmnElement === bpmnElement);
    if (bpmnElement?.$type === 'bpmn:SubProcess' && !isExpanded && !hasPlane) {
      const plane = moddle.create('bpmndi:BPMNPlane', { bpmnElement });
      root.diagrams.push(moddle.create('bpmndi:BPMNDiagram', { plane }));
    }
  }
  for (const shape of shapes(root)) {
    if (shape.bpmnElement?.$type === 'bpmn:ExclusiveGateway') {
      shape.isMarkerVisible ??= true;
    }
  }
}

function withoutMarks(xml: string): string {
  return xml
    .replaceAll(' isMarkerVisible="true"', '')
    .replaceAll(/<(\w+:)?BPMNDiagram>\s*<[^>]*BPMNPlane [^>]*\/>\s*<\/(\w+:)?BPMNDiagram>/g, '');
}

/** The lines of each text that the other one does not have at their place. */
function difference(one: string, other: string): { gone: string[]; fresh: string[] } {
  const [gone, fresh] = [one.split('\n'), other.split('\n')];
  while (gone.length > 0 && gone[0] === fresh[0]) {
    gone.shift();
    fresh.shift();
  }
  while (gone.length > 0 && gone.at(-1) === fresh.at(-1)) {
    gone.pop();
    fresh.pop();
  }
  return { gone, fresh };
}

function nodes(root: Any): Any[] {
  const inside = (container: Any): Any[] =>
    (container.flowElements ?? []).flatMap((one: Any) => [one, ...inside(one)]);
  return root.rootElements.flatMap(inside);
}

function planes(root: Any): Any[] {
  return root.diagrams.map((diagram: Any) => diagram.plane);
}

function shapes(root: Any): Any[] {
  return planes(root).flatMap((plane) => plane.get('planeElement')).filter((one: Any) => one.bounds);
}

function comments(xml: string): string[] {
  return xml.match(/<!--[\s\S]*?-->|<\?keep.*?\?>/g) ?? [];
}

test('there are thirty of them', () => assert.ok(files.length >= 30));

for (const name of files) {
  test(`${name}: without a change it stays as it is`, async () => {
    const original = text(name);
    const written = await writtenAgain(original);
    assert.equal(rewritten(original, written, written), original);
  });

  test(`${name}: another name changes one line`, async () => {
    const { original, result } = await changed(name, (root) => {
      const [one] = nodes(root).filter((node) => !node.$instanceOf('bpmn:SequenceFlow'));
      one.name = 'Another "name" & <more>';
    });
    const { gone, fresh } = difference(original, result);
    assert.equal(fresh.length, gone.length);
    // A name over two lines is one change.
    assert.ok(gone.length <= 2, gone.join('\n'));
    assert.match(fresh.join('\n'), /Another &(quot|#34);name/);
  });

  test(`${name}: another place changes one line`, async () => {
    const { original, result } = await changed(name, (root) => (shapes(root)[0].bounds.x += 10));
    const { gone, fresh } = difference(original, result);
    assert.deepEqual([gone.length, fresh.length], [1, 1]);
    assert.ok(Math.abs(fresh[0].length - gone[0].length) <= 3);
  });

  test(`${name}: another id of a process changes only where it stands`, async () => {
    const { original, result } = await changed(name, (root) => {
      const [process] = root.rootElements.filter((one: Any) => one.$instanceOf('bpmn:Process'));
      process.id = 'another-id';
      process.isExecutable = true;
    });
    const lines = new Set(original.split('\n').map((line) => line.trimEnd()));
    const fresh = result.split('\n').filter((line) => !lines.has(line.trimEnd()));
    assert.ok(fresh.length > 0);
    assert.ok(fresh.every((line) => line.includes('another-id')), fresh.join('\n'));
    assert.deepEqual(comments(result), comments(original));
  });

  test(`${name}: a new step only adds`, async () => {
    const { original, result } = await changed(name, (root) => {
      const [process] = root.rootElements.filter((one: Any) => one.$instanceOf('bpmn:Process'));
      const task = moddle.create('bpmn:SendTask', { id: 'sortie_new', name: 'New', $parent: process });
      const definition = moddle.create('zeebe:TaskDefinition', { type: 'sortie.send-email' });
      task.extensionElements = moddle.create('bpmn:ExtensionElements', { values: [definition] });
      process.get('flowElements').push(task);
      const bounds = moddle.create('dc:Bounds', { x: 1, y: 2, width: 100, height: 80 });
      const shape = moddle.create('bpmndi:BPMNShape', { id: 'sortie_di', bpmnElement: task, bounds });
      planes(root)[0].get('planeElement').push(shape);
    });
    const withoutNew = result
      .replace(/\s*<([\w:]*sendTask) id="sortie_new"[\s\S]*?<\/\1>/, '')
      .replace(/\s*<([\w:]*BPMNShape) id="sortie_di"[\s\S]*?<\/\1>/, '')
      .replaceAll(/ xmlns:(zeebe|dc)="[^"]*"/g, '');
    assert.equal(withoutNew, original.replaceAll(/ xmlns:(zeebe|dc)="[^"]*"/g, ''));
  });

  test(`${name}: a step that goes takes only itself`, async () => {
    const { original, result } = await changed(name, (root) => {
      const last = shapes(root).at(-1);
      const step = last.bpmnElement;
      for (const plane of planes(root)) {
        plane.planeElement = plane.get('planeElement').filter((one: Any) => one !== last);
      }
      const owner = step.$parent;
      for (const list of ['flowElements', 'artifacts', 'participants', 'lanes']) {
        if (owner[list]?.includes(step)) {
          owner[list] = owner[list].filter((one: Any) => one !== step);
        }
      }
    });
    const lines = new Set(original.split('\n').map((line) => line.trimEnd()));
    const fresh = result.split('\n').filter((line) => !lines.has(line.trimEnd()));
    assert.ok(fresh.length <= 2, fresh.join('\n'));
    assert.deepEqual(comments(result), comments(original));
    assert.ok(result.length < original.length);
  });

  test(`${name}: steps in another order are the same steps`, async () => {
    const { original, result } = await changed(name, (root) => {
      const holder = [...root.rootElements, ...nodes(root)].find((one) => one.flowElements?.length > 1);
      holder?.flowElements.push(holder.flowElements.shift());
    });
    const sorted = (xml: string) =>
      xml
        .split(/[\n<]/)
        .map((line) => line.trim())
        .filter((line) => line)
        .sort();
    assert.deepEqual(sorted(result), sorted(original));
  });
}

test('what can not be found again is written as bpmn-js writes it', async () => {
  const kept = new Original(moddle);
  const [original, before, after] = ['one', 'two', 'three'].map(
    (name) => `<a><b x="${name}"/><${name}/></a>`,
  );
  kept.open(original, before);
  assert.equal(await kept.with(after), after);
});
