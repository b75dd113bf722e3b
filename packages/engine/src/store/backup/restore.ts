import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openStore } from '../open.ts';
import { name, raw, sql, value } from '../sql.ts';
import { StoreError } from '../store-error.ts';
import { openWarehouse, type Warehouse } from '../warehouse.ts';
import { copyFile } from './copy.ts';
import { type BackedUpTable, type Manifest, noBackup, readManifest } from './manifest.ts';

export interface RestoreOptions {
  /** A folder that `backupStore` wrote. */
  readonly backup: string;
  /** Where the data goes: a directory that is not there, or empty. */
  readonly directory: string;
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, total: number) => void;
}

/**
 * Makes a data directory from a backup: every file is compared with its checksum, and the result is opened and counted.
 * What was begun is removed where it fails. Throws `StoreError`.
 */
export async function restoreStore(options: RestoreOptions): Promise<Manifest> {
  const backup = resolve(options.backup);
  const directory = resolve(options.directory);
  const manifest = await readManifest(backup);
  await refuseOccupied(directory);
  await mkdir(directory, { recursive: true });
  try {
    const staged = join(directory, 'restoring');
    await copyChecked(manifest, backup, staged, options);
    await attachTables(manifest, staged, join(directory, 'warehouse'));
    for (const file of manifest.databases) await cp(join(staged, file), join(directory, file));
    await rm(staged, { recursive: true });
    await verify(manifest, backup, directory);
    return manifest;
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw error;
  }
}

async function refuseOccupied(directory: string): Promise<void> {
  const inside = await readdir(directory).catch(() => []);
  if (inside.length === 0) return;
  throw new StoreError({
    code: 'bad-value',
    path: directory,
    message: `${directory} holds something already; a backup is restored into an empty directory.`,
  });
}

async function copyChecked(
  { files }: Manifest,
  backup: string,
  staged: string,
  { signal, progress }: RestoreOptions,
): Promise<void> {
  let done = 0;
  for (const { path, bytes, sha256 } of files) {
    const from = resolve(backup, path);
    if (!from.startsWith(`${backup}/`)) throw noBackup(backup, `${path} is not inside of it.`);
    const copied = await copyFile(from, join(staged, path), signal).catch(error => {
      signal?.throwIfAborted();
      throw noBackup(backup, `${path} cannot be read (${error instanceof Error ? error.message : 'unknown'}).`);
    });
    if (copied.bytes !== bytes || copied.sha256 !== sha256) throw noBackup(backup, `${path} is not what was written.`);
    progress?.(++done, files.length);
  }
}

/** The tables are made anew and given their parts. */
async function attachTables({ tables }: Manifest, staged: string, directory: string): Promise<void> {
  const warehouse = await openWarehouse({ kind: 'embedded', directory });
  try {
    for (const table of tables) await attachTable(warehouse, table, join(staged, 'warehouse'));
  } finally {
    await warehouse.close();
  }
}

async function attachTable(
  warehouse: Warehouse,
  { name: table, create, parts }: BackedUpTable,
  staged: string,
): Promise<string> {
  await warehouse.run(raw(create));
  const [found] = await warehouse.rows<{ path: string }>(
    sql`select data_paths[1] as path from system.tables where database = currentDatabase() and name = ${value.text(table)}`,
  );
  if (found === undefined) throw noBackup(staged, `the table ${table} was not made.`);
  for (const part of parts) {
    await cp(join(staged, table, part), join(found.path, 'detached', part), { recursive: true });
    await warehouse.run(sql`alter table ${name(table)} attach part ${raw(`'${part}'`)}`);
  }
  return found.path;
}

/** Opens it as the server would, and counts. */
async function verify({ tables }: Manifest, backup: string, directory: string): Promise<void> {
  const store = await openStore({ directory });
  try {
    for (const { name: table, rows } of tables) {
      const [counted] = await store.warehouse.rows<{ n: number }>(sql`select count() as n from ${name(table)}`);
      if (counted?.n === rows || table === 'migrations') continue;
      throw noBackup(backup, `${table} has ${counted?.n} rows in place of ${rows}.`);
    }
  } finally {
    await store.close();
  }
}
