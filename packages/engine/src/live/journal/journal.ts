import { Worker } from 'node:worker_threads';
import { StoreError } from '../../store/store-error.ts';
import type { Answered, Asked, BatchRecord, Entry, Left, Operation } from './entry.ts';

/** Calls that were answered for and are not in the warehouse yet; docs/decisions/journal.md says why it is what it is. */
export interface Journal {
  /** What an earlier process left. */
  readonly left: Left;
  /** Resolves with the entry's number once it is on disk. Rejects with `JournalFailure`, and the entry is not taken. */
  append(entry: Entry): Promise<number>;
  /** Before anything of a batch is carried out. */
  begin(batch: BatchRecord): Promise<void>;
  /** When all of it is carried out: its entries are no more needed. */
  finish(batch: number, upTo: number): Promise<void>;
  close(): Promise<void>;
}

export class JournalFailure extends Error {
  /** There is no room for it. */
  readonly full: boolean;

  constructor(message: string, full: boolean) {
    super(message);
    this.full = full;
  }
}

export interface JournalOptions {
  /** The largest size of the file, in pages of 4 kB. */
  readonly pages?: number;
}

/** Opens the journal at `path` in a thread of its own, so that nothing else waits for the disk. Throws `StoreError`. */
export async function openJournal(path: string, options: JournalOptions = {}): Promise<Journal> {
  const thread = new Worker(new URL('./journal-thread.ts', import.meta.url), {
    workerData: { path, ...(options.pages !== undefined && { pages: options.pages }) },
  });
  const asked = new Map<number, { resolve(number: number): void; reject(error: Error): void }>();
  let last = 0;
  let gone: Error | undefined;

  const left = await new Promise<Left>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', error => reject(unreadable(path, error)));
  });
  const closed = new Promise<void>(resolve => thread.once('exit', () => resolve()));
  const fail = (error: Error) => {
    gone = error;
    for (const { reject } of asked.values()) reject(error);
    asked.clear();
  };
  thread.on('error', error => fail(new JournalFailure(error instanceof Error ? error.message : String(error), false)));
  thread.on('message', (answers: readonly Answered[] | 'closed') => {
    if (answers === 'closed') return;
    for (const answer of answers) {
      const waiting = asked.get(answer.id);
      asked.delete(answer.id);
      if ('number' in answer) waiting?.resolve(answer.number);
      else waiting?.reject(new JournalFailure(answer.failure, answer.full));
    }
    if (asked.size === 0) thread.unref();
  });
  // A thread that nobody waits for keeps no process alive.
  thread.unref();

  // What is asked in one turn of the event loop goes over in one message.
  let outbox: Asked[] = [];
  const send = (): void => {
    if (outbox.length === 0) return;
    thread.ref();
    thread.postMessage(outbox);
    outbox = [];
  };

  const ask = (operation: Operation): Promise<number> =>
    new Promise((resolve, reject) => {
      if (gone !== undefined) return reject(gone);
      const id = ++last;
      asked.set(id, { resolve, reject });
      if (outbox.length === 0) setImmediate(send);
      outbox.push({ id, operation });
    });

  return {
    left,
    append: entry => ask({ do: 'append', entry }),
    begin: async batch => void (await ask({ do: 'begin', batch })),
    finish: async (batch, upTo) => void (await ask({ do: 'finish', batch, upTo })),
    async close() {
      gone ??= new JournalFailure('The journal is closed.', false);
      send();
      thread.ref();
      thread.postMessage('close');
      await closed;
    },
  };
}

const unreadable = (path: string, error: unknown): StoreError =>
  new StoreError(
    {
      code: 'store',
      path,
      message: `The journal cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
      hint: 'It holds calls that were answered for: put the file back, or restore the directory from a backup.',
    },
    error,
  );
