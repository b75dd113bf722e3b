import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { SAID } from '@satsuma/core/problems-in-polish';
import { commandInPolish, SAID_BY_COMMANDS } from 'satsuma/src/words/problems-in-polish.ts';
import { saidIn } from './said.ts';

/** What only the command line shows: its own problems, and those of a store that does not open or cannot be restored. */
const PACKAGES = join(import.meta.dirname, '../../..');
const ONLY_HERE = /^(cli|engine\/src\/store)\//;
const said = saidIn(PACKAGES, ['cli/src', 'core/src', 'engine/src'], ['core/src/problems-in-polish/']).filter(
  ({ text, at }) => ONLY_HERE.test(at) && !Object.hasOwn(SAID, text),
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
});
