import type { Store } from '../store/open.ts';
import { attributeChange } from './catalog/change.ts';
import { type FactStep, type StagedFacts, stageFacts } from './facts/stage.ts';
import { DEFAULT_USERS_PER_VALUE } from './identity/resolve.ts';
import { complete } from './publish/complete.ts';
import { ImportError } from './publish/import-error.ts';
import {
  begin,
  commit,
  type Entry,
  findReplaceable,
  findSame,
  findUnfinished,
  forget,
  giveUp,
} from './publish/ledger.ts';
import type { Checkpoint } from './publish/publish.ts';
import { dropStaging, type Staging } from './publish/staging.ts';

export interface ImportSettings {
  /** Milliseconds, whenever it is asked. */
  readonly now: () => number;
  /** The workspace's zone, for traits that are dates. */
  readonly zone: string;
  /** Takes out what earlier files of this name brought from this source, and puts this one in its place. */
  readonly replace?: boolean;
  /** Takes out what these imports brought, whatever they are called. */
  readonly replaces?: readonly number[];
  /** Counts what would happen, and leaves nothing behind. */
  readonly dryRun?: boolean;
  /** A value that stands beside more user ids than this merges nobody; 50 if not given. */
  readonly usersPerValue?: number;
  readonly onStep?: (step: ImportStep) => void;
  readonly onCheckpoint?: Checkpoint;
  /** Until the import is committed it can be given up; from then on it is finished. */
  readonly signal?: AbortSignal;
}

export type ImportStep = 'reading' | FactStep | 'publishing';

/** What became of an import; `Read` is what reading the file had to tell. */
export type ImportOutcome<Read> =
  | { readonly outcome: 'unchanged'; readonly import: number }
  | ({ readonly outcome: 'tried' | 'done' } & Brought<Read>);

export interface Brought<Read> extends StagedFacts {
  readonly import: number;
  /** Imports that are no more. */
  readonly replaced: readonly number[];
  readonly read: Read;
}

/** Fills the table `incoming_<number>`; what it tells is kept in the ledger as JSON. */
export type ReadRows<Read> = (number: number) => Promise<Read>;

/**
 * From a file's typed rows to people and facts. Nothing that anybody reads changes before the import is committed,
 * and then all of it does, however often the process dies on the way (`recover` at the next opening sees to it).
 * The same content, read in the same way, from the same source changes nothing. Throws `ImportError`, `QueryError`,
 * or the signal's reason.
 */
export async function importRows<Read>(
  store: Store,
  entry: Entry,
  read: ReadRows<Read>,
  settings: ImportSettings,
): Promise<ImportOutcome<Read>> {
  await refuseBeside(store);
  const same = await findSame(store.control, entry);
  if (same !== undefined) return { outcome: 'unchanged', import: same };
  const replaced = settings.replaces ?? (settings.replace ? await findReplaceable(store.control, entry) : []);
  const number = await begin(store.control, entry, replaced.at(-1), settings.now());
  const { brought, attributes } = await orLeaveNoTrace(store, number, settings, () =>
    stage(store, { number, source: entry.source, replaced }, read, settings),
  );
  if (settings.dryRun) {
    await dropStaging(store.warehouse, number);
    await forget(store.control, number);
    return { outcome: 'tried', ...brought };
  }
  await commit(store.control, number, { replaced, attributes, summary: withoutPeople(brought) });
  await settings.onCheckpoint?.('committed');
  await complete(store, number, entry.source, settings);
  return { outcome: 'done', ...brought };
}

async function stage<Read>(
  store: Store,
  { number, source, replaced }: Pick<Staging, 'number' | 'source' | 'replaced'>,
  read: ReadRows<Read>,
  settings: ImportSettings,
) {
  const { signal, onCheckpoint, onStep } = settings;
  const staging = { warehouse: store.warehouse, number, source, replaced, ...(signal && { signal }) };
  await onCheckpoint?.('begun');
  onStep?.('reading');
  const told = await read(number);
  const facts = await stageFacts(staging, {
    zone: settings.zone,
    now: settings.now(),
    usersPerValue: settings.usersPerValue ?? DEFAULT_USERS_PER_VALUE,
    ...(onStep && { onStep }),
  });
  const attributes = await attributeChange(staging);
  await onCheckpoint?.('staged');
  onStep?.('publishing');
  const brought: Brought<Read> = { import: number, replaced, read: told, ...facts };
  return { brought, attributes };
}

/** What the ledger keeps: counts, and nobody's data. */
const withoutPeople = <Read>({ refused, suspicious, ...brought }: Brought<Read>) => ({
  ...brought,
  refused: refused.length,
  suspicious: suspicious.map(({ kind, users }) => ({ kind, users })),
});

/** Two imports at a time would give the same numbers to different people. */
async function refuseBeside(store: Store): Promise<void> {
  const [other] = await findUnfinished(store.control);
  if (other === undefined) return;
  throw new ImportError({
    code: 'import',
    path: other.file,
    message: `The import of ${other.file} is not finished.`,
    hint: 'Wait for it; if the process is gone, opening the store again finishes or undoes it.',
  });
}

/** Runs the part of an import that leaves no trace when it fails. */
async function orLeaveNoTrace<Result>(
  store: Store,
  number: number,
  settings: ImportSettings,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await dropStaging(store.warehouse, number);
    await giveUp(store.control, number, settings.signal?.aborted ? 'cancelled' : nameOf(error), settings.now());
    throw error;
  }
}

/** What kind of error it was; its text may hold a person's data. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'error');
