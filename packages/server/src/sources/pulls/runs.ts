import type { Problem } from '@satsuma/core';
import type { Control } from '@satsuma/engine';
import { PullError } from '@satsuma/engine';
import type { Job } from '../../operations/jobs.ts';
import type { ServerParts } from '../../parts.ts';
import { Refusal } from '../../problems/refusal.ts';
import { type Connection, isPullKind } from '../connection.ts';
import type { Connections } from '../connections.ts';
import type { Tally } from '../tally.ts';
import { type PullConnection, type PullState, pull } from './pull.ts';

export interface Runs {
  /** Begins to fetch what is new; undefined where that is under way, or there is nothing to fetch of that source. */
  start(source: string, actor: string): Promise<Job | undefined>;
}

export interface RunParts extends Pick<ServerParts, 'workspace' | 'clock' | 'quiesce' | 'jobs'> {
  readonly connections: Connections;
  readonly tally: Tally;
}

export function openRuns({ workspace, clock, quiesce, jobs, connections, tally }: RunParts): Runs {
  const { store } = workspace;
  const running = new Set<string>();
  const fetchNew = async (connection: PullConnection, signal: AbortSignal, progress: (rows: number) => void) => {
    const { source } = connection;
    try {
      const [secret = ''] = await connections.secretsOf(source, clock());
      const pulled = await pull(connection, {
        ...{ store, clock, quiesce, secret, signal, progress },
        state: await readState(store.control, source),
        keep: state => keepState(store.control, source, state),
        refused: refused => tally.refused(source, refused),
      });
      if (pulled.rows > 0) tally.accepted(source, pulled.rows, clock());
      await noteRun(store.control, source, clock(), null);
      return { ...pulled };
    } catch (error) {
      await noteRun(store.control, source, clock(), problemOf(error));
      throw error;
    } finally {
      running.delete(source);
    }
  };
  return {
    async start(source, actor) {
      const connection = await connections.find(source);
      if (!isPull(connection) || running.has(source)) return undefined;
      running.add(source);
      return jobs.start({ kind: 'pull', actor }, ({ signal, progress }) =>
        fetchNew(connection, signal, rows => progress(rows, 0)),
      );
    },
  };
}

const isPull = (connection: Connection | undefined): connection is PullConnection =>
  connection !== undefined && isPullKind(connection.kind);

function problemOf(error: unknown): Problem {
  if (error instanceof PullError) return error.problem;
  const [problem] = error instanceof Refusal ? error.problems : [];
  return problem ?? { code: 'internal', path: '', message: 'Something failed that should not; the log has it.' };
}

async function readState(control: Control, source: string): Promise<PullState | null> {
  const row = await control.selectFrom('connections').select('state').where('source', '=', source).executeTakeFirst();
  return typeof row?.state === 'string' ? (JSON.parse(row.state) as PullState) : null;
}

const keepState = async (control: Control, source: string, state: PullState): Promise<void> => {
  await control
    .updateTable('connections')
    .set({ state: JSON.stringify(state) })
    .where('source', '=', source)
    .execute();
};

async function noteRun(control: Control, source: string, now: number, failure: Problem | null): Promise<void> {
  await control
    .updateTable('connections')
    .set({ last_run: now, failure: failure && JSON.stringify(failure) })
    .where('source', '=', source)
    .execute();
}
