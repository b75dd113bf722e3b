import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Control, type ControlLocation, openControl } from './control/control.ts';
import { type DirectoryLock, lockDirectory } from './lock.ts';
import { StoreError } from './store-error.ts';
import { warehouseMigrations } from './tables/all.ts';
import { migrateWarehouse } from './tables/migrate.ts';
import { openWarehouse, type Warehouse, type WarehouseLocation } from './warehouse.ts';

/** Everything Satsuma keeps: people and events in the warehouse, definitions and settings in the control store. */
export interface Store {
  readonly warehouse: Warehouse;
  readonly control: Control;
  close(): Promise<void>;
}

export interface StoreLocation {
  /** Where the embedded stores live; made when missing. Not touched when both servers are given. */
  readonly directory: string;
  /** A ClickHouse server in place of the embedded warehouse, e.g. `http://user:password@host:8123/satsuma`. */
  readonly clickhouseUrl?: string;
  /** A PostgreSQL server in place of the embedded control store. */
  readonly postgresUrl?: string;
}

/**
 * Opens both stores, makes what is missing and brings them to the newest layout.
 * Throws `StoreError`: in use by another process, written by a newer version, unreadable or unreachable.
 */
export async function openStore(location: StoreLocation): Promise<Store> {
  const directory = resolve(location.directory);
  const lock = location.clickhouseUrl && location.postgresUrl ? undefined : claim(directory);
  let warehouse: Warehouse | undefined;
  try {
    const control = await openControl(controlLocation(location, directory), placeOf(location.postgresUrl, directory));
    try {
      warehouse = await openWarehouse(warehouseLocation(location, directory));
      await migrateWarehouse(warehouse, warehouseMigrations, placeOf(location.clickhouseUrl, directory));
      return { warehouse, control, close: closer(warehouse, control, lock) };
    } catch (error) {
      await warehouse?.close();
      await control.destroy();
      throw error;
    }
  } catch (error) {
    lock?.release();
    throw error;
  }
}

const closer = (warehouse: Warehouse, control: Control, lock: DirectoryLock | undefined) => async () => {
  await warehouse.close();
  await control.destroy();
  lock?.release();
};

function controlLocation({ postgresUrl }: StoreLocation, directory: string): ControlLocation {
  return postgresUrl
    ? { kind: 'postgres', url: postgresUrl }
    : { kind: 'sqlite', file: join(directory, 'control.sqlite') };
}

function warehouseLocation({ clickhouseUrl }: StoreLocation, directory: string): WarehouseLocation {
  return clickhouseUrl
    ? { kind: 'remote', url: clickhouseUrl }
    : { kind: 'embedded', directory: join(directory, 'warehouse') };
}

/** A server without its password, or the directory: what a message may show. */
function placeOf(url: string | undefined, directory: string): string {
  return url && URL.canParse(url) ? new URL(url).host : directory;
}

function claim(directory: string): DirectoryLock {
  try {
    mkdirSync(directory, { recursive: true });
    return lockDirectory(directory);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError(
      {
        code: 'store',
        path: directory,
        message: `The data directory ${directory} cannot be opened: ${reason}`,
        hint: 'Name a directory that you may write to with --data.',
      },
      error,
    );
  }
}
