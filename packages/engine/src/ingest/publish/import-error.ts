import type { Problem } from '@satsuma/core';

/** An import that cannot be done, told as a problem; nothing of it is in the store, or all of it will be. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem.message, cause === undefined ? undefined : { cause });
    this.problem = problem;
  }
}
