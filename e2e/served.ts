import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SATSUMA = new URL('../packages/cli/src/main.ts', import.meta.url).pathname;

/** Satsuma as `npm start` starts it, on a data directory of its own. */
export interface Served {
  readonly url: string;
  /** The one-time link that was printed for the first admin. */
  readonly welcome: string;
  [Symbol.asyncDispose](): Promise<void>;
}

/** @param customers of the simulated shop; without, there is no data */
export async function serve({ customers }: { readonly customers?: number } = {}): Promise<Served> {
  const directory = mkdtempSync(join(tmpdir(), 'satsuma-e2e-'));
  if (customers !== undefined) fill(directory, customers);
  const data = join(directory, 'data');
  const child = spawn(process.execPath, [SATSUMA, 'serve', '--data', data, '--port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const welcome = await printed(child, /(http:\S+\/welcome#\S+)\s/);
  return {
    url: new URL(welcome).origin,
    welcome,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The data go into its folder `data`. */
function fill(directory: string, customers: number): void {
  const made = spawnSync(process.execPath, [SATSUMA, 'demo', directory, '--customers', String(customers)], {
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`the demo shop could not be made: ${made.stderr}`);
}

/** What is told to people goes to the standard error. */
async function printed({ stderr }: ChildProcess, wanted: RegExp): Promise<string> {
  if (stderr === null) throw new Error('what it says is not read');
  const said: string[] = [];
  for await (const chunk of stderr.iterator({ destroyOnReturn: false })) {
    said.push(String(chunk));
    const found = wanted.exec(said.join(''))?.[1];
    if (found === undefined) continue;
    stderr.resume();
    return found;
  }
  throw new Error(`the server ended: ${said.join('')}`);
}
