import type { Problem } from '@satsuma/core';
import { Refusal } from '../problems/refusal.ts';

/** A piece of work that takes longer than a request, for as long as the server runs. */
export interface Job {
  readonly id: string;
  /** `backup`, `import`, `compute` … */
  readonly kind: string;
  readonly actor: string;
  readonly started: number;
  readonly finished: number | null;
  readonly status: 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: { readonly done: number; readonly total: number };
  /** What came of it; data for programs. */
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly problems: readonly Problem[];
}

export interface Work {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

export interface Jobs {
  start(job: Pick<Job, 'kind' | 'actor'>, work: (on: Work) => Promise<Readonly<Record<string, unknown>>>): Job;
  get(id: string): Job | undefined;
  /** The newest first. */
  list(): readonly Job[];
  /** Whether there was something to cancel. */
  cancel(id: string): boolean;
  /** Cancels all, and waits until they have let go. */
  close(): Promise<void>;
}

/** Finished ones beyond these are forgotten. */
const MOST_KEPT = 200;

export interface JobParts {
  readonly clock: () => number;
  readonly random: (bytes: number) => Buffer;
  /** What failed without a problem of its own. */
  readonly onFailure: (error: unknown, job: string) => void;
}

export function jobs({ clock, random, onFailure }: JobParts): Jobs {
  const held = new Map<string, Job>();
  const running = new Map<string, { readonly cancel: AbortController; readonly ended: Promise<void> }>();
  const change = (id: string, changes: Partial<Job>) => {
    const job = held.get(id);
    if (job !== undefined) held.set(id, { ...job, ...changes });
  };
  const end = (id: string, changes: Pick<Job, 'status'> & Partial<Job>) => {
    change(id, { ...changes, finished: clock() });
    running.delete(id);
    const finished = [...held.values()].filter(job => job.finished !== null);
    for (const { id: old } of finished.slice(0, Math.max(0, finished.length - MOST_KEPT))) held.delete(old);
  };
  const fail = (id: string, error: unknown, signal: AbortSignal) => {
    if (signal.aborted) return end(id, { status: 'cancelled' });
    const problems = problemsIn(error);
    if (problems === undefined) onFailure(error, id);
    return end(id, { status: 'failed', problems: problems ?? [UNEXPECTED] });
  };
  return {
    start({ kind, actor }, work) {
      const id = random(9).toString('base64url');
      const cancel = new AbortController();
      const progress = (done: number, total: number) => change(id, { progress: { done, total } });
      const begun: Job = {
        ...{ id, kind, actor, started: clock(), finished: null, status: 'running' },
        ...{ progress: { done: 0, total: 0 }, result: null, problems: [] },
      };
      held.set(id, begun);
      const ended = work({ signal: cancel.signal, progress }).then(
        result => end(id, { status: 'done', result }),
        error => fail(id, error, cancel.signal),
      );
      running.set(id, { cancel, ended });
      return begun;
    },
    get: id => held.get(id),
    list: () => [...held.values()].reverse(),
    cancel(id) {
      const found = running.get(id);
      found?.cancel.abort(new Error('cancelled'));
      return found !== undefined;
    },
    async close() {
      const all = [...running.values()];
      for (const { cancel } of all) cancel.abort(new Error('the server is shutting down'));
      await Promise.all(all.map(({ ended }) => ended));
    },
  };
}

const UNEXPECTED: Problem = {
  code: 'internal',
  path: '',
  message: 'Something failed that should not; the log has it under the id of the job.',
};

/** The engine's errors carry their problem; a refusal several. */
function problemsIn(error: unknown): readonly Problem[] | undefined {
  if (error instanceof Refusal) return error.problems;
  if (error instanceof Error && 'problem' in error) return [error.problem as Problem];
  return undefined;
}
