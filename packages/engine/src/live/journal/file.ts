import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { BatchRecord, Journalled, Left, Operation } from './entry.ts';

/** The journal's file. What `commit` returns from is on disk: it survives a kill and a power cut. */
export interface JournalFile {
  readonly left: Left;
  /** Carries out all of them in one transaction; returns a number for each (an entry's own for `append`). Throws, and nothing is done. */
  commit(operations: readonly Operation[]): number[];
  close(): void;
}

/** @param pages the largest size, in pages of 4 kB; unlimited when not given */
export function openJournalFile(path: string, pages?: number): JournalFile {
  const database = new DatabaseSync(path, { timeout: 5_000 });
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 4000');
  if (pages !== undefined) database.exec(`pragma max_page_count = ${pages}`);
  database.exec(`
    create table if not exists journal (id text not null, last_batch integer not null);
    create table if not exists entries (
      number integer primary key autoincrement, source text not null, received integer not null, kind text not null, body text not null);
    create table if not exists batches (number integer primary key, up_to integer not null, decision text not null)`);
  database
    .prepare('insert into journal select ?, 0 where not exists (select 1 from journal)')
    .run(randomUUID().slice(0, 8));

  const append = database.prepare('insert into entries (source, received, kind, body) values (?, ?, ?, ?)');
  const begin = database.prepare('insert into batches (number, up_to, decision) values (?, ?, ?)');
  const count = database.prepare('update journal set last_batch = ?');
  const forget = database.prepare('delete from entries where number <= ?');
  const done = database.prepare('delete from batches where number = ?');

  const carryOut = (operation: Operation): number => {
    switch (operation.do) {
      case 'append': {
        const { source, receivedAt, kind, body } = operation.entry;
        return Number(append.run(source, receivedAt, kind, body).lastInsertRowid);
      }
      case 'begin':
        begin.run(operation.batch.number, operation.batch.upTo, operation.batch.decision);
        count.run(operation.batch.number);
        return operation.batch.number;
      case 'finish':
        forget.run(operation.upTo);
        done.run(operation.batch);
        return operation.batch;
    }
  };

  return {
    left: readLeft(database),
    commit(operations) {
      database.exec('begin immediate');
      try {
        const numbers = operations.map(carryOut);
        database.exec('commit');
        return numbers;
      } catch (error) {
        if (database.isTransaction) database.exec('rollback');
        throw error;
      }
    },
    close: () => database.close(),
  };
}

function readLeft(database: DatabaseSync): Left {
  const journal = database.prepare('select id, last_batch as lastBatch from journal').get();
  const batch = database.prepare('select number, up_to as upTo, decision from batches order by number limit 1').get();
  const entries = database
    .prepare('select number, source, received as receivedAt, kind, body from entries order by number')
    .all();
  return {
    id: String(journal?.id),
    lastBatch: Number(journal?.lastBatch),
    batch: batch === undefined ? undefined : ({ ...batch } as unknown as BatchRecord),
    entries: entries.map(row => ({ ...row }) as unknown as Journalled),
  };
}

const SQLITE_FULL = 13;

/** No room on the disk, or no more than the journal may take. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === SQLITE_FULL;
