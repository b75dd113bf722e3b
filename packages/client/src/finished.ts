import type { JobOf } from './api/index.ts';
import type { Client } from './client.ts';
import { ApiFailure } from './failure.ts';

export interface WaitOptions {
  /** Aborted, the job is cancelled. */
  readonly signal?: AbortSignal;
  /** A total of 0 is not known. */
  readonly onProgress?: (done: number, total: number) => void;
}

const SOONEST = 50;
const LATEST = 1000;

/** Waits until a job has come to its end; resolves with its result, throws `ApiFailure` with the problems that it ended with. */
export async function finished<Result>(
  client: Pick<Client, 'getJob' | 'cancelJob'>,
  started: JobOf<Result>,
  { signal, onProgress }: WaitOptions = {},
): Promise<Result> {
  const path = { id: started.id };
  for (let pause = SOONEST, job = started; ; pause = Math.min(LATEST, pause * 1.5)) {
    onProgress?.(job.progress.done, job.progress.total);
    if (job.status === 'done') return job.result as Result;
    if (job.status !== 'running') throw new ApiFailure(422, { problems: problemsOf(job) });
    await passed(pause);
    if (signal?.aborted) {
      await client.cancelJob({ path });
      signal.throwIfAborted();
    }
    job = (await client.getJob({ path })) as JobOf<Result>;
  }
}

const problemsOf = ({ status, problems }: JobOf<unknown>) =>
  status === 'cancelled' ? [{ code: 'conflict', path: '', message: 'The job was cancelled.' }] : problems;

const passed = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
