/** One measured figure, printed as one line of JSON. Ratios come from one run on one machine; single times are for orientation. */
export interface Figure {
  readonly bench: string;
  readonly figure: string;
  readonly value: number;
  readonly unit: 's' | 'ms' | '×' | 'rows/s' | 'rows' | 'MB' | 'people';
  /** What the figure should be, in words, and whether it is. */
  readonly target?: string;
  readonly met?: boolean;
}

export type Report = (figure: Figure) => void;

/** A bench by name: what it measures is in its file. */
export interface Bench {
  readonly name: string;
  /** @param scale 1 is the full size; smaller is a sample for a quick look. */
  run(scale: number, report: Report): Promise<void>;
}

/** Milliseconds of wall clock that the work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The best of a few rounds: what the work costs when nothing else disturbs it. */
export async function best(rounds: number, work: () => Promise<unknown>): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < rounds; i++) least = Math.min(least, await timed(work));
  return least;
}

export const rounded = (x: number): number => Number(x.toPrecision(3));
