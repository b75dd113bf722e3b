import type { Terminal } from './output/output.ts';

/** What a command line runs in. */
export interface Surroundings {
  readonly terminal: Terminal;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}
