/** Beyond any of these the server refuses work before it falls over. */
export interface LoadBounds {
  /** Milliseconds by which the event loop may be late, twice in a row: one long piece of work, or the start, is no overload. */
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
export function guardLoad(bounds: LoadBounds, every = MEASURE_EVERY): LoadGuard {
  let due = performance.now() + every;
  let before = 0;
  let load: Load = { delay: 0, ...memoryUsed() };
  const timer = setInterval(() => {
    const late = Math.max(0, performance.now() - due);
    load = { delay: Math.min(before, late), ...memoryUsed() };
    before = late;
    due = performance.now() + every;
  }, every);
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
