import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { validateAllZeebe } from '@bpmn-io/element-templates-validator';

/** What Camunda Modeler would say about our element templates. */

const FILE = 'processes/element-templates/sortie.json';

test('Camunda Modeler takes each of our templates', () => {
  const { valid, results } = validateAllZeebe(JSON.parse(readFileSync(FILE, 'utf-8')));
  assert.deepEqual(
    results.filter((result) => !result.valid),
    [],
  );
  assert.ok(valid);
  assert.equal(results.length, 14);
});
