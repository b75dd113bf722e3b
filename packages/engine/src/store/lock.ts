import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from './store-error.ts';

export interface DirectoryLock {
  release(): void;
}

/**
 * Makes this the only process on a data directory. The lock is SQLite's, so the operating system gives it back
 * however the process ends; the number of the owner is left beside it for the message to the next one.
 */
export function lockDirectory(directory: string): DirectoryLock {
  const database = new DatabaseSync(join(directory, 'lock.sqlite'), { timeout: 0 });
  try {
    database.exec('create table if not exists owner (pid integer)');
    database.exec('begin immediate; delete from owner');
    database.prepare('insert into owner values (?)').run(process.pid);
    database.exec('commit; begin immediate');
    return { release: () => database.close() };
  } catch (error) {
    const problem = isBusy(error) ? inUse(directory, owner(database)) : undefined;
    database.close();
    throw problem ?? error;
  }
}

const SQLITE_BUSY = 5;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;

function owner(database: DatabaseSync): number | undefined {
  try {
    const pid = database.prepare('select pid from owner').get()?.pid;
    return typeof pid === 'number' ? pid : undefined;
  } catch {
    return undefined;
  }
}

function inUse(directory: string, pid: number | undefined): StoreError {
  const by = pid === undefined ? 'another process' : pid === process.pid ? 'this very process' : `process ${pid}`;
  return new StoreError({
    code: 'store-in-use',
    path: directory,
    message: `The data directory ${directory} is in use by ${by}.`,
    hint: 'Only one process at a time can open a data directory: wait for it, stop it, or ask it over its HTTP API.',
  });
}
