import { join } from 'node:path';
import { readAttributes } from '../ingest/catalog/attributes.ts';
import { BLOCKED_VALUES } from '../ingest/typed/blocked-values.ts';
import type { SaidCall } from '../track/said.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type IdentityRules, readRules, standardRules } from './identity/rules.ts';
import { Intake, type ReadEntry } from './intake.ts';
import type { Entry } from './journal/entry.ts';
import { type JournalOptions, openJournal } from './journal/journal.ts';
import { openLane } from './lane.ts';
import { type Loop, openLoop } from './loop.ts';
import { readMark } from './marks.ts';
import type { Memberships } from './memberships/memberships.ts';
import { type OnChanges, Standing } from './standing.ts';
import { openStock } from './stock.ts';
import { type Counts, Turning } from './turning.ts';

/** A request with calls that were read and found good. */
export interface TrackedRequest extends Entry {
  readonly calls: readonly SaidCall[];
}

/** The live half of a workspace: takes calls, keeps memberships as they change, tells of every change. */
export interface Live {
  /** Resolves when the calls are on disk: from then on they will count, once each. Rejects with `Overloaded` or `JournalFailure`. */
  accept(request: TrackedRequest): Promise<void>;
  /** Does what writes people, definitions or memberships while nothing else does; what changed with it is taken over afterwards. */
  around<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when all that was accepted is applied and everything due by now is logged. Rejects when that fails. */
  settle(): Promise<void>;
  /** Measures and computes everything over everybody. */
  recompute(cause: string): Promise<void>;
  /** Returns what ends it. */
  onChanges(listener: OnChanges): () => void;
  readonly memberships: Memberships;
  readonly rules: IdentityRules;
  status(): LiveStatus;
  /** Waits for what is under way; what waits in the journal is taken up at the next start. */
  close(): Promise<void>;
}

export interface LiveStatus extends Counts {
  /** Calls that are on disk and not applied yet. */
  readonly waiting: number;
  /** Milliseconds that the oldest of them waits. */
  readonly lag: number;
  /** People known to be due within the hour. */
  readonly due: number;
  /** Milliseconds: everything up to here has been evaluated. */
  readonly evaluated: number;
  /** What the last attempt failed with; null while all is well. */
  readonly failure: string | null;
}

export interface LiveOptions extends JournalOptions {
  /** Where the journal lives. */
  readonly directory: string;
  readonly read: ReadEntry;
  /** Whether it works by itself; yes when not given. Else only `settle` makes it work: for tests on a clock of their own. */
  readonly runs?: boolean;
  /** Milliseconds that calls may wait for others to be taken up with them. */
  readonly linger?: number;
  /** More calls than this may not wait. */
  readonly mostWaiting?: number;
  readonly onFailure?: (error: unknown) => void;
}

/** More waits already than can be worked off soon. */
export class Overloaded extends Error {}

const LINGER = 60;
const MOST_WAITING = 300_000;

/** Opens the journal, takes up what an earlier process left in it, and begins to work. */
export async function openLive(workspace: Workspace, options: LiveOptions): Promise<Live> {
  const { clock, store } = workspace;
  const rules = await readRules(store.control, standardRules(BLOCKED_VALUES));
  const journal = await openJournal(join(options.directory, 'journal.sqlite'), options);
  const listeners = new Set<OnChanges>();
  const tell: OnChanges = news => {
    for (const listener of listeners) listener(news);
  };
  const intake = new Intake(workspace, journal, () => rules);
  await intake.recover(options.read);
  const standing = await Standing.open(workspace, (await readMark(store.control)) ?? clock(), tell);
  const turning = new Turning(workspace, intake, standing, openStock(await readAttributes(store.control)));
  const lane = openLane();
  const loop: Loop | undefined = (options.runs ?? true) ? loopOf() : undefined;
  let closed = false;

  function loopOf(): Loop {
    return openLoop({
      clock,
      turn: () => lane.run(() => turning.turn()),
      more: () => intake.calls > 0,
      next: () => standing.next,
      onFailure: options.onFailure ?? (() => {}),
    });
  }

  loop?.plan(0);
  return {
    async accept({ calls, ...entry }) {
      if (closed || intake.calls + calls.length > (options.mostWaiting ?? MOST_WAITING)) throw new Overloaded();
      const number = await journal.append(entry);
      intake.add({ ...entry, number }, calls);
      loop?.plan(options.linger ?? LINGER);
    },
    around: work => lane.run(() => turning.around(work)).finally(() => loop?.plan(0)),
    async settle() {
      do await lane.run(() => turning.turn());
      while (intake.calls > 0);
      await lane.run(() => turning.catchUp());
      loop?.plan(0);
    },
    recompute: cause => lane.run(() => turning.recompute(cause)),
    onChanges(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get memberships() {
      return standing.memberships;
    },
    rules,
    status: () => ({
      ...turning.counts,
      waiting: intake.calls,
      lag: Math.max(0, clock() - (intake.oldest ?? clock())),
      due: standing.agendaSize,
      evaluated: standing.evaluated,
      failure: loop?.failure ?? null,
    }),
    async close() {
      closed = true;
      loop?.stop();
      await lane.run(() => turning.mark());
      await journal.close();
    },
  };
}
