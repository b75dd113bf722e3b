import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Batch, batchesOf } from './batches.ts';

/**
 * Runs all tests, several files in a process where they may: loading up to a thousand modules and beginning an engine takes as long as most
 * files' tests do. In a batch each file stands in a suite of its own, which its hooks belong to; `node --test <file>` runs one as it is.
 */
const root = resolve(import.meta.dirname, '..', '..');
const WHERE = [
  'packages/*/test/**/*.test.ts',
  'conformance/**/*.test.ts',
  'tools/test/**/*.test.ts',
  'e2e/**/*.test.ts',
];
const PROCESSES_AT_A_TIME = 3;
const LONGEST_MS = 600_000;
/** What measures how long something takes: nothing else runs meanwhile. */
const TIMED = ['e2e/budgets.test.ts'];

const folder = join(root, 'node_modules', '.cache', 'test-batches');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const files = globSync(WHERE, { cwd: root }).map(path => ({ path, awaits: awaitsAtItsTop(path) }));
const stages = [files.filter(({ path }) => TIMED.includes(path)), files.filter(({ path }) => !TIMED.includes(path))];
process.exitCode = Math.max(...stages.map((of, stage) => run(batchesOf(of).map(batch => write(batch, stage)))));

function run(entries: readonly string[]): number {
  const options = [
    `--require=${join(import.meta.dirname, 'untracked-promises.cjs')}`,
    '--test',
    `--test-concurrency=${PROCESSES_AT_A_TIME}`,
    `--test-timeout=${LONGEST_MS}`,
  ];
  return spawnSync(process.execPath, [...options, ...entries], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

function awaitsAtItsTop(path: string): boolean {
  return /^(const .*= )?await /m.test(readFileSync(join(root, path), 'utf8'));
}

/** One file is imported as it is. Several are required, each within a suite: what loads at once knows the suite that it belongs to. */
function write({ name, paths }: Batch, stage: number): string {
  const [first = '', ...others] = paths.map(path => join(root, path));
  const entry = join(folder, `${stage}-${name}.test.cjs`);
  const suites = [first, ...others].map(
    (file, i) => `describe(${JSON.stringify(paths[i])}, () => void require(${JSON.stringify(file)}));`,
  );
  const text =
    others.length === 0
      ? `import(${JSON.stringify(first)});`
      : `const { describe } = require('node:test');\n${suites.join('\n')}`;
  writeFileSync(entry, `${text}\n`);
  return entry;
}
