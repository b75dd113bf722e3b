import { readFileSync } from 'node:fs';
import { Command as Program } from 'commander';
import type { Command, Context, Input } from './command.ts';
import { EXIT } from './command.ts';
import { GROUPS } from './commands/all.ts';
import { tellFailure } from './failure.ts';
import { usage } from './input/options.ts';
import { isLanguage, languageOf } from './language.ts';
import { openOutput, screenColumns } from './output/output.ts';
import { SHARED_OPTIONS } from './shared-options.ts';
import type { Surroundings } from './surroundings.ts';
import { speak } from './words/say.ts';

/** Runs one command line; returns the exit code. Whatever goes wrong is said in words, never as a stack. */
export async function runProgram(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const program = programOf(surroundings);
  try {
    await program.parseAsync(words.length === 0 ? ['--help'] : [...words], { from: 'user' });
    return EXIT.done;
  } catch (error) {
    const { lang } = program.opts<Shared>();
    const language = isLanguage(lang) ? lang : languageOf(undefined, surroundings.terminal.environment);
    const output = openOutput(words.includes('--json'), surroundings.terminal, language);
    return tellFailure(error, output, surroundings, speak(language));
  }
}

function programOf(surroundings: Surroundings): Program {
  const { out } = surroundings.terminal;
  const program = new Program('satsuma')
    .description('Customer segmentation from a transaction log: bring the data in, divide, understand.')
    .version(versionOf(), '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .configureOutput({
      writeOut: text => void out.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => screenColumns(surroundings.terminal),
    })
    .configureHelp({ showGlobalOptions: true, minWidthToWrap: 20, subcommandTerm: sub => sub.name() })
    .addHelpText('after', '\nsatsuma <command> --help shows its options and examples.')
    .exitOverride();
  program.addHelpCommand(
    new Program('help')
      .argument('[command]')
      .summary('Show the help of a command')
      .helpGroup(`${GROUPS.at(-1)?.heading}:`),
  );
  for (const { flags, about } of SHARED_OPTIONS) program.option(flags, about);
  for (const { heading, commands } of GROUPS) {
    for (const command of commands) add(program, command, surroundings).helpGroup(`${heading}:`);
  }
  return program;
}

function versionOf(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}

function add(program: Program, command: Command, surroundings: Surroundings): Program {
  const sub = program
    .command(command.name)
    .summary(command.summary)
    .description(command.description ? `${command.summary}.\n\n${command.description}` : `${command.summary}.`);
  for (const { form, about } of command.arguments ?? []) sub.argument(form, about);
  for (const { flags, about, initial, many } of command.options ?? []) {
    if (many) sub.option(flags, about, (one: string, before: readonly string[] = []) => [...before, one]);
    else sub.option(flags, about, initial);
  }
  const examples = command.examples.map(({ line, does }) => `  ${line}\n      ${does}`).join('\n');
  sub.addHelpText('after', `\nExamples:\n${examples}`);
  return sub.action(async (...given: unknown[]) => {
    const input: Input = { arguments: given.slice(0, -2) as Input['arguments'], options: sub.opts() };
    await command.run(input, contextOf(program.opts(), surroundings));
  });
}

interface Shared {
  readonly data?: string;
  readonly server?: string;
  readonly asOf?: string;
  readonly json?: boolean;
  readonly lang?: string;
}

function contextOf(shared: Shared, { terminal, clock, signal }: Surroundings): Context {
  const { environment } = terminal;
  const language = languageOf(shared.lang, environment);
  return {
    directory: shared.data || environment.SATSUMA_DATA || './satsuma-data',
    server: serverOf(shared.server || environment.SATSUMA_SERVER || undefined),
    asOf: shared.asOf,
    language,
    say: speak(language),
    output: openOutput(shared.json === true, terminal, language),
    environment,
    clock,
    signal,
  };
}

function serverOf(url: string | undefined): string | undefined {
  if (url === undefined || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))) return url;
  throw usage('--server', `"${url}" is not an address of the web`, 'http://127.0.0.1:8080');
}
