import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { importDittofeed, importKlaviyo, importPostHog } from '@satsuma/core';
import { SAID } from '@satsuma/core/problems-in-polish';
import { commandInPolish, SAID_BY_COMMANDS } from 'satsuma/src/words/problems-in-polish.ts';
import { saidIn } from './said.ts';

/** What only the command line shows: its own problems, those of other tools' definitions, and of a store that does not open or cannot be restored. */
const PACKAGES = join(import.meta.dirname, '../../..');
const ONLY_HERE = /^(cli|core\/src\/import|engine\/src\/store)\//;
/** What stands in one table with sentences, and is the name of an event. */
const NAMES: ReadonlySet<string> = new Set(['Order Completed']);
const said = saidIn(PACKAGES, ['cli/src', 'core/src', 'engine/src'], ['core/src/problems-in-polish/']).filter(
  ({ text, at }) => ONLY_HERE.test(at) && !Object.hasOwn(SAID, text) && !NAMES.has(text),
);

describe('problems of commands in Polish', () => {
  test('every message and hint has its sentence', () => {
    const missing = said.filter(({ text }) => !Object.hasOwn(SAID_BY_COMMANDS, text));
    assert.deepEqual(
      missing.map(({ text, at }) => `${at}: ${text}`),
      [],
    );
    assert.ok(said.length > 80, String(said.length));
  });

  test('no sentence is left of a problem that nobody says any more', () => {
    const texts = new Set(said.map(({ text }) => text));
    assert.deepEqual(
      Object.keys(SAID_BY_COMMANDS).filter(text => !texts.has(text)),
      [],
    );
  });

  test('what the reader of command lines says is told too', () => {
    const told = ["unknown command 'cuont'", 'Did you mean count?', "unknown option '--foo'"].map(commandInPolish);
    assert.deepEqual(told, ["Nie ma polecenia 'cuont'.", 'Czy chodziło o count?', "Nie ma opcji '--foo'."]);
  });

  test('every kind of thing of another tool that may be unknown is named', () => {
    const folder = join(PACKAGES, 'core/src/import');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
    const named = sources.flatMap(name => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/\.oneOf\([^']*'([^']+)'\)/g),
    ]);
    assert.ok(named.length > 20, String(named.length));
    for (const [, what] of named)
      assert.match(commandInPolish(`the ${what} "x" is not known here`) ?? '', /^Nie?znan\S+ [^(]*: „x”\.$/, what);
  });

  test('why the definitions of another tool are not carried over', () => {
    const refused = [
      importKlaviyo({
        data: [{ type: 'segment', id: 'a', attributes: { name: 'A', definition: { condition_groups: [] } } }],
      }),
      importPostHog([{ id: 1, name: 'A', is_static: true }]),
      importPostHog([{ id: 1, name: 'A', filters: { properties: { type: 'OR', values: [{ type: 'moon' }] } } }]),
      importDittofeed({ nodes: 7 }),
    ].flatMap(result => (result.ok ? [] : result.problems));
    assert.ok(refused.length >= 4);
    const unsaid = refused.flatMap(({ message, hint }) => (hint === undefined ? [message] : [message, hint]));
    assert.deepEqual(
      unsaid.filter(text => commandInPolish(text) === undefined),
      [],
    );
  });
});
