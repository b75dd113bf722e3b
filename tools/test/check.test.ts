import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Check, SourceFile } from '../check/complaint.ts';
import { checkImports, importsOf } from '../check/imports.ts';
import { checkLinks } from '../check/links.ts';
import { checkLock } from '../check/lock.ts';
import { checkSizeAndPlace } from '../check/size-and-place.ts';
import { checkWords } from '../check/words.ts';
import { platformOf } from '../complete-lock/platform.ts';

const file = (path: string, text: string): SourceFile => ({ path, text });

/** The complaints of a check about one file, as `line: message`. */
const about = (check: Check, path: string, text: string, ...others: SourceFile[]): string[] =>
  check([file(path, text), ...others]).map(({ line, message }) => `${line}: ${message}`);

describe('the import table', () => {
  test('reads every way to import', () => {
    const text = [
      "import 'side-effect';",
      "import a, { type B } from 'a';",
      "import type { C } from 'c';",
      'import {',
      '  d,',
      "} from 'd';",
      "export * from 'e';",
      "export type { F } from 'f';",
      "const g = await import('g');",
      "const text = 'words from elsewhere';",
    ].join('\n');
    const found = importsOf(file('x.ts', text)).map(({ specifier, typeOnly, line }) => [specifier, typeOnly, line]);
    assert.deepEqual(found, [
      ['side-effect', false, 1],
      ['a', false, 2],
      ['c', true, 3],
      ['d', false, 4],
      ['e', false, 7],
      ['f', true, 8],
      ['g', false, 9],
    ]);
  });

  const refused: readonly [title: string, path: string, text: string, message: RegExp][] = [
    ['upwards', 'packages/core/src/a.ts', "import { x } from '@satsuma/engine';", /core may not import engine/],
    ['sideways', 'packages/server/src/a.ts', "import { x } from '@satsuma/cli';", /server may not import cli/],
    [
      'into a package',
      'packages/cli/src/a.ts',
      "import { x } from '@satsuma/core/src/y.ts';",
      /reaches into a package/,
    ],
    [
      'from an unknown package',
      'packages/new/src/a.ts',
      "import { x } from '@satsuma/core';",
      /new is not in the import table/,
    ],
    [
      'past a package by path',
      'packages/engine/src/a.ts',
      "import { x } from '../../core/src/y.ts';",
      /leaves the package/,
    ],
    ['of a test by the source', 'packages/engine/src/a.ts', "import { x } from '../test/y.ts';", /outside of src/],
    ['of Node by core', 'packages/core/src/a.ts', "import { readFileSync } from 'node:fs';", /runs anywhere/],
    ['of what runs by the tracker', 'packages/tracker/src/a.ts', "import { x } from '@satsuma/core';", /types of core/],
    [
      'of one evaluator by the other',
      'packages/engine/src/set/deep/a.ts',
      "import { x } from '../../person/y.ts';",
      /set may not import person/,
    ],
    [
      'of a stage by the store',
      'packages/engine/src/store/a.ts',
      "import { x } from '../ingest/y.ts';",
      /store may not import ingest/,
    ],
  ];
  for (const [title, path, text, message] of refused) {
    test(`refuses imports ${title}`, () => {
      const [found, ...more] = about(checkImports, path, text);
      assert.match(found ?? '', message);
      assert.deepEqual(more, []);
    });
  }

  test('lets through what goes downwards, and everything at the root', () => {
    assert.deepEqual(about(checkImports, 'packages/cli/src/a.ts', "import { x } from '@satsuma/engine';"), []);
    assert.deepEqual(about(checkImports, 'packages/tracker/src/a.ts', "import type { X } from '@satsuma/core';"), []);
    assert.deepEqual(about(checkImports, 'packages/engine/src/person/a.ts', "import { x } from '../plan/y.ts';"), []);
    assert.deepEqual(about(checkImports, 'packages/engine/test/a.test.ts', "import { x } from '../src/y.ts';"), []);
    assert.deepEqual(about(checkImports, 'bench/a.ts', "import { x } from '../packages/engine/src/y.ts';"), []);
  });
});

