import type { Context } from '../../command.ts';
import { failWith, orFail } from '../../input/result.ts';
import type { Opened } from '../../opened.ts';
import type { Access, TransferAccess } from '../access.ts';
import { dataInDirectory } from './data.ts';
import { definitionsInDirectory } from './definitions.ts';
import { peopleInDirectory } from './people.ts';
import { questionsInDirectory } from './questions.ts';

/** The data directory, opened for this command. */
export function accessToDirectory(opened: Opened, context: Context): Access {
  const { engine, settings, asOf } = opened;
  return {
    ...{ engine, settings, asOf },
    ...definitionsInDirectory(opened, context),
    ...questionsInDirectory(opened, context),
    ...peopleInDirectory(opened, context),
    ...transferInDirectory(opened),
    ...dataInDirectory(opened, context),
  };
}

function transferInDirectory({ engine, workspace, ask }: Opened): TransferAccess {
  return {
    exportPeople: async (subject, options) =>
      orFail(await engine.exportMembers(workspace, subject, { ...ask, ...options })),
    async importFile(options) {
      const imported = await engine.importFile(workspace.store, options);
      if (!imported.ok) throw failWith(imported.problems);
      return imported.value;
    },
  };
}
