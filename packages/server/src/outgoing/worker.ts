/** Does the same piece of work whenever there may be some, never twice at once. */
export interface Worker {
  /** There may be something to do. */
  wake(): void;
  /** Resolves when nothing is left that can be done now. */
  settle(): Promise<void>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

export interface WorkerParts {
  readonly clock: () => number;
  /** Does what can be done now; says when there may be more: milliseconds, or undefined for when it is woken. */
  readonly work: () => Promise<number | undefined>;
  readonly onFailure: (error: unknown) => void;
  /** Whether it works by itself; else only `settle` makes it. */
  readonly runs: boolean;
}

/** After work that threw. */
const AGAIN = 10_000;
const LONGEST_TIMER = 2 ** 31 - 1;

export function openWorker({ clock, work, onFailure, runs }: WorkerParts): Worker {
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | undefined;
  let rung = false;
  let closed = false;

  async function doAll(): Promise<void> {
    let next: number | undefined;
    do {
      rung = false;
      try {
        next = await work();
      } catch (error) {
        onFailure(error);
        next = clock() + AGAIN;
      }
    } while (rung && !closed);
    working = undefined;
    if (next !== undefined && runs && !closed) plan(next - clock());
  }

  function plan(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(start, Math.min(LONGEST_TIMER, Math.max(0, delay)));
    timer.unref();
  }

  function start(): void {
    rung = true;
    clearTimeout(timer);
    if (!closed) working ??= doAll();
  }

  return {
    wake: () => (runs ? start() : undefined),
    async settle() {
      start();
      await working;
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await working;
    },
  };
}
