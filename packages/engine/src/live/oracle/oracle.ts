import type { Live } from '../live.ts';
import type { Checked, OracleDifference } from './check.ts';

/** Compares live memberships with computations over everybody in the background, one segment or segmentation at a time. */
export interface Oracle {
  /** Compares the next one now. Null: there is none, or there is other work to be done first. */
  turn(): Promise<Checked | null>;
  /** Since the process began. */
  counts(): OracleCounts;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

export interface OracleCounts {
  readonly checked: number;
  readonly differences: number;
  /** Put off because calls were waiting, or given up because it took too long. */
  readonly postponed: number;
}

export interface OracleOptions {
  readonly clock: () => number;
  /** Milliseconds between two comparisons; where one takes long, at least two hundred times as long as it took. */
  readonly every?: number;
  /** Milliseconds that one comparison may take; while it runs, no change is evaluated. */
  readonly atMost?: number;
  /** Whether it works by itself; else only `turn` does anything. */
  readonly runs?: boolean;
  readonly onDifference: (difference: OracleDifference) => void;
  readonly onFailure: (error: unknown) => void;
}

const EVERY = 30_000;
const AT_MOST = 5_000;
/** A comparison keeps every core busy; with this, a machine of two spends at most a hundredth of one on them. */
const REST = 200;
/** Calls that have waited this long come first, milliseconds. */
const LATE = 1_000;
const LONGEST = 600_000;

export function openOracle(live: Live, options: OracleOptions): Oracle {
  const { every = EVERY, atMost = AT_MOST, clock, onDifference, onFailure } = options;
  let counts: OracleCounts = { checked: 0, differences: 0, postponed: 0 };
  let last = '';
  let pause = every;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<unknown> = Promise.resolve();

  async function turn(): Promise<Checked | null> {
    const id = nextAfter(last, live);
    if (id === undefined) return null;
    if (live.status().lag > LATE) return postpone();
    last = id;
    const started = clock();
    const signal = AbortSignal.timeout(atMost);
    try {
      const checked = await live.check(id, signal);
      pause = Math.min(LONGEST, Math.max(every, REST * (clock() - started)));
      const found = checked.difference === null ? 0 : 1;
      counts = { ...counts, checked: counts.checked + 1, differences: counts.differences + found };
      if (checked.difference !== null) onDifference(checked.difference);
      return checked;
    } catch (error) {
      if (!signal.aborted) throw error;
      return postpone();
    }
  }

  function postpone(): null {
    pause = Math.min(LONGEST, 2 * pause);
    counts = { ...counts, postponed: counts.postponed + 1 };
    return null;
  }

  function plan(): void {
    if (closed) return;
    timer = setTimeout(() => {
      working = turn().catch(onFailure).finally(plan);
    }, pause);
    timer.unref();
  }

  if (options.runs ?? true) plan();
  return {
    turn,
    counts: () => counts,
    async close() {
      closed = true;
      clearTimeout(timer);
      await working;
    },
  };
}

/** Round and round, in the order of ids: what is new or gone meanwhile changes nothing for the others. */
function nextAfter(last: string, { memberships }: Live): string | undefined {
  const ids = [...memberships.segments, ...memberships.segmentations].sort();
  return ids.find(id => id > last) ?? ids[0];
}
