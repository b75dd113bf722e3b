import type { Problem } from '@satsuma/core';

/** A place in a file, counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A problem in a file: where in the file, and (`path`) where in the definition. */
export interface LocatedProblem extends Problem, Place {}

/** A result, or problems each with its place in a file. */
export type LocatedResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly LocatedProblem[] };

/** `where.all[1].event` → `['where', 'all', 1, 'event']`. */
export function stepsOf(path: string): readonly (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
    index === undefined ? (key ?? '') : Number(index),
  );
}
