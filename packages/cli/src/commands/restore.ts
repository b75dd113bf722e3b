import type { Command } from '../command.ts';
import { argument } from '../input/options.ts';
import { BACKUP } from '../words/backup.ts';

export const restore: Command = {
  name: 'restore',
  summary: 'Make a data directory from a backup, and check it',
  description: 'Every file is compared with its checksum; what comes of it is opened and counted.',
  arguments: [{ form: '<folder>', about: 'what satsuma backup wrote', completes: 'folders' }],
  examples: [
    { line: 'satsuma --data restored restore backups/2026-03-01', does: 'into a directory that is not there yet' },
  ],
  async run(input, { output, say, directory, signal }) {
    const { restoreStore } = await import('@satsuma/engine');
    const words = say.of(BACKUP);
    const bar = output.progress(words.restoring);
    const progress = (done: number, total: number) => bar.update(done, total);
    const found = await restoreStore({ backup: argument(input, 0) ?? '', directory, signal, progress }).finally(() =>
      bar.end(),
    );
    output.data({ directory, made: found.made, tables: found.tables.map(({ name, rows }) => ({ name, rows })) });
    output.line(words.restored(directory, say.moment(found.made)));
  },
};
