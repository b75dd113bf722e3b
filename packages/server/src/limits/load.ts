/** Beyond any of these the server refuses work before it falls over. */
export interface LoadBounds {
  /** Milliseconds by which the event loop may be late. */
  readonly delay: number;
  /** Bytes of JavaScript's heap. */
  readonly heap: number;
  /** Bytes of the whole process, engine included. */
  readonly memory: number;
}

/** What is measured, in the same units. */
export type Load = LoadBounds;

export interface LoadGuard {
  /** As last measured. */
  readonly load: () => Load;
  /** Which bound is passed at this moment, if any. */
  readonly over: () => keyof LoadBounds | undefined;
  close(): void;
}

const MEASURE_EVERY = 500;

/** Measures twice a second; costs nothing in between. */
export function guardLoad(bounds: LoadBounds): LoadGuard {
  let due = performance.now() + MEASURE_EVERY;
  let load: Load = { delay: 0, ...memoryUsed() };
  const timer = setInterval(() => {
    load = { delay: Math.max(0, performance.now() - due), ...memoryUsed() };
    due = performance.now() + MEASURE_EVERY;
  }, MEASURE_EVERY);
  timer.unref();
  return {
    load: () => load,
    over: () => passed(load, bounds),
    close: () => clearInterval(timer),
  };
}

export const passed = (load: Load, bounds: LoadBounds): keyof LoadBounds | undefined =>
  (['memory', 'heap', 'delay'] as const).find(kind => load[kind] > bounds[kind]);

function memoryUsed(): Pick<Load, 'heap' | 'memory'> {
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed, memory: rss };
}
