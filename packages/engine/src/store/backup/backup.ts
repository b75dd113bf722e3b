import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { backup as copyDatabase, DatabaseSync } from 'node:sqlite';
import { SqliteAdapter, sql as vacuum } from 'kysely';
import type { Store } from '../open.ts';
import { name, raw, sql } from '../sql.ts';
import { StoreError } from '../store-error.ts';
import type { Warehouse } from '../warehouse.ts';
import { copyFile, digestOf, filesBelow } from './copy.ts';
import { type BackedUpFile, type BackedUpTable, MANIFEST, type Manifest } from './manifest.ts';

export interface BackupOptions {
  /** The data directory that the store was opened on. */
  readonly directory: string;
  /** A folder that is not there yet; its parent is. */
  readonly to: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /**
   * Runs the work while nobody writes people, facts, definitions or memberships: the moment of the backup. It takes
   * milliseconds; copying comes after it.
   */
  readonly quiesce: <T>(work: () => Promise<T>) => Promise<T>;
  readonly signal?: AbortSignal;
  /** Files copied so far, of all. */
  readonly progress?: (done: number, total: number) => void;
}

/** SQLite databases in a data directory that others keep open: accepted calls that are not in the warehouse yet. */
const DATABASES_BESIDE = ['journal.sqlite'];
const CONTROL = 'control.sqlite';

/**
 * A copy of everything at one moment, while the store is in use. The engine inside the process has no `BACKUP`
 * (docs/decisions/server.md): its tables are frozen (hard links, at once) and copied from there.
 * Throws `StoreError` where a store is on a server, which has a backup of its own.
 */
export async function backupStore(store: Store, options: BackupOptions): Promise<Manifest> {
  const directory = resolve(options.directory);
  const to = resolve(options.to);
  refuseServers(store, directory);
  if (existsSync(to)) throw refused(to, `${to} is there already; a backup goes into a new folder.`);
  const partial = `${to}.partial`;
  const label = `backup_${randomUUID().replaceAll('-', '')}`;
  const frozen = join(directory, 'warehouse', 'shadow', label);
  await mkdir(partial, { recursive: true });
  try {
    const moment = await options.quiesce(() => freeze(store, directory, partial, label));
    const parts = await copyParts(moment.tables, { frozen, partial }, options);
    const manifest: Manifest = {
      format: 1,
      made: options.now,
      engine: moment.engine,
      tables: moment.tables.map(({ name, create, rows, parts }) => ({ name, create, rows, parts })),
      databases: moment.databases,
      files: [...moment.files, ...parts],
    };
    await writeFile(join(partial, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
    await rename(partial, to);
    return manifest;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    options.signal?.throwIfAborted();
    throw error;
  } finally {
    await rm(frozen, { recursive: true, force: true });
  }
}

interface Frozen extends BackedUpTable {
  /** Its folder below the warehouse: `store/5be/5beca481-…`. */
  readonly folder: string;
}

interface Moment {
  readonly engine: string;
  readonly tables: readonly Frozen[];
  readonly databases: string[];
  /** What was copied at once, since it goes on changing. */
  readonly files: readonly BackedUpFile[];
}

async function freeze(store: Store, directory: string, partial: string, label: string): Promise<Moment> {
  const { warehouse, control } = store;
  await control.executeQuery(vacuum`vacuum into ${join(partial, CONTROL)}`.compile(control));
  const databases = [CONTROL];
  for (const file of DATABASES_BESIDE.filter(each => existsSync(join(directory, each)))) {
    using database = new DatabaseSync(join(directory, file), { readOnly: true, timeout: 5_000 });
    await copyDatabase(database, join(partial, file));
    databases.push(file);
  }
  const files: BackedUpFile[] = [];
  for (const path of databases) files.push({ path, ...(await digestOf(join(partial, path))) });
  const found = await warehouse.rows<TableRow>(
    sql`select name, create_table_query as "create", data_paths[1] as path, version() as version
      from system.tables where database = currentDatabase() and endsWith(engine, 'MergeTree') order by name`,
  );
  const root = join(directory, 'warehouse');
  const tables: Frozen[] = [];
  for (const row of found) {
    tables.push(await freezeTable(warehouse, row, root, label));
  }
  return { engine: found[0]?.version ?? '', tables, databases, files };
}

interface TableRow {
  readonly name: string;
  readonly create: string;
  readonly path: string;
  readonly version: string;
}

async function freezeTable(warehouse: Warehouse, row: TableRow, root: string, label: string): Promise<Frozen> {
  const folder = row.path.slice(root.length + 1).replace(/\/$/, '');
  await warehouse.run(sql`alter table ${name(row.name)} freeze with name ${raw(`'${label}'`)}`);
  const parts = await readdir(join(root, 'shadow', label, folder)).catch(() => []);
  const [counted] = await warehouse.rows<{ rows: number }>(sql`select count() as rows from ${name(row.name)}`);
  return { name: row.name, create: row.create, rows: counted?.rows ?? 0, parts: parts.sort(byBlock), folder };
}

/** `all_4_9_1` holds the blocks 4 to 9. */
const byBlock = (a: string, b: string): number => blockOf(a) - blockOf(b);
const blockOf = (part: string): number => Number(/^[^_]+_(\d+)_/.exec(part)?.[1]);

/** What is frozen stays as it is: it is copied after the moment, while the store is used again. */
async function copyParts(
  tables: readonly Frozen[],
  { frozen, partial }: Readonly<Record<'frozen' | 'partial', string>>,
  { signal, progress }: BackupOptions,
): Promise<readonly BackedUpFile[]> {
  const sources: { readonly from: string; readonly path: string }[] = [];
  for (const table of tables) {
    const parts = join(frozen, table.folder);
    for (const file of await filesBelow(parts)) {
      sources.push({ from: join(parts, file), path: join('warehouse', table.name, file) });
    }
  }
  const files: BackedUpFile[] = [];
  for (const { from, path } of sources) {
    files.push({ path, ...(await copyFile(from, join(partial, path), signal)) });
    progress?.(files.length, sources.length);
  }
  return files;
}

/** The folder goes where the embedded stores are; a server's data is not in it. */
function refuseServers({ control }: Store, directory: string): void {
  if (!(control.getExecutor().adapter instanceof SqliteAdapter)) {
    throw refused(
      'SATSUMA_POSTGRES_URL',
      'The control store is on a PostgreSQL server: pg_dump is the way to back it up.',
    );
  }
  if (!existsSync(join(directory, 'warehouse', 'store'))) {
    throw refused('SATSUMA_CLICKHOUSE_URL', 'The warehouse is on a ClickHouse server: its own BACKUP is the way.');
  }
}

const refused = (path: string, message: string) => new StoreError({ code: 'bad-value', path, message });
