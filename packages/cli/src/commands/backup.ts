import type { Command } from '../command.ts';
import { argument } from '../input/options.ts';
import { withWorkspace } from '../opened.ts';
import { BACKUP } from '../words/backup.ts';

export const backup: Command = {
  name: 'backup',
  summary: 'Copy everything to a new folder, as it is at one moment',
  description:
    'The folder is complete when it bears its name. Of a running server: POST /api/v1/backups. A ClickHouse or a PostgreSQL server has a backup of its own.',
  arguments: [{ form: '<folder>', about: 'where it goes; it may not be there yet', completes: 'folders' }],
  examples: [{ line: 'satsuma backup backups/2026-03-01', does: 'data, definitions, accounts: all of it' }],
  run: (input, context) =>
    withWorkspace(context, async ({ engine, workspace }) => {
      const { output, say, directory, signal, clock } = context;
      const words = say.of(BACKUP);
      const to = argument(input, 0) ?? '';
      const bar = output.progress(words.copying);
      const made = await engine
        .backupStore(workspace.store, {
          ...{ directory, to, signal, now: clock(), quiesce: workspace.exclusively },
          progress: (done, total) => bar.update(done, total),
        })
        .finally(() => bar.end());
      output.data({ folder: to, made: made.made, tables: made.tables.map(({ name, rows }) => ({ name, rows })) });
      output.line(words.made(say.counted(made.files.length, 'file'), to));
    }),
};
