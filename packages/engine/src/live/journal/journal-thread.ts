import { parentPort, workerData } from 'node:worker_threads';
import type { Answered, Asked } from './entry.ts';
import { isFull, openJournalFile } from './file.ts';

/**
 * Waits for the disk so that the process need not: whatever is asked while one commit is under way goes into the next one
 * together.
 */
const { path, pages } = workerData as { path: string; pages?: number };
const file = openJournalFile(path, pages);
let waiting: Asked[] = [];

function commit(): void {
  const asked = waiting;
  waiting = [];
  parentPort?.postMessage(together(asked));
}

function together(asked: readonly Asked[]): readonly Answered[] {
  try {
    const numbers = file.commit(asked.map(one => one.operation));
    return asked.map(({ id }, i) => ({ id, number: numbers[i] ?? 0 }));
  } catch (error) {
    if (asked.length > 1) return asked.flatMap(one => together([one]));
    return asked.map(({ id }) => ({
      id,
      failure: error instanceof Error ? error.message : String(error),
      full: isFull(error),
    }));
  }
}

parentPort?.on('message', (message: readonly Asked[] | 'close') => {
  if (message === 'close') {
    if (waiting.length > 0) commit();
    file.close();
    parentPort?.postMessage('closed');
    parentPort?.close();
    return;
  }
  if (waiting.length === 0) setImmediate(commit);
  waiting.push(...message);
});

parentPort?.postMessage(file.left);
