import type { PastImport } from '@satsuma/engine';
import type { Command } from '../command.ts';
import { withWorkspace } from '../opened.ts';
import { COLUMNS } from '../words/columns.ts';
import { IMPORTS } from '../words/imports.ts';

export const imports: Command = {
  name: 'imports',
  summary: 'What was imported: files, when, and how much they brought',
  examples: [{ line: 'satsuma imports', does: 'all imports, the newest first' }],
  run: (_, context) =>
    withWorkspace(context, async ({ engine, workspace, settings: { zone } }) => {
      const { output, say } = context;
      const found = await engine.listImports(workspace.store.control);
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
          { title: columns.when, cell: i => say.moment(i.started, zone) },
          { title: columns.status, cell: i => words.status[i.status] },
          { title: columns.rows, align: 'right', cell: i => count(i.rows?.read) },
          { title: columns.rejected, align: 'right', cell: i => count(i.rows?.rejected) },
          { title: columns.event, align: 'right', cell: i => count(i.facts?.events) },
        ],
        found,
      );
    }),
};
