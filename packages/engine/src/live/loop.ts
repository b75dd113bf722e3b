/** Does turns of work when there is some: soon after it is told of some, when time brings some, again after a failure. */
export interface Loop {
  /** There is work, in so many milliseconds. */
  plan(delay: number): void;
  /** What the last attempt failed with; null while all is well. */
  readonly failure: string | null;
  stop(): void;
}

export interface Turns {
  readonly clock: () => number;
  /** One piece of work. */
  turn(): Promise<void>;
  /** Whether there is more to do at once. */
  more(): boolean;
  /** When time brings work: milliseconds. */
  next(): number;
  onFailure(error: unknown): void;
}

/** After a failure, milliseconds until the next attempt: doubled each time. */
const AGAIN = 500;
const MOST_AGAIN = 60_000;
/** What time brings waits for so long, milliseconds, where nothing else is to be done: many are looked at together. */
const GATHERED = 30_000;
/** At least so often, milliseconds, it is looked at what the clock says: it may have been set ahead, or the machine have slept. */
const LOOKED = 30_000;

export function openLoop({ clock, turn, more, next, onFailure }: Turns): Loop {
  let timer: NodeJS.Timeout | undefined;
  let planned = Number.POSITIVE_INFINITY;
  let stopped = false;
  let failures = 0;
  let failure: string | null = null;
  let working = false;

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    try {
      do await turn();
      while (more() && !stopped);
      failures = 0;
      failure = null;
      working = false;
      plan(Math.min(LOOKED, Math.max(GATHERED, next() - clock())));
    } catch (error) {
      failure = error instanceof Error ? error.name : 'error';
      onFailure(error);
      working = false;
      plan(Math.min(MOST_AGAIN, AGAIN * 2 ** failures++));
    }
  }

  function plan(delay: number): void {
    // By the time that timers go by: the clock may be set.
    const at = performance.now() + delay;
    // Who works looks for more before it stops.
    if (stopped || working || (timer !== undefined && planned <= at)) return;
    clearTimeout(timer);
    planned = at;
    timer = setTimeout(() => {
      timer = undefined;
      planned = Number.POSITIVE_INFINITY;
      void work();
    }, delay);
  }

  return {
    plan,
    get failure() {
      return failure;
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
