import type { PastImport } from '@satsuma/engine';
import type { Access } from '../access/access.ts';
import { withAccess } from '../access/with-access.ts';
import type { Command, Context } from '../command.ts';
import { wholeOption } from '../input/options.ts';
import { COLUMNS } from '../words/columns.ts';
import { IMPORTS } from '../words/imports.ts';

export const imports: Command = {
  name: 'imports',
  summary: 'What was imported: files, when, and how much they brought; take one out again',
  options: [{ flags: '--undo <number>', about: 'take out what this import brought' }],
  examples: [
    { line: 'satsuma imports', does: 'all imports, the newest first' },
    { line: 'satsuma imports --undo 3', does: 'takes out what import 3 brought; the file can come in again' },
  ],
  run: (input, context) =>
    withAccess(context, async access => {
      const undone = wholeOption(input, 'undo');
      return undone === undefined ? list(context, access) : undo(undone, context, access);
    }),
};

async function undo(number: number, { output, say }: Context, access: Access): Promise<void> {
  const found = await access.undoImport(number);
  output.data(found);
  const { file, facts } = found;
  output.line(say.of(IMPORTS).undone(String(number), file, say.counted(facts.removedPeople, 'person')));
}

async function list({ output, say }: Context, access: Access): Promise<void> {
  const found = await access.imports();
  output.data(found);
  const words = say.of(IMPORTS);
  if (found.length === 0) {
    output.line(words.none);
    return;
  }
  const columns = say.of(COLUMNS);
  const count = (n: number | undefined): string => (n === undefined ? '–' : say.number(n));
  output.table<PastImport>(
    [
      { title: columns.number, align: 'right', cell: i => String(i.import) },
      { title: columns.file, flexible: 'cut', cell: i => i.file },
      { title: columns.source, flexible: 'cut', cell: i => i.source },
      { title: columns.when, cell: i => say.moment(i.started, access.settings.zone) },
      { title: columns.status, cell: i => words.status[i.status] },
      { title: columns.rows, align: 'right', cell: i => count(i.rows?.read) },
      { title: columns.rejected, align: 'right', cell: i => count(i.rows?.rejected) },
      { title: columns.event, align: 'right', cell: i => count(i.facts?.events) },
    ],
    found,
  );
}
