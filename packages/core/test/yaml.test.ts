import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments, parseDocument } from 'yaml';
import { inPolish } from '../src/problems-in-polish/in-polish.ts';
import { YAML_MISTAKES, yamlMistake } from '../src/yaml/mistake.ts';
import { yamlMistakes, yamlValue } from '../src/yaml/yaml.ts';

/** The codes of the library that is installed, as its types list them. */
function installedCodes(): readonly string[] {
  const types = readFileSync(fileURLToPath(new URL('errors.d.ts', import.meta.resolve('yaml'))), 'utf8');
  const [, union = ''] = /type ErrorCode = ([^;]+);/.exec(types) ?? [];
  return [...union.matchAll(/'([A-Z0-9_]+)'/g)].map(([, code = '']) => code);
}

describe('what is wrong with a text that is no YAML', () => {
  test('every code of the installed library has a sentence of ours', () => {
    const codes = installedCodes();
    assert.ok(codes.length > 20, String(codes.length));
    assert.deepEqual(
      codes.filter(code => !Object.hasOwn(YAML_MISTAKES, code)),
      [],
    );
    for (const code of codes) {
      const said = yamlMistake({ code, message: 'Words of the library' });
      assert.equal(said, Object.entries(YAML_MISTAKES).find(([key]) => key === code)?.[1]);
    }
  });

  test('no sentence is left of a code that the library no longer has', () => {
    const ofCodes = Object.keys(YAML_MISTAKES).filter(key => key === key.toUpperCase());
    assert.deepEqual(ofCodes.toSorted(), installedCodes().toSorted());
  });

  test('every sentence has its Polish, alone and inside of a problem', () => {
    for (const sentence of Object.values(YAML_MISTAKES)) {
      const polish = inPolish(sentence);
      assert.ok(polish !== undefined && polish !== sentence, sentence);
      assert.equal(inPolish(`this is not valid YAML: ${sentence}`), `To nie jest poprawny YAML. ${polish}`);
    }
  });

  test('a code that came later says that something cannot be read', () => {
    assert.equal(yamlMistake({ code: 'NEW_CODE', message: 'x' }), 'something stands here that cannot be read');
  });

  for (const [text, said, offset] of [
    ['a: b: c', 'there are two keys in one line, or a value with a colon stands in no quotation marks', 3],
    ['[b, c', 'the closing } or ] is missing', 5],
    ['a: {b: 1\n', 'a bracket is not closed, or closed too far to the left', 9],
    ['a: "b', 'the closing quotation mark is missing', 5],
    ['a: 1\na: 2', 'this key is there twice', 5],
    ['a:\n\tb: 1', 'lines are indented with spaces, not with tabs', 3],
    ['a: [b,, c]', 'a comma stands where there is no item', 6],
    ['a: ["b" "c"]', 'a comma is missing between two items', 8],
    ['a: 1\nb', 'the colon and the value behind a key are missing', 5],
    ['a:\n  b: 1\n c: 2', 'this begins in another column than the keys or items that it belongs to', 10],
    ['a: "b" c', 'further text stands behind a value that is complete', 7],
    ['a: @b', 'a value that begins with this character has to stand in quotation marks', 3],
    [
      'a: "\\q"',
      'what stands behind a backslash in double quotes has no meaning; the character itself is written \\\\',
      4,
    ],
    ['a: |x\n  y', 'behind | or > stands something that does not belong there', 4],
    ['a: !no 1', 'the tag (!name) before this value is not known, or does not fit it', 3],
    ['a: &x &y 1', 'a value has one anchor (&name) at most', 6],
    ['a: &x 1\nb: &y *x', 'an alias (*name) has no anchor and no tag of its own', 14],
  ] as const)
    test(`${JSON.stringify(text)}: ${said}`, () => {
      const [document] = parseAllDocuments(text, { prettyErrors: false });
      assert.ok(document !== undefined && 'errors' in document);
      const [first] = yamlMistakes(document);
      assert.deepEqual(first, { message: said, offset });
    });

  test('a second document where one is expected', () => {
    const [mistake] = yamlMistakes(parseDocument('a: 1\n---\nb: 2', { prettyErrors: false }));
    assert.equal(mistake?.message, 'one document is expected, and --- begins another');
  });
});

describe('a document that can be read', () => {
  test('is the value that it says', () => {
    assert.deepEqual(yamlValue(parseDocument('a: &x 1\nb: *x')), { ok: true, value: { a: 1, b: 1 } });
  });

  test('is refused where an alias has no anchor, at its place', () => {
    const message = 'there is no anchor before this alias';
    assert.deepEqual(yamlValue(parseDocument('a: *x')), { ok: false, mistake: { message, offset: 3 } });
    assert.notEqual(inPolish(message), undefined);
  });

  test('is refused where its aliases stand for too much', () => {
    const exploding = 'a: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]';
    const value = yamlValue(parseDocument(exploding), 5);
    assert.equal(value.ok ? '' : value.mistake.message, 'the aliases of this document stand for too much');
  });
});
