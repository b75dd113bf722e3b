import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Workspace } from '@satsuma/engine';
import { readDefinitionsAt } from '../input/definitions.ts';
import { readMapping } from '../input/mapping.ts';
import { failWith, orFail } from '../input/result.ts';
import { SEGMENTS } from './bring-in.ts';
import { DAY, type DemoFile, type DemoShop, filesOf, IMPORTED } from './shop.ts';

type Engine = typeof import('@satsuma/engine');

/** How a filling is followed. */
interface Filling {
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

const WRITER = fileURLToPath(new URL('./write-files.ts', import.meta.url));
/** Every file once written and once imported, the definitions, two computations. */
const STEPS = 2 * IMPORTED.length + 2 + 3;

/** Fills the workspace of a running server with the shop that `satsuma demo` makes. Whoever calls it has the workspace to themselves. */
export async function fillShop(
  engine: Engine,
  workspace: Workspace,
  { signal, progress }: Filling,
  customers = 5000,
): Promise<void> {
  const now = workspace.clock();
  const shop: DemoShop = { customers, seed: 1, until: Math.floor(now / DAY) * DAY };
  const directory = await mkdtemp(join(tmpdir(), 'satsuma-demo-'));
  let done = 0;
  const step = () => progress(++done, STEPS);
  try {
    for (const { path, mapping: file } of await written(shop, directory, signal, step)) {
      const mapping = file === undefined ? undefined : await readMapping(engine, file);
      const imported = await engine.importFile(workspace.store, {
        ...{ path, now: workspace.clock, signal },
        ...(mapping && { mapping }),
      });
      if (!imported.ok) throw failWith(imported.problems);
      step();
    }
    const given = await readDefinitionsAt(engine, [SEGMENTS]);
    orFail(await engine.applyDefinitions(workspace, given, { compute: false, note: 'demo', signal }));
    step();
    for (const asOf of [shop.until - 28 * DAY, shop.until]) {
      orFail(await engine.computeMemberships(workspace, { asOf, signal, cause: 'demo' }));
      step();
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

type Told = { readonly file: true } | { readonly files: Parameters<typeof filesOf>[0] };

/** The shop's files, made in a process of their own. */
function written(
  shop: DemoShop,
  directory: string,
  signal: AbortSignal,
  onFile: () => void,
): Promise<readonly DemoFile[]> {
  return new Promise((resolve, reject) => {
    let files: readonly DemoFile[] | undefined;
    const child = fork(WRITER, [JSON.stringify({ ...shop, directory })], { signal, stdio: 'ignore' });
    child.on('message', (told: Told) => {
      if ('files' in told) files = filesOf(told.files);
      else onFile();
    });
    child.on('error', reject);
    child.on('exit', code => {
      if (files !== undefined && code === 0) resolve(files);
      else reject(new Error(`the files of the demo shop could not be made: ${code}`));
    });
  });
}
