import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseSync } from 'vite';
import { catalogues, LANGUAGES, type Language } from '../src/words/language.ts';

/** Every text that a person reads or hears comes from a catalogue, and every catalogue says all of it in both languages. */

const SOURCE = join(import.meta.dirname, '../src');
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' });

for (const file of files.filter(name => /words(-\w+)?\.ts$/.test(name) && !name.startsWith('words/')))
  await import(join(SOURCE, file));

const PLURAL = /_(zero|one|two|few|many|other)$/;
const PLURALS = { en: ['one', 'other'], pl: ['one', 'few', 'many', 'other'] } as const satisfies Record<
  Language,
  readonly string[]
>;
const stem = (key: string): string => key.replace(PLURAL, '');
const holesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1] ?? '').sort();

describe('the catalogues', () => {
  test('are there', () => assert.ok(catalogues.size > 5, [...catalogues.keys()].join()));

  for (const [part, words] of catalogues) {
    test(`${part}: both languages say the same things`, () => {
      const [en, pl] = LANGUAGES.map(language => [...new Set(Object.keys(words[language]).map(stem))].sort());
      assert.deepEqual(pl, en);
    });

    test(`${part}: plurals have all the forms that their language has`, () => {
      for (const language of LANGUAGES) {
        const counted = Object.keys(words[language]).filter(key => PLURAL.test(key));
        for (const key of new Set(counted.map(stem)))
          for (const form of PLURALS[language])
            assert.ok(`${key}_${form}` in words[language], `${part}, ${language}: ${key}_${form} is missing`);
      }
    });

    test(`${part}: both languages fill in the same values, and none is empty`, () => {
      for (const [key, text] of Object.entries(words.en)) {
        assert.ok(text.trim() !== '', key);
        const other = words.pl[key] ?? words.pl[`${stem(key)}_other`] ?? '';
        assert.ok(other.trim() !== '', key);
        assert.deepEqual(holesIn(other), holesIn(words.en[`${stem(key)}_other`] ?? text), `${part}: ${key}`);
      }
    });
  }
});

/** Attributes whose text a person reads or hears. */
const TOLD = new Set([
  'aria-label',
  'aria-description',
  'alt',
  'label',
  'placeholder',
  'title',
  'description',
  'summary',
]);
const LETTERS = /\p{L}{2,}/u;
/** The product's own name is the same in every language. */
const NAMES = new Set(['Satsuma']);

describe('the components', () => {
  for (const file of files.filter(name => name.endsWith('.tsx'))) {
    test(`${file}: no text outside the catalogues`, () => {
      const { program } = parseSync(file, readFileSync(join(SOURCE, file), 'utf8'), { lang: 'tsx' });
      assert.deepEqual(textsIn(program), []);
    });
  }

  test('the search finds what it is to find', () => {
    const text = '<p title="Hello you">{say("x")} and {`this one`}<img alt="" /></p>';
    const { program } = parseSync('a.tsx', `const a = ${text};`, { lang: 'tsx' });
    assert.deepEqual([...textsIn(program)].sort(), ['Hello you', 'and', 'this one']);
  });
});

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

function textsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (!isNode(node)) return [];
  const own = ownText(node);
  const below = Object.entries(node).flatMap(([key, value]) => (key === 'parent' ? [] : textsIn(value)));
  return [...own, ...below].filter(text => LETTERS.test(text) && !NAMES.has(text));
}

/** What this node itself shows: a text between tags, a constant in braces between tags, or the value of a told attribute. */
function ownText(node: Node): readonly string[] {
  if (node.type === 'JSXText') return [String(node.value).trim()];
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    return (node.children as readonly Node[]).flatMap(child =>
      child.type === 'JSXExpressionContainer' ? constantIn(child.expression) : [],
    );
  if (node.type !== 'JSXAttribute') return [];
  const { name } = node.name as { readonly name: string };
  return TOLD.has(name) ? constantIn(node.value) : [];
}

function constantIn(value: unknown): readonly string[] {
  if (!isNode(value)) return [];
  if (value.type === 'JSXExpressionContainer') return constantIn(value.expression);
  if (value.type === 'Literal') return typeof value.value === 'string' ? [value.value] : [];
  if (value.type === 'TemplateLiteral')
    return (value.quasis as readonly { readonly value: { readonly cooked: string } }[]).map(part => part.value.cooked);
  if (value.type === 'ConditionalExpression') return [...constantIn(value.consequent), ...constantIn(value.alternate)];
  return [];
}
