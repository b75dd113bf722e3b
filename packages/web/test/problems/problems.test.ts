import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { checkDefinition, emptyCatalog, type Problem, parseDefinition } from '@satsuma/core';
import { inPolish, SAID } from '@satsuma/core/problems-in-polish';
import { parseMapping } from '@satsuma/engine';
import { saidIn } from './said.ts';

/** Problems are said in English where they are found; every sentence of theirs that somebody on a screen can see has its Polish. */

const PACKAGES = join(import.meta.dirname, '../../..');

/** Whose problems no screen shows, and why. */
const WITHOUT: Readonly<Record<string, string>> = {
  'core/src/problems-in-polish/': 'the Polish itself',
  'core/src/jsonSchema/': 'the schema that editors show: documentation, no problem',
  'core/src/compare/': 'differences, which core says in both languages',
  'core/src/import/': 'definitions of other tools: the command line converts them',
  'server/src/track/': 'the API of tracking libraries: for those who build with them',
  'engine/src/live/journal/': 'of the start of a server: for who runs it',
  'engine/src/store/embedded.ts': 'the same',
  'engine/src/store/environment.ts': 'the same',
  'engine/src/store/lock.ts': 'the same',
  'engine/src/store/migration.ts': 'the same',
  'engine/src/store/open.ts': 'the same',
  'engine/src/store/backup/manifest.ts': 'a backup is restored on the command line',
  'engine/src/store/backup/restore.ts': 'the same',
};

const said = saidIn(
  PACKAGES,
  ['core/src', 'engine/src', 'server/src', 'client/src', 'web/src/screens/builder/model'],
  Object.keys(WITHOUT),
);
const texts = new Set(said.map(({ text }) => text));

describe('problems in Polish', () => {
  test('the search finds problems of every kind', () => {
    const found = [
      'there is no trait "{0}"',
      'swap them',
      'The file has no column "{0}".',
      'there is no such file',
      'There is no such alert.',
      'did you mean "{0}"?',
      'a number',
    ];
    assert.deepEqual(
      found.filter(text => !texts.has(text)),
      [],
    );
    assert.ok(said.length > 500, String(said.length));
  });

  test('every message and hint has its sentence', () => {
    const missing = said.filter(({ text }) => !Object.hasOwn(SAID, text)).map(({ text, at }) => `${at}: ${text}`);
    assert.deepEqual(missing, []);
  });

  test('every sentence has the values of the English one, and Polish quotation marks', () => {
    const holes = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort();
    for (const [english, polish] of Object.entries(SAID)) {
      assert.notEqual(polish.trim(), '', english);
      assert.deepEqual(holes(polish), holes(english), english);
      assert.doesNotMatch(polish.replace(/\{[^}]*\}/g, ''), /"/, english);
    }
  });

  test('no sentence is left of a problem that nobody says any more', () => {
    assert.deepEqual(
      Object.keys(SAID).filter(text => !texts.has(text)),
      [],
    );
  });
});

describe('what is wrong is told in Polish', () => {
  const problemsOf = (written: unknown): readonly Problem[] => {
    const parsed = parseDefinition(written);
    const checked = parsed.ok ? checkDefinition(parsed.value, emptyCatalog('Europe/Warsaw')) : parsed;
    return checked.ok ? [] : checked.problems;
  };
  const told = (problems: readonly Problem[]) =>
    problems.flatMap(({ message, hint }) => (hint === undefined ? [message] : [message, hint])).map(inPolish);

  test('an unknown event, with the one that was meant', () => {
    assert.deepEqual(told(problemsOf({ segment: 'a', where: { event: 'Order Complted' } })), [
      'Nie ma zdarzenia o nazwie „Order Complted”.',
      'Czy chodziło o „Order Completed”?',
    ]);
  });

  test('a value that cannot stand where it does', () => {
    assert.deepEqual(told(problemsOf({ segment: 'a', where: { trait: 'age', atLeast: 'x' } })), [
      'Wartość „x” nie może tu stać; oczekiwane: liczba.',
    ]);
  });

  test('a condition of no kind', () => {
    assert.deepEqual(told(problemsOf({ segment: 'a', where: { evnt: 'Order Completed' } })), [
      'Żaden klucz nie nazywa tu warunku (są: evnt).',
      'Czy chodziło o „event”?',
    ]);
  });

  test('a pattern that cannot be read', () => {
    assert.deepEqual(told(problemsOf({ segment: 'a', where: { trait: 'city', matches: '(?=a)' } })), [
      'RE2 nie zna sprawdzania w przód ani wstecz. Miejsce: znak 1 wzorca „(?=a)”.',
    ]);
  });

  test('a mapping that maps to nothing', () => {
    const mapping = parseMapping('as: orders\nsource: shop\nzone: Europe/Warsaw\ncolumns:\n  Order: order_idd\n');
    assert.deepEqual(told(mapping.ok ? [] : mapping.problems), [
      'Nie ma pola o nazwie „order_idd”.',
      'Czy chodzi o „order_id”?',
    ]);
  });

  test('what a library says inside of it', () => {
    assert.equal(
      inPolish('It must NOT have more than 40 characters.'),
      'Wartość jest za długa; największa liczba znaków: 40.',
    );
  });

  test('a text that is no YAML', () => {
    const mapping = parseMapping('as: orders: x\n');
    assert.deepEqual(told(mapping.ok ? [] : mapping.problems), [
      'To nie jest poprawny YAML. W jednym wierszu są dwa klucze albo wartość z dwukropkiem nie stoi w cudzysłowie.',
    ]);
    assert.equal(mapping.ok || mapping.problems[0]?.path, 'line 1, column 5');
  });

  test('a name stays as it is, also one that reads like a word of ours', () => {
    assert.equal(inPolish('there is no trait "number"'), 'Nie ma cechy o nazwie „number”.');
    assert.equal(
      inPolish('"total" asks about a list, and this holds text or numbers'),
      '„total” pyta o listę, a tu jest: tekst albo liczby.',
    );
  });

  test('lengths of time are said, not shown as the language writes them', () => {
    const where = { event: 'Order Completed', when: { inTheLast: '7 days', longerAgoThan: '1 month' } };
    assert.deepEqual(
      told(problemsOf({ segment: 'a', where }))[0],
      'Nic nie spełnia naraz obu granic: „w ciągu ostatnich” (7 dni) i „dawniej niż” (1 miesiąc).',
    );
  });

  test('what nobody has put into Polish is not half of it', () => {
    assert.equal(inPolish('Xyzzy: plugh'), undefined);
  });
});
