import type { Problem } from '@satsuma/core';
import type { Output } from './output/output.ts';
import type { Language, Say } from './words/say.ts';

/** A command is a file: what it takes, how it is explained, and what it does. The engine is loaded inside `run`, when it is needed. */
export interface Command {
  /** The word that calls it: `import`, `segments`. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** More about it, in the command's own help. */
  readonly description?: string;
  /** Positional arguments in commander's form: `<segment>`, `[files...]`. */
  readonly arguments?: readonly Argument[];
  readonly options?: readonly Option[];
  /** Lines that can be typed as they are. */
  readonly examples: readonly Example[];
  run(input: Input, context: Context): Promise<void>;
}

export interface Argument {
  readonly form: string;
  readonly about: string;
  /** What completion offers for it. */
  readonly completes?: Completes;
}

export interface Option {
  /** In commander's form: `-n, --number <n>`. */
  readonly flags: string;
  readonly about: string;
  readonly initial?: string | boolean;
  /** May be given several times. */
  readonly many?: boolean;
  readonly completes?: Completes;
}

/** What may stand in a place: files, folders, or one of these words. */
export type Completes = 'files' | 'folders' | readonly string[];

export interface Example {
  readonly line: string;
  readonly does: string;
}

/** What was typed. */
export interface Input {
  readonly arguments: readonly (string | readonly string[] | undefined)[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

/** What every command is given: where the data is, as of when, in which words, and where the answer goes. */
export interface Context {
  readonly directory: string;
  /** The address of a server to ask in place of a directory. */
  readonly server: string | undefined;
  /** As it was typed; undefined: now. */
  readonly asOf: string | undefined;
  readonly language: Language;
  readonly say: Say;
  readonly output: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** Exit codes: what went wrong, for scripts. */
export const EXIT = {
  done: 0,
  /** The input has problems; they were printed with their places. */
  problems: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** The data cannot be opened or reached. */
  store: 3,
  /** What was asked for does not exist. */
  notFound: 4,
  /** Something in Satsuma failed that should not. */
  internal: 70,
  cancelled: 130,
} as const;

/** Ends a command with problems instead of an answer. */
export class CommandFailure extends Error {
  readonly problems: readonly Problem[];
  readonly exit: number;

  constructor(problems: readonly Problem[], exit: number = EXIT.problems) {
    super(problems.map(p => p.message).join('; '));
    this.problems = problems;
    this.exit = exit;
  }
}
