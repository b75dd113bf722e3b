import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { parse } from 'yaml';
import {
  checkDefinition,
  type Definition,
  definitionSentence,
  KIND_NAMES,
  OPERATOR_NAMES,
  oppositeOf,
  parseDefinition,
  predicateOf,
} from '../../src/index.ts';
import { catalogOf } from './catalog.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'language.md'), 'utf8');

/** A document as it stands, or a condition in a document of its own. */
function definitionOf(yaml: string): Definition {
  const value: unknown = parse(yaml);
  const isDocument = typeof value === 'object' && value !== null && 'where' in value && !('event' in value);
  const parsed = parseDefinition(isDocument ? value : { segment: 'example', where: value });
  assert.ok(parsed.ok, `${yaml}\n${JSON.stringify(parsed)}`);
  return parsed.value;
}

const BLOCK = /```yaml\n([\s\S]*?)```\n\n> (.*)\n>\n> (.*)\n/g;
const ROW = /^\| `(\{.*\})` +\|(.*)\|$/gm;

const blocks = [...page.matchAll(BLOCK)].map(([, yaml = '', en = '', pl = '']) => ({ yaml, en, pl }));
const rows = [...page.matchAll(ROW)].map(([, yaml = '', rest = '']) => {
  const cells = rest.split('|').map(cell => cell.trim());
  const [en = '', pl = ''] = cells.length > 2 ? cells.slice(1) : cells;
  return { yaml, en, pl, withoutValue: cells[3] };
});

const unbroken = (sentence: string): string => sentence.replaceAll('\u00a0', ' ');

test('every example on the page is followed by its sentence in both languages', async t => {
  assert.equal([...page.matchAll(/```yaml/g)].length, blocks.length, 'a block has no sentences behind it');
  for (const { yaml, en, pl } of [...blocks, ...rows])
    await t.test(yaml.trim().slice(0, 60), () => {
      assert.equal(en, unbroken(definitionSentence(definitionOf(yaml), 'en')));
      assert.equal(pl, unbroken(definitionSentence(definitionOf(yaml), 'pl')));
    });
});

test('every example passes the check, except that there is no prediction yet', () => {
  const names = ['all-customers', 'big-spenders'].map(segment =>
    definitionOf(`segment: ${segment}\nwhere: {everyone: true}`),
  );
  const viewed = definitionOf(blocks.find(b => b.yaml.includes('segment: viewed-not-bought\nparameters'))?.yaml ?? '');
  const rfm: Definition = { segmentation: 'rfm', method: 'rfm' };
  const known = catalogOf([...names, viewed, rfm], ['champions', 'loyal']);
  const text = { types: ['text'] } as const;
  const catalog = { ...known, traits: { ...known.traits, code: text }, lines: { ...known.lines, currencies: ['PLN'] } };
  const orders = { properties: { channel: text }, currencies: ['PLN'], rows: 1 };
  const shop = { ...catalog, events: { ...catalog.events, 'Order Completed': orders } };
  for (const { yaml } of [...blocks, ...rows]) {
    const checked = checkDefinition(definitionOf(yaml), shop);
    const codes = checked.ok ? [] : checked.problems.map(p => p.code);
    assert.deepEqual(
      codes,
      yaml.includes('prediction:') ? ['no-prediction-yet'] : [],
      `${yaml}${JSON.stringify(checked)}`,
    );
  }
});

test('the page shows every kind of condition and every operator', () => {
  for (const kind of KIND_NAMES)
    assert.ok(
      blocks.some(b => new RegExp(`(^|[ {-])${kind}:`, 'm').test(b.yaml)),
      kind,
    );
  for (const operator of OPERATOR_NAMES)
    assert.ok(
      rows.some(r => r.yaml.includes(` ${operator}: `)),
      operator,
    );
});

test('what it says of people without a value is the rule of the operators', () => {
  const told = rows.filter(r => r.withoutValue !== undefined);
  assert.ok(told.length >= OPERATOR_NAMES.length);
  for (const { yaml, withoutValue } of told) {
    const { operator, operand } = predicateOf(parse(yaml) as object);
    const isTrue = oppositeOf(operator) !== undefined || (operator === 'isSet' && operand === false);
    assert.equal(withoutValue, String(isTrue), yaml);
  }
});
