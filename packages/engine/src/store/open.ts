import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Control, openControl } from './control/control.ts';
import { lockDirectory } from './lock.ts';
import { StoreError } from './store-error.ts';
import { warehouseMigrations } from './tables/all.ts';
import { migrateWarehouse } from './tables/migrate.ts';
import { openWarehouse, type Warehouse } from './warehouse.ts';

/** Everything Satsuma keeps: people and events in the warehouse, definitions and settings in the control store. */
export interface Store {
  readonly warehouse: Warehouse;
  readonly control: Control;
  /** Waits for what still runs. The directory is free for another process afterwards. */
  close(): Promise<void>;
}

export interface StoreLocation {
  /** Where the embedded stores live; made when missing. Not touched when both servers are given. */
  readonly directory: string;
  /** A ClickHouse server in place of the embedded warehouse, e.g. `http://user:password@host:8123/satsuma`. */
  readonly clickhouseUrl?: string;
  /** A PostgreSQL server in place of the embedded control store, e.g. `postgres://user:password@host/satsuma`. */
  readonly postgresUrl?: string;
  /** Bytes the engine may hold before large work goes to disk; a quarter of the machine's memory when not given. */
  readonly memory?: number;
}

/**
 * Opens both stores, makes what is missing and brings them to the newest layout.
 * Throws `StoreError`: in use by another process, written by a newer version, unreadable or unreachable.
 */
export async function openStore(location: StoreLocation): Promise<Store> {
  await using opened = new AsyncDisposableStack();
  const directory = resolve(location.directory);
  if (!location.clickhouseUrl || !location.postgresUrl) {
    const lock = await opening(directory, () => claim(directory));
    opened.defer(() => lock.release());
  }
  const control = await openControlAt(directory, location.postgresUrl);
  opened.defer(() => control.destroy());
  const warehouse = await openWarehouseAt(directory, location);
  opened.defer(() => warehouse.close());
  const closing = opened.move();
  return { warehouse, control, close: () => closing.disposeAsync() };
}

function openControlAt(directory: string, url: string | undefined): Promise<Control> {
  if (url === undefined) {
    return opening(directory, () =>
      openControl({ kind: 'sqlite', file: join(directory, 'control.sqlite') }, directory),
    );
  }
  const server = serverName(url);
  return reaching(`The PostgreSQL server ${server}`, 'SATSUMA_POSTGRES_URL', () =>
    openControl({ kind: 'postgres', url }, server),
  );
}

async function openWarehouseAt(directory: string, { clickhouseUrl: url, memory }: StoreLocation): Promise<Warehouse> {
  if (url === undefined) {
    return opening(directory, () =>
      openMigrated({ kind: 'embedded', directory: join(directory, 'warehouse') }, memory, directory),
    );
  }
  const server = serverName(url);
  return reaching(`The ClickHouse server ${server}`, 'SATSUMA_CLICKHOUSE_URL', () =>
    openMigrated({ kind: 'remote', url }, memory, server),
  );
}

async function openMigrated(
  location: Parameters<typeof openWarehouse>[0],
  memory: number | undefined,
  place: string,
): Promise<Warehouse> {
  const warehouse = await openWarehouse(location, memory);
  try {
    await migrateWarehouse(warehouse, warehouseMigrations, place);
    return warehouse;
  } catch (error) {
    await warehouse.close();
    throw error;
  }
}

function claim(directory: string) {
  mkdirSync(directory, { recursive: true });
  return lockDirectory(directory);
}

/** A server without user and password: what a message may show. */
const serverName = (url: string): string => (URL.canParse(url) ? new URL(url).host : 'by this address');

const opening = <T>(directory: string, open: () => T | Promise<T>): Promise<T> =>
  orStoreError(open, reason => ({
    code: 'store',
    path: directory,
    message: `The data directory ${directory} cannot be opened: ${reason}`,
    hint: 'Name a directory that you may write to, or restore it from a backup.',
  }));

const reaching = <T>(server: string, setting: string, open: () => Promise<T>): Promise<T> =>
  orStoreError(open, reason => ({
    code: 'store-unreachable',
    path: setting,
    message: `${server} cannot be used: ${reason}`,
    hint: `Is ${setting} right, does the server run, and may this user create tables there?`,
  }));

async function orStoreError<T>(
  open: () => T | Promise<T>,
  problem: (reason: string) => StoreError['problem'],
): Promise<T> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(problem(reasonOf(error)), error);
  }
}

/** A refused connection to a host with several addresses arrives as a list of errors with an empty message. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
