import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandFailure, type Context } from '../command.ts';
import { withScratchWarehouse } from '../scratch.ts';
import { DEMO } from '../words/demo.ts';

export const DAY = 86_400_000;
/** A little less than lively, so that the files are read sooner. */
export const ACTIVITY = 0.6;

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
export const IMPORTED = ['customers', 'orderLines', 'web', 'messages', 'surveys'] as const;

/** A file, and the mapping that lies beside it if there is one; the others are guessed. */
export interface DemoFile {
  readonly path: string;
  readonly mapping?: string;
}

export interface ShopOnDisk {
  readonly shop: DemoShop;
  readonly files: readonly DemoFile[];
  readonly reused: boolean;
}

/** The shop's files: those of the last run where they were made from the same, else new ones in place of what the last run left. */
export async function shopOnDisk(
  wanted: { readonly customers: number; readonly seed: number; readonly fresh: boolean },
  places: DemoPlaces,
  context: Context,
): Promise<ShopOnDisk> {
  const noteFile = join(places.directory, 'shop.json');
  const known = await readNote(noteFile);
  if (known === undefined) await refuseOthers(places.directory);
  const same = known && known.shop.customers === wanted.customers && known.shop.seed === wanted.seed;
  if (same && known.files.length > 0 && !wanted.fresh) return { ...known, reused: true };
  const shop = { customers: wanted.customers, seed: wanted.seed, until: Math.floor(context.clock() / DAY) * DAY };
  await mkdir(places.directory, { recursive: true });
  await writeFile(noteFile, JSON.stringify({ shop, files: [] } satisfies Note));
  for (const folder of [places.files, places.data]) await rm(folder, { recursive: true, force: true });
  const files = await writeFiles(shop, places.files, context);
  await writeFile(noteFile, JSON.stringify({ shop, files } satisfies Note, null, 2));
  return { shop, files, reused: false };
}

/** What is there and was not made by a demo is not ours to write beside, let alone to delete. */
async function refuseOthers(directory: string): Promise<void> {
  const inside = await readdir(directory).catch(() => []);
  if (inside.length === 0) return;
  const message = `${directory} holds other files`;
  throw new CommandFailure([{ code: 'file', path: directory, message, hint: 'name a new or an empty folder' }]);
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
): Promise<readonly DemoFile[]> {
  const [{ writeShop }, { openWarehouse }] = await Promise.all([
    import('@satsuma/simulator'),
    import('@satsuma/engine'),
  ]);
  const progress = output.progress(say.of(DEMO).making);
  let done = 0;
  const written = await withScratchWarehouse(openWarehouse, warehouse =>
    writeShop(warehouse, {
      ...shop,
      directory,
      activity: ACTIVITY,
      signal,
      onFile: () => progress.update(++done, IMPORTED.length + 2),
    }),
  ).finally(() => progress.end());
  return filesOf(written);
}

type Written = Readonly<Record<(typeof IMPORTED)[number] | 'customersMapping', string>>;

/** Those that are imported, of all that were written. */
export const filesOf = (written: Written): readonly DemoFile[] =>
  IMPORTED.map(name => ({
    path: written[name],
    ...(name === 'customers' && { mapping: written.customersMapping }),
  }));
