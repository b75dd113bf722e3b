import { type Recovered, recover } from '../ingest/publish/recover.ts';
import { recoverRuns } from '../run/compute.ts';
import { openStoreFromEnvironment, type StoreEnvironment } from '../store/environment.ts';
import { openStore, type Store, type StoreLocation } from '../store/open.ts';
import { dropOldScratch } from '../store/scratch.ts';
import { settleSettings } from './settings.ts';

/** An opened store with everything that an interrupted process left behind put right, and a clock. What CLI and server work on. */
export interface Workspace {
  readonly store: Store;
  /** Milliseconds since 1970 UTC, whenever it is asked. */
  readonly clock: () => number;
  readonly recovered: {
    readonly imports: readonly Recovered[];
    /** Computations of memberships that were undone. */
    readonly runs: readonly number[];
  };
  /** Runs one piece of work at a time: what writes memberships. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Waits for what still runs. */
  close(): Promise<void>;
}

/** Opens both stores and recovers. Throws `StoreError` where they cannot be opened. */
export async function openWorkspace(location: StoreLocation, clock: () => number): Promise<Workspace> {
  return settled(await openStore(location), clock);
}

/** The same at the place that the environment's variables describe. */
export async function openWorkspaceFromEnvironment(
  env: StoreEnvironment,
  directory: string,
  clock: () => number,
): Promise<Workspace> {
  return settled(await openStoreFromEnvironment(env, directory), clock);
}

async function settled(store: Store, clock: () => number): Promise<Workspace> {
  try {
    await settleSettings(store.control);
    const imports = await recover(store, { now: clock });
    const runs = await recoverRuns(store, clock());
    await dropOldScratch(store.warehouse, clock());
    return { store, clock, recovered: { imports, runs }, exclusively: oneAtATime(), close: () => store.close() };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function oneAtATime(): Workspace['exclusively'] {
  let last: Promise<unknown> = Promise.resolve();
  return work => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
