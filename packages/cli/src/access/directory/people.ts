import { randomBytes } from 'node:crypto';
import type { Erased, PersonKey } from '@satsuma/engine';
import type { Context } from '../../command.ts';
import { orFail } from '../../input/result.ts';
import type { Opened } from '../../opened.ts';
import type { PeopleAccess } from '../access.ts';

export function peopleInDirectory(opened: Opened, context: Context): PeopleAccess {
  const { engine, workspace, ask, settings } = opened;
  return {
    person: async (key, rows) => orFail(await engine.readPersonPage(workspace, key, { ...ask, rows })),
    exportPerson: async key => orFail(await engine.exportPerson(workspace, key, ask)),
    erasePerson: key => erase(opened, context, key),
    async explain(key, subject) {
      const explained = orFail(await engine.explainMember(workspace, key, subject, ask));
      const names = engine.namesOf(await engine.loadLibrary(workspace));
      const text = engine.explanationText(explained.explanation, context.language, settings.zone, names);
      return { ...explained, text };
    },
    explainClass: async (key, id) => orFail(await engine.explainClass(workspace, key, id, ask)),
  };
}

/** A server that was stopped may have left calls in its journal: they are applied first, or they would bring the person back. */
async function erase({ engine, workspace }: Opened, { directory }: Context, key: PersonKey): Promise<Erased> {
  const profile = orFail(await engine.findPerson(workspace, key));
  const server = await import('@satsuma/server');
  const tracking = await server.openTracking(workspace, { directory, random: randomBytes, runs: false });
  try {
    const erased = orFail(await tracking.live.erase(profile));
    const done = { action: 'person.erased', subject: `profile:${erased.profile}` };
    await server.recordAudit(workspace.store.control, { time: workspace.clock(), actor: 'command line', ...done });
    return erased;
  } finally {
    await tracking.close();
  }
}
