import type { Problem } from '@satsuma/core';
import { CommanderError } from 'commander';
import { CommandFailure, EXIT } from './command.ts';
import type { Output } from './output/output.ts';
import type { Surroundings } from './surroundings.ts';
import { CANCELLED } from './words/cancelled.ts';
import type { Say } from './words/say.ts';

/** Says what went wrong, in words and (with --json) as data; returns the exit code. */
export async function tellFailure(
  error: unknown,
  output: Output,
  { terminal, signal }: Surroundings,
  say: Say,
): Promise<number> {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
  if (signal.aborted) {
    output.note(say.of(CANCELLED));
    return EXIT.cancelled;
  }
  const { problems, exit } = failureOf(error);
  await output.problems(problems);
  output.data({ problems });
  if (terminal.environment.SATSUMA_DEBUG && error instanceof Error) output.note(error.stack ?? '');
  return exit;
}

interface Failure {
  readonly problems: readonly Problem[];
  readonly exit: number;
}

function failureOf(error: unknown): Failure {
  if (error instanceof CommanderError) return { problems: [usageProblem(error)], exit: EXIT.usage };
  if (error instanceof CommandFailure) return error;
  if (error instanceof Error && isProblem(error)) {
    return { problems: [error.problem], exit: error.problem.code.startsWith('store') ? EXIT.store : EXIT.problems };
  }
  if (
    error instanceof Error &&
    error.name === 'QueryError' &&
    'engineCode' in error &&
    error.engineCode === MEMORY_LIMIT
  ) {
    return { problems: [OUT_OF_MEMORY], exit: EXIT.store };
  }
  const message = `Something failed that should not: ${error instanceof Error ? error.message : String(error)}`;
  const hint = 'SATSUMA_DEBUG=1 shows where';
  return { problems: [{ code: 'internal', path: '', message, hint }], exit: EXIT.internal };
}

/** ClickHouse's number for it. */
const MEMORY_LIMIT = 241;
const OUT_OF_MEMORY: Problem = {
  code: 'store',
  path: '',
  message: 'This needs more memory than the engine may use.',
  hint: 'SATSUMA_MEMORY=8000000000 allows it 8 GB; a quarter of the machine is what it takes if nothing is said',
};

/** The engine's errors carry their problem. */
const isProblem = (error: Error): error is Error & { readonly problem: Problem } => 'problem' in error;

/** commander's text: `error: unknown command 'x'`, and sometimes `(Did you mean y?)` behind it. */
function usageProblem({ message }: CommanderError): Problem {
  const [first = '', ...rest] = message.replace(/^error: /, '').split('\n');
  const meant = rest
    .join(' ')
    .trim()
    .replace(/^\(|\)$/g, '');
  return { code: 'bad-syntax', path: '', message: first, hint: meant || 'satsuma --help shows all commands' };
}
