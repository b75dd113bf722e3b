/** One piece of work at a time, in the order in which it was asked for. */
export interface Lane {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Whether somebody is at work. */
  readonly busy: boolean;
}

export function openLane(): Lane {
  let last: Promise<unknown> = Promise.resolve();
  let running = 0;
  return {
    run(work) {
      running++;
      const mine = last.then(work, work).finally(() => running--);
      last = mine.catch(() => undefined);
      return mine;
    },
    get busy() {
      return running > 0;
    },
  };
}
