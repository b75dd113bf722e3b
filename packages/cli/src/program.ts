import { CommanderError, Command as Program } from 'commander';
import { type Command, CommandFailure, type Context, EXIT, type Input, type Language } from './command.ts';
import { COMMANDS } from './commands/all.ts';
import { openOutput, type Terminal } from './output/output.ts';

export interface Surroundings {
  readonly terminal: Terminal;
  readonly clock: () => number;
  readonly signal: AbortSignal;
}

/** Runs one command line; returns the exit code. Whatever goes wrong is said in words, never as a stack. */
export async function runProgram(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const program = programOf(surroundings);
  try {
    await program.parseAsync([...words], { from: 'user' });
    return EXIT.done;
  } catch (error) {
    return failure(error, words, surroundings);
  }
}

export function programOf(surroundings: Surroundings): Program {
  const { out, err } = surroundings.terminal;
  const program = new Program('satsuma')
    .description('Customer segmentation from a transaction log: import, divide, explain, act.')
    .option('--data <dir>', 'where the data lives', './satsuma-data')
    .option('--as-of <instant>', 'ask as of a date or an instant instead of now, e.g. 2026-03-01')
    .option('--json', 'answer with JSON')
    .option('--lang <language>', 'en or pl; by default the language of the environment')
    .configureOutput({ writeOut: text => void out.write(text), writeErr: text => void err.write(text) })
    .showHelpAfterError('(satsuma --help shows all commands)')
    .exitOverride();
  for (const command of COMMANDS) add(program, command, surroundings);
  return program;
}

function add(program: Program, command: Command, surroundings: Surroundings): void {
  const sub = program.command(command.name).summary(command.summary).description(command.summary);
  for (const { form, about } of command.arguments ?? []) sub.argument(form, about);
  for (const { flags, about, initial } of command.options ?? []) sub.option(flags, about, initial);
  const examples = command.examples.map(({ line, does }) => `  ${line}\n      ${does}`).join('\n');
  sub.addHelpText('after', `\nExamples:\n${examples}`);
  sub.action(async (...given: unknown[]) => {
    const input: Input = { arguments: given.slice(0, -2) as Input['arguments'], options: sub.opts() };
    await command.run(input, contextOf(program.opts(), surroundings));
  });
}

interface Shared {
  readonly data: string;
  readonly asOf?: string;
  readonly json?: boolean;
  readonly lang?: string;
}

function contextOf(shared: Shared, { terminal, clock, signal }: Surroundings): Context {
  const { environment } = terminal;
  return {
    directory: shared.data,
    asOf: shared.asOf,
    language: languageOf(shared.lang, environment),
    output: openOutput(shared.json === true, terminal),
    environment,
    clock,
    signal,
  };
}

function languageOf(asked: string | undefined, environment: Terminal['environment']): Language {
  if (asked === 'en' || asked === 'pl') return asked;
  if (asked !== undefined) {
    throw new CommandFailure(
      [{ code: 'bad-value', path: '--lang', message: `there are no words in "${asked}"`, hint: 'en or pl' }],
      EXIT.usage,
    );
  }
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.startsWith('pl') ? 'pl' : 'en';
}

function failure(error: unknown, words: readonly string[], { terminal, signal }: Surroundings): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const output = openOutput(words.includes('--json'), terminal);
  if (signal.aborted) {
    output.note('Cancelled; nothing was changed half-way.');
    return EXIT.cancelled;
  }
  if (error instanceof CommandFailure) {
    output.problems(error.problems);
    output.data({ problems: error.problems });
    return error.exit;
  }
  if (error instanceof Error && 'problem' in error) {
    const problem = error.problem as CommandFailure['problems'][number];
    output.problems([problem]);
    output.data({ problems: [problem] });
    return EXIT.store;
  }
  output.note(`Something failed that should not: ${error instanceof Error ? error.message : String(error)}`);
  if (terminal.environment.SATSUMA_DEBUG && error instanceof Error) output.note(error.stack ?? '');
  return EXIT.internal;
}
