import type { ImportOptions, ImportProgress, ImportSummary } from '@satsuma/engine';
import type { Access } from '../access/access.ts';
import { withAccess } from '../access/with-access.ts';
import { type Command, CommandFailure, type Context, type Input } from '../command.ts';
import { HINT_OPTIONS, readHints, readMapping } from '../input/mapping.ts';
import { argumentsFrom, isOn, textOption, usage } from '../input/options.ts';
import { tellImport } from '../telling/import.ts';
import { IMPORT } from '../words/import.ts';

export const importCommand: Command = {
  name: 'import',
  summary: 'Bring in files: orders, order lines, customers, events, messages, surveys',
  description:
    'CSV, TSV, JSON lines and Parquet, plain or compressed (.gz, .xz, .zst). What the columns mean is guessed from headers and cells, and shown; satsuma mapping prints it as YAML to be changed and given with --mapping. A bad row is put aside with its line and the reason; the rest goes in. The same file twice changes nothing.',
  arguments: [{ form: '<files...>', about: 'files to bring in, one after another', completes: 'files' }],
  options: [
    { flags: '--mapping <file>', about: 'what the columns mean, as YAML', completes: 'files' },
    ...HINT_OPTIONS,
    { flags: '--dry-run', about: 'say what would come in, and keep nothing' },
    { flags: '--replace', about: 'take out what earlier files of this name brought from this source' },
    {
      flags: '--rejects <file>',
      about: 'where rows that are put aside go; FILE.rejects.csv if not given',
      completes: 'files',
    },
  ],
  examples: [
    { line: 'satsuma import orders.csv', does: 'guesses what the columns mean' },
    {
      line: 'satsuma import sales.csv.xz --as order-lines --zone UTC --dry-run',
      does: 'tries it without keeping anything',
    },
    { line: 'satsuma import orders.csv --mapping orders.mapping.yaml --replace', does: 'a corrected file' },
  ],
  run: (input, context) => withAccess(context, access => importFiles(input, context, access), 'may be made'),
};

async function importFiles(input: Input, context: Context, access: Access): Promise<void> {
  const { engine } = access;
  const files = argumentsFrom(input, 0);
  const mappingFile = textOption(input, 'mapping');
  const rejectsPath = textOption(input, 'rejects');
  if (rejectsPath !== undefined && files.length > 1) throw usage('--rejects', 'one file of rejects is for one file');
  const mapping = mappingFile === undefined ? undefined : await readMapping(engine, mappingFile);
  const summaries: ImportSummary[] = [];
  for (const path of files) {
    summaries.push(
      await importOne(context, access, {
        path,
        now: context.clock,
        signal: context.signal,
        language: context.language,
        replace: isOn(input, 'replace'),
        dryRun: isOn(input, 'dryRun'),
        ...readHints(input),
        ...(mapping && { mapping }),
        ...(rejectsPath !== undefined && { rejectsPath }),
      }).catch((error: unknown) => {
        throw withWhatIsDone(error, summaries, context);
      }),
    );
  }
  context.output.data(summaries);
  context.output.line();
  const words = context.say.of(IMPORT);
  const guessed = summaries.some(s => s.outcome !== 'unchanged' && s.mappingFrom === 'guessed');
  if (guessed) context.output.line(context.output.paint.dim(words.more));
  if (summaries.some(s => s.outcome === 'done')) context.output.line(context.output.paint.dim(words.next));
}

/** Imports one file and tells of it, with a bar while it runs. */
async function importOne(context: Context, access: Access, options: ImportOptions): Promise<ImportSummary> {
  const bar = context.output.progress('');
  const steps = context.say.of(IMPORT).step;
  const progress = ({ step, done, total }: ImportProgress): void =>
    bar.update(done ?? 0, total ?? 0, 'rows', steps[step]);
  const imported = await access.importFile({ ...options, progress }).finally(() => bar.end());
  await tellImport(imported, context, access.engine);
  return imported;
}

/** Files before the one that failed are in: programs are told of them too. */
function withWhatIsDone(error: unknown, done: readonly ImportSummary[], { output }: Context): unknown {
  if (done.length > 0 && error instanceof CommandFailure) {
    output.note(`${done.map(s => s.file).join(', ')}: imported before this.`);
  }
  return error;
}
