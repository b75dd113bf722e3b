import { QueryError } from './query-error.ts';
import { readRows } from './rows.ts';
import { render, type Statement, sql, value } from './sql.ts';
import type { Progress, QueryOptions } from './warehouse.ts';

/** Asks the engine beside the statement that runs. */
export type Ask = (statement: Statement) => Promise<string>;

const PROGRESS_EVERY = 200;
const KILL_EVERY = 50;

/**
 * Follows a running statement, known to the engine by its log comment: reports its progress, and on an abort kills it
 * and waits until the engine has let go. The engine's own interface cannot interrupt a statement; `KILL QUERY` can.
 */
export async function watched<T>(
  start: () => Promise<T>,
  comment: string,
  ask: Ask,
  options: QueryOptions,
): Promise<T> {
  const { signal, onProgress } = options;
  signal?.throwIfAborted();
  const done = new AbortController();
  const beside = [
    ...(signal ? [killOnAbort(signal, comment, ask, done.signal)] : []),
    ...(onProgress ? [report(onProgress, comment, ask, done.signal)] : []),
  ];
  try {
    return await start();
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    done.abort();
    await Promise.all(beside);
  }
}

/** Kills until the statement is gone: the first time it may not have begun. */
async function killOnAbort(signal: AbortSignal, comment: string, ask: Ask, done: AbortSignal): Promise<void> {
  await firstOf(signal, done);
  const kill = render(sql`kill query where Settings['log_comment'] = ${value.text(comment)} async`);
  while (!done.aborted) {
    await ask(kill).catch(ignoreQueryError);
    await pause(KILL_EVERY, done);
  }
}

async function report(onProgress: (progress: Progress) => void, comment: string, ask: Ask, done: AbortSignal) {
  const question = render(sql`
    select sum(read_rows) readRows, sum(read_bytes) readBytes, sum(total_rows_approx) totalRows,
           sum(written_rows) writtenRows, sum(memory_usage) memory
    from system.processes where Settings['log_comment'] = ${value.text(comment)} having count() > 0`);
  while (!done.aborted) {
    await pause(PROGRESS_EVERY, done);
    if (done.aborted) return;
    const [progress] = readRows<Progress>(await ask(question).catch(ignoreQueryError));
    if (progress && !done.aborted) onProgress(progress);
  }
}

/** What is asked beside a statement is a courtesy: a failure there must not fail the statement. */
function ignoreQueryError(error: unknown): string {
  if (error instanceof QueryError) return '';
  throw error;
}

const firstOf = (...signals: AbortSignal[]): Promise<void> =>
  new Promise(resolve => {
    const any = AbortSignal.any(signals);
    if (any.aborted) resolve();
    else any.addEventListener('abort', () => resolve(), { once: true });
  });

const pause = (ms: number, until: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    if (until.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      until.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    until.addEventListener('abort', end);
  });
