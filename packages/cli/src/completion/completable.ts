import type { Command, Completes, Option } from '../command.ts';

/** What a shell is told of a command. */
export interface Completable {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletableOption[];
  /** What each positional argument may be; the last one again where it takes several words. */
  readonly arguments: readonly (Completes | undefined)[];
}

export interface CompletableOption {
  /** `--data`, and `-n` where there is a short one. */
  readonly names: readonly string[];
  readonly about: string;
  /** It is followed by a value. */
  readonly takesValue: boolean;
  readonly completes: Completes | undefined;
}

export const completableOf = ({ name, summary, options = [], arguments: given = [] }: Command): Completable => ({
  name,
  summary,
  options: options.map(completableOption),
  arguments: given.map(argument => argument.completes),
});

/** From commander's form: `-n, --size <n>`. */
export const completableOption = ({ flags, about, completes }: Option): CompletableOption => ({
  names: [...flags.matchAll(/(?<![\w-])--?[a-z][\w-]*/g)].map(([flag]) => flag),
  about,
  takesValue: /[<[]/.test(flags),
  completes,
});
