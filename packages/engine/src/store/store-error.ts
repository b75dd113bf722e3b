import type { Problem } from '@satsuma/core';

/** A store that cannot be opened or used, told as a problem (`path` is the directory or the server). Never a stack trace for the user. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem.message, cause === undefined ? undefined : { cause });
    this.problem = problem;
  }
}
