import { extname } from 'node:path';
import type { ExportFormat } from '@satsuma/engine';
import { withAccess } from '../access/with-access.ts';
import type { Command } from '../command.ts';
import { readGivenValues, VALUE_OPTIONS } from '../input/ask.ts';
import { argument, isOn, textOption, usage, wordOption } from '../input/options.ts';
import { readSubject, SUBJECT_FORMS } from '../input/subject.ts';
import { EXPORT } from '../words/export.ts';

const FORMATS = ['csv', 'jsonl', 'parquet'] as const satisfies readonly ExportFormat[];

export const exportCommand: Command = {
  name: 'export',
  summary: 'Write the people of a segment into a file: CSV, JSON lines or Parquet',
  arguments: [
    { form: '<people>', about: SUBJECT_FORMS, completes: 'files' },
    { form: '<file>', about: 'ending in .csv, .jsonl or .parquet', completes: 'files' },
  ],
  options: [
    { flags: '--format <format>', about: 'where the ending does not say it', completes: FORMATS },
    { flags: '--traits <names>', about: 'traits to write, separated by commas' },
    {
      flags: '--identifiers <kinds>',
      about: 'kinds of identifiers, separated by commas; user_id and email if not given',
    },
    { flags: '--overwrite', about: 'replace a file that is there' },
    { flags: '--plain-text', about: 'CSV: leave text that a spreadsheet takes for a formula as it is' },
    ...VALUE_OPTIONS,
  ],
  examples: [
    { line: 'satsuma export rfm:champions champions.csv --traits city,language', does: 'for a mailing' },
    { line: 'satsuma export loyal-buyers loyal.parquet --identifiers user_id', does: 'for another program' },
  ],
  run: (input, context) =>
    withAccess(context, async ({ engine, ...access }) => {
      const { output, say } = context;
      const subject = await readSubject(engine, argument(input, 0) ?? '', await readGivenValues(input));
      const file = argument(input, 1) ?? '';
      const list = (name: string) =>
        textOption(input, name)
          ?.split(',')
          .filter(part => part !== '');
      const [traits, identifiers] = [list('traits'), list('identifiers')];
      const progress = output.progress(say.of(EXPORT).writing);
      const exported = await access
        .exportPeople(subject, {
          file,
          format: wordOption(input, 'format', FORMATS) ?? formatOf(file),
          overwrite: isOn(input, 'overwrite'),
          defuseFormulas: !isOn(input, 'plainText'),
          ...(traits && { traits }),
          ...(identifiers && { identifiers }),
          onProgress: share => progress.update(share, 1),
        })
        .finally(() => progress.end());
      output.data(exported);
      const words = say.of(EXPORT);
      output.line(
        words.written(say.counted(exported.people, 'person'), exported.file, say.number(exported.bytes / 1000)),
      );
      output.line(words.columns(exported.columns.join(', ')));
    }),
};

function formatOf(file: string): ExportFormat {
  const ending = extname(file).slice(1).toLowerCase();
  const format = FORMATS.find(f => f === ending || (f === 'jsonl' && ending === 'ndjson'));
  if (format !== undefined) return format;
  throw usage(file, `its ending does not say which format`, `end it in .${FORMATS.join(', .')}, or give --format`);
}
