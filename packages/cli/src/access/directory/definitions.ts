import type { Context } from '../../command.ts';
import { orFail } from '../../input/result.ts';
import type { Opened } from '../../opened.ts';
import type { DefinitionsAccess } from '../access.ts';

export function definitionsInDirectory({ engine, workspace, ask }: Opened, { language }: Context): DefinitionsAccess {
  const library = () => engine.loadLibrary(workspace);
  return {
    definitions: async () => (await library()).definitions,
    names: async given => engine.namesOf(await library(), given),
    list: async count => orFail(await engine.listDefinitions(workspace, { ...ask, count })),
    async describe(id) {
      const { library: known, ...found } = orFail(await engine.describeDefinition(workspace, id));
      return { ...found, sentence: engine.sentenceOf(found.definition, known, language, engine.namesOf(known)) };
    },
    async plan(given, options) {
      const changes = orFail(await engine.planChanges(workspace, given, { ...ask, ...options }));
      const known = await library();
      const names = engine.namesOf(
        known,
        given.map(g => g.definition),
      );
      return changes.map(change => ({
        ...change,
        sentence: engine.sentenceOf(change.definition, known, language, names),
      }));
    },
    apply: async (given, options) => orFail(await engine.applyDefinitions(workspace, given, { ...ask, ...options })),
    versions: async id => orFail(await engine.listVersions(workspace, id)),
    compareVersions: async (id, which) => orFail(await engine.compareVersions(workspace, id, which, ask)),
    async restore(id, version, note) {
      const options = { signal: ask.signal, ...(note !== undefined && { note }) };
      return orFail(await engine.restoreVersion(workspace, id, version, options));
    },
    archive: async id => void orFail(await engine.archiveDefinition(workspace, id)),
    compute: async options => orFail(await engine.computeMemberships(workspace, { ...ask, ...options })),
  };
}
