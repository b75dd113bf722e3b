import type { Context } from '../../command.ts';
import { orFail } from '../../input/result.ts';
import type { Opened } from '../../opened.ts';
import type { PeopleAccess } from '../access.ts';

export function peopleInDirectory({ engine, workspace, ask, settings }: Opened, { language }: Context): PeopleAccess {
  return {
    person: async (key, rows) => orFail(await engine.readPersonPage(workspace, key, { ...ask, rows })),
    async explain(key, subject) {
      const explained = orFail(await engine.explainMember(workspace, key, subject, ask));
      const names = engine.namesOf(await engine.loadLibrary(workspace));
      const text = engine.explanationText(explained.explanation, language, settings.zone, names);
      return { ...explained, text };
    },
    explainClass: async (key, id) => orFail(await engine.explainClass(workspace, key, id, ask)),
  };
}
