import { both } from './both.ts';

/** Ctrl-C, or told to end. */
export const CANCELLED = both<string>(
  'Cancelled. Nothing was changed half-way.',
  'Przerwane. Nic nie zostało zmienione w połowie.',
);