describe('the words', () => {
  const refused: readonly [title: string, path: string, text: string][] = [
    ['an empty name', 'packages/engine/src/a.ts', '\nexport class SegmentService {}'],
    ['a mark of unfinished work', 'packages/engine/src/a.ts', '\n// TODO later'],
    ['a check that is switched off', 'packages/engine/test/a.ts', '\n// @ts-ignore'],
    ['a hidden type error', 'packages/engine/src/a.ts', '\n// @ts-expect-error'],
    ['a test that runs alone', 'packages/engine/test/a.test.ts', "\ntest.only('x', () => {});"],
    ['a suite that waits', 'packages/engine/test/a.test.ts', "\ndescribe('x', { skip }, async () => {});"],
    ['a path of one machine', 'docs/a.md', '\nSee /home/ann/notes.'],
    ['a registry in the lock file', 'package-lock.json', '\n"resolved": "https://example.org/x.tgz"'],
    ['a registry in a page', 'README.md', '\nhttps://registry.example.org/'],
  ];
  for (const [title, path, text] of refused) {
    test(`refuse ${title}, with its line`, () => {
      const found = about(checkWords, path, text);
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0] ?? '', /^2: /);
    });
  }

  test('let through what only looks like it', () => {
    const fine = "export class Customer {}\nconst url = 'https://example.org/home/page';\nconst path = '../work/x';\n";
    assert.deepEqual(about(checkWords, 'packages/engine/src/a.ts', fine), []);
  });
});

describe('size and place', () => {
  test('refuse a file of more than 400 lines', () => {
    assert.deepEqual(about(checkSizeAndPlace, 'packages/core/src/a.ts', 'x\n'.repeat(400)), []);
    assert.match(about(checkSizeAndPlace, 'packages/core/src/a.ts', 'x\n'.repeat(401))[0] ?? '', /401 lines/);
  });

  test('refuse catch-all folders and files', () => {
    for (const path of ['packages/core/src/utils/a.ts', 'packages/core/src/helpers.ts', 'packages/core/src/types.ts']) {
      assert.equal(about(checkSizeAndPlace, path, '').length, 1, path);
    }
    assert.deepEqual(about(checkSizeAndPlace, 'packages/core/src/typescript.ts', ''), []);
  });
});

test('a link to nowhere is found, a link to a file or a folder is not', () => {
  const page = '[a](../README.md) [b](decisions/) [c](https://example.org) [d](#here)\n[e](missing.md#part)';
  const others = [file('README.md', ''), file('docs/decisions/x.md', '')];
  assert.deepEqual(about(checkLinks, 'docs/a.md', page, ...others), ['2: missing.md is not in the repository.']);
});

describe('the lock file', () => {
  test('must hold an entry for every optional dependency', () => {
    const packages = {
      'node_modules/a': {
        version: '1.0.0',
        optionalDependencies: { 'a-linux-x64': '1.0.0', 'a-darwin-arm64': '1.0.0' },
      },
      'node_modules/a/node_modules/a-linux-x64': { version: '1.0.0', optional: true },
    };
    const text = JSON.stringify({ packages }, null, 2);
    assert.match(about(checkLock, 'package-lock.json', text).join(), /^7: a-darwin-arm64 has no entry/);
  });

  test('names the platform a package is for', () => {
    assert.deepEqual(platformOf('@biomejs/cli-darwin-arm64'), { os: ['darwin'], cpu: ['arm64'] });
    assert.deepEqual(platformOf('@biomejs/cli-linux-x64-musl'), { os: ['linux'], cpu: ['x64'], libc: ['musl'] });
    assert.deepEqual(platformOf('@oxc-parser/binding-linux-arm-gnueabihf'), {
      os: ['linux'],
      cpu: ['arm'],
      libc: ['glibc'],
    });
    assert.throws(() => platformOf('fsevents'), /fsevents/);
  });
});
