import type { Test } from '../plan/leaf.ts';

/** The whole numbers a number test lets through, from `low` to `high`, both included; below 0 means from 0. */
export function countRange(test: Test): { readonly low: number; readonly high: number } {
  if (test.test !== 'number') throw new Error('a count is compared with numbers');
  const { min, max, aboveMin, belowMax } = test;
  return {
    low: min === undefined ? 0 : aboveMin ? Math.floor(min) + 1 : Math.ceil(min),
    high: max === undefined ? Infinity : belowMax ? Math.ceil(max) - 1 : Math.floor(max),
  };
}
