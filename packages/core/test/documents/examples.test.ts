import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import test from 'node:test';
import { parse } from 'yaml';
import {
  bind,
  checkDefinition,
  type Definition,
  definitionSentence,
  idOf,
  parametersOf,
  parseDefinition,
} from '../../src/index.ts';
import { catalogOf } from './catalog.ts';

const examples = join(import.meta.dirname, '..', '..', '..', '..', 'examples');
const files = ['segments', 'complete-journey'].flatMap(folder =>
  readdirSync(join(examples, folder))
    .filter(name => name.endsWith('.yaml'))
    .map(name => join(folder, name)),
);
const read = (file: string): string => readFileSync(join(examples, file), 'utf8');

function definitionIn(name: string): Definition {
  const parsed = parseDefinition(parse(read(name)));
  assert.ok(parsed.ok, `${name}: ${JSON.stringify(parsed)}`);
  return parsed.value;
}

test('each example is a file of its own name', () => {
  for (const name of files) assert.equal(`${idOf(definitionIn(name))}.yaml`, basename(name));
});

test('each example passes the check, and a parametric one can be bound to its samples', async t => {
  const catalog = catalogOf(files.map(definitionIn), ['champions', 'loyal', 'lost']);
  for (const name of files)
    await t.test(name, () => {
      const definition = definitionIn(name);
      assert.deepEqual(checkDefinition(definition, catalog), { ok: true, value: definition });
      if ('segment' in definition && parametersOf(definition).length > 0) assert.ok(bind(definition, 'samples').ok);
    });
});

test('each example begins with its sentence in both languages', async t => {
  for (const name of files)
    await t.test(name, () => {
      const definition = definitionIn(name);
      const [en, pl] = read(name).split('\n');
      assert.equal(en, `# ${definitionSentence(definition, 'en')}`);
      assert.equal(pl, `# ${definitionSentence(definition, 'pl')}`);
    });
});
