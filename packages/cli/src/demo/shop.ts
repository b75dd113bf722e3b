import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../command.ts';
import { withScratchWarehouse } from '../scratch.ts';
import { DEMO } from '../words/demo.ts';

const DAY = 86_400_000;

/** What the demo's shop is made from. */
export interface DemoShop {
  readonly customers: number;
  readonly seed: number;
  /** Nothing happens in the shop from this instant on, milliseconds: the demo asks as of it. */
  readonly until: number;
}

/** Where the demo keeps what. */
export interface DemoPlaces {
  readonly directory: string;
  /** The files a shop would have. */
  readonly files: string;
  /** The data directory. */
  readonly data: string;
}

export const demoPlaces = (directory: string): DemoPlaces => ({
  directory,
  files: join(directory, 'files'),
  data: join(directory, 'data'),
});

/** The files of the shop, in the order in which they are imported. What the simulator knows of the customers stays outside. */
const IMPORTED = ['customers', 'orderLines', 'web', 'messages', 'surveys'] as const;

export interface ShopOnDisk {
  readonly shop: DemoShop;
  readonly files: readonly string[];
  readonly reused: boolean;
}

/** The shop's files: those of the last run where they were made from the same, else new ones, and everything else goes. */
export async function shopOnDisk(
  wanted: { readonly customers: number; readonly seed: number; readonly fresh: boolean },
  { directory, files: folder }: DemoPlaces,
  context: Context,
): Promise<ShopOnDisk> {
  const noteFile = join(directory, 'shop.json');
  const known = wanted.fresh ? undefined : await readNote(noteFile);
  if (known && known.shop.customers === wanted.customers && known.shop.seed === wanted.seed) {
    return { ...known, reused: true };
  }
  await rm(directory, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const shop = { customers: wanted.customers, seed: wanted.seed, until: Math.floor(context.clock() / DAY) * DAY };
  const files = await writeFiles(shop, folder, context);
  await writeFile(noteFile, JSON.stringify({ shop, files }, null, 2));
  return { shop, files, reused: false };
}

type Note = Pick<ShopOnDisk, 'shop' | 'files'>;

async function readNote(file: string): Promise<Note | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Note;
  } catch {
    return undefined;
  }
}

async function writeFiles(
  shop: DemoShop,
  directory: string,
  { output, say, signal }: Context,
): Promise<readonly string[]> {
  const [{ writeShop }, { openWarehouse }] = await Promise.all([
    import('@satsuma/simulator'),
    import('@satsuma/engine'),
  ]);
  const progress = output.progress(say.of(DEMO).making);
  let done = 0;
  const written = await withScratchWarehouse(openWarehouse, warehouse =>
    writeShop(warehouse, { ...shop, directory, signal, onFile: () => progress.update(++done, IMPORTED.length + 2) }),
  ).finally(() => progress.end());
  return IMPORTED.map(name => written[name]);
}
