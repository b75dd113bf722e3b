import type { Problem, ProblemCode, Result } from '@satsuma/core';
import { CommandFailure, EXIT } from '../command.ts';

/** What was asked for is not there, as opposed to being wrong. */
const MISSING: readonly ProblemCode[] = ['unknown-segment', 'unknown-version', 'unknown-person', 'erased-person'];

/** The value, or the end of the command with every problem. */
export function orFail<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw failWith(result.problems);
}

export function failWith(problems: readonly Problem[]): CommandFailure {
  const missing = problems.every(p => MISSING.includes(p.code));
  return new CommandFailure(problems, missing ? EXIT.notFound : EXIT.problems);
}
