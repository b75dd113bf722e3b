import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../src/program.ts';

const BIN = fileURLToPath(new URL('../bin/satsuma.js', import.meta.url));

/** The repository's root. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface Ran {
  readonly code: number | null;
  /** What ended it from outside, if anything did. */
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

/** What of it a test of words is about. */
export type Said = Pick<Ran, 'code' | 'stdout' | 'stderr'>;

const MEMORY = '1500000000';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Called as soon as the process runs; may send it a signal. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** Runs the real command in a process of its own, in English unless told otherwise, 100 columns wide, without colours. */
export function satsuma(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  const env = { PATH, HOME, ...(TMPDIR && { TMPDIR }), LANG: 'C', SATSUMA_MEMORY: MEMORY, ...options.env };
  const start = performance.now();
  const child = spawn(process.execPath, [BIN, ...args], {
    env,
    cwd: options.cwd ?? ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  options.onStart?.(child);
  const texts = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8');
    child[stream].on('data', (text: string) => {
      texts[stream] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...texts, milliseconds: performance.now() - start }));
  });
}

/**
 * The same within this process, one command after the other: a process of its own costs half a second, and most tests are of what is
 * said, not of how the process starts and ends.
 */
export async function satsumaHere(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Said> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const said = [text(out), text(err)];
  const terminal = { out, err, environment: { LANG: 'C', SATSUMA_MEMORY: MEMORY, ...environment } };
  const code = await runProgram(args, { terminal, clock: Date.now, signal: new AbortController().signal });
  for (const stream of [out, err]) stream.end();
  const [stdout = '', stderr = ''] = await Promise.all(said);
  return { code, stdout, stderr };
}

/** What the command answered under --json. */
export async function answer<T>(args: readonly string[]): Promise<T> {
  const ran = await satsumaHere([...args, '--json']);
  if (ran.code !== 0) throw new Error(`satsuma ${args.join(' ')} ended with ${ran.code}: ${ran.stderr}`);
  return JSON.parse(ran.stdout) as T;
}

/** A directory of this test file's (or describe's) own, which is gone afterwards; not to be called in a hook. */
export function scratchDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'satsuma-cli-'));
  after(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Writes a file into a directory; returns its path. */
export function fileIn(directory: string, name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}
