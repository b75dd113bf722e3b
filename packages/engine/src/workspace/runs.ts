import type { Control } from '../store/control/control.ts';
import type { RunStatus } from '../store/control/schema.ts';

/** One computation of memberships. Times are milliseconds. */
export interface ListedRun {
  readonly run: number;
  readonly asOf: number;
  readonly cause: string;
  readonly status: RunStatus;
  readonly started: number;
  readonly finished: number | null;
}

/** The newest first. */
export async function listRuns(control: Control, limit: number): Promise<readonly ListedRun[]> {
  const rows = await control.selectFrom('runs').selectAll().orderBy('id', 'desc').limit(limit).execute();
  return rows.map(({ id, as_of, cause, status, started, finished }) => ({
    run: Number(id),
    asOf: Number(as_of),
    cause,
    status,
    started: Number(started),
    finished: finished === null ? null : Number(finished),
  }));
}
