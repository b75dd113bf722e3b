import { existsSync } from 'node:fs';
import type { AskOptions, Settings, Workspace } from '@satsuma/engine';
import { noteOfServer, type ServerNote } from './access/server-file.ts';
import { CommandFailure, type Context, EXIT } from './command.ts';
import { instantOf } from './input/instant.ts';
import { usage } from './input/options.ts';
import { NOTES } from './words/notes.ts';

type Engine = typeof import('@satsuma/engine');

/** The data directory, opened for one command. */
export interface Opened {
  readonly engine: Engine;
  readonly workspace: Workspace;
  readonly settings: Settings;
  /** Milliseconds: what `--as-of` says, else now. */
  readonly asOf: number;
  /** As of when to ask; Ctrl-C gives the question up. */
  readonly ask: AskOptions & { readonly asOf: number; readonly signal: AbortSignal };
}

/** Opens the data, does the work and closes it, whatever happens. Only a command that brings data may make the directory. */
export async function withWorkspace<T>(
  context: Context,
  work: (opened: Opened) => Promise<T>,
  directory: 'must exist' | 'may be made' = 'must exist',
): Promise<T> {
  if (context.server !== undefined) throw usage('--server', ALONE, 'leave --server out, and stop the server first');
  if (directory === 'must exist') refuseMissing(context);
  const engine = await import('@satsuma/engine');
  context.signal.throwIfAborted();
  const workspace = await engine.openWorkspaceFromEnvironment(context.environment, context.directory, context.clock);
  try {
    tellRecovered(workspace, context);
    const settings = await engine.readSettings(workspace.store.control);
    const asOf =
      context.asOf === undefined ? context.clock() : instantOf(engine, context.asOf, '--as-of', settings.zone);
    return await work({ engine, workspace, settings, asOf, ask: { asOf, signal: context.signal } });
  } finally {
    await workspace.close();
  }
}

const ALONE = 'this command works on a data directory that it opens itself, not over a server';

/** The server that has the directory open, where that is what went wrong. */
export async function inUseBy(error: unknown, directory: string): Promise<ServerNote | undefined> {
  const problem = error instanceof Error && 'problem' in error ? error.problem : undefined;
  const isInUse =
    typeof problem === 'object' && problem !== null && 'code' in problem && problem.code === 'store-in-use';
  return isInUse ? noteOfServer(directory) : undefined;
}

/** A mistyped directory must not look like a shop without customers. */
function refuseMissing({ directory, environment }: Context): void {
  const onServers = environment.SATSUMA_CLICKHOUSE_URL && environment.SATSUMA_POSTGRES_URL;
  if (onServers || existsSync(directory)) return;
  const message = `There is no data in ${directory}.`;
  const hint =
    'satsuma import FILE brings some in, satsuma demo makes a shop to look at, --data names another directory';
  throw new CommandFailure([{ code: 'store', path: directory, message, hint }], EXIT.store);
}

function tellRecovered({ recovered }: Workspace, { output, say }: Context): void {
  const notes = say.of(NOTES);
  for (const { file, outcome } of recovered.imports) output.note(notes.interruptedImport[outcome](file));
  if (recovered.runs.length > 0) output.note(notes.interruptedRun);
}
