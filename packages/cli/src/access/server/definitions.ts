import { finished } from '@satsuma/client';
import type { Names, Problem } from '@satsuma/core';
import type {
  Applied,
  ComparedVersions,
  ComputedMemberships,
  ListedDefinitions,
  Version,
  WrittenDefinition,
} from '@satsuma/engine';
import type { DefinitionsAccess, Described, OnProgress, Planned } from '../access.ts';
import type { Asking, Given } from './asking.ts';

export function definitionsOnServer(
  ask: Asking,
  { namesOf }: Pick<typeof import('@satsuma/engine'), 'namesOf'>,
): DefinitionsAccess {
  const { context, asOf } = ask;
  const { language } = context;
  const list = (count: boolean) => ask((api, o) => api.listSegments({ query: { ...asOf, language, count } }, o));
  return {
    definitions: async () => new Map((await list(false)).segments.map(s => [s.id, s.definition])),
    async names(given = []) {
      const known = (await ask((api, o) => api.getNames({}, o))) as Names;
      const own = namesOf({ definitions: new Map(), catalog: NO_EVENTS }, given);
      return {
        ...known,
        segments: { ...known.segments, ...own.segments },
        classes: { ...known.classes, ...own.classes },
      };
    },
    list: async count => (await list(count)) as ListedDefinitions,
    describe: async id =>
      (await ask((api, o) => api.getSegment({ path: { id }, query: { language } }, o), inFull(id))) as Described,
    async plan(given, { prune }) {
      const input = { query: { ...asOf, language }, body: { definitions: given.map(g => g.definition), prune } };
      return (await ask((api, o) => api.planDefinitions(input, o), placedIn(given))) as readonly Planned[];
    },
    async apply(given, { prune, compute, note, onProgress }) {
      const definitions = given.map(g => g.definition);
      const body = { definitions, prune, compute, ...(note !== undefined && { note }) };
      const end = following(ask, onProgress);
      const applied = await ask(
        async (api, o) => finished(api, await api.applyDefinitions({ query: asOf, body }, o), end),
        placedIn(given),
      );
      return applied as Applied;
    },
    async compute({ only, cause, onProgress }) {
      const body = { cause, ...(only && { only }) };
      const end = following(ask, onProgress);
      const computed = await ask(async (api, o) =>
        finished(api, await api.computeMemberships({ query: asOf, body }, o), end),
      );
      return computed as ComputedMemberships;
    },
    versions: async id =>
      (await ask((api, o) => api.listVersions({ path: { id } }, o), inFull(id))) as readonly Version[],
    async compareVersions(id, which) {
      const path = { id, ...which };
      return (await ask((api, o) => api.compareVersions({ path, query: asOf }, o), inFull(id))) as ComparedVersions;
    },
    async restore(id, version, note) {
      const input = { path: { id, version }, body: note === undefined ? {} : { note } };
      const end = following(ask, undefined);
      const applied = await ask(async (api, o) => finished(api, await api.restoreVersion(input, o), end), inFull(id));
      return applied as Applied;
    },
    async archive(id) {
      await ask((api, o) => api.archiveSegment({ path: { id } }, o));
    },
  };
}

const NO_EVENTS = {
  events: {},
  lines: { properties: {}, currencies: [], rows: 0 },
  traits: {},
  segments: {},
  zone: 'UTC',
  zones: [],
};

/** How a job is waited for: Ctrl-C cancels it. */
export const following = ({ context }: Asking, onProgress: OnProgress | undefined) => ({
  signal: context.signal,
  ...(onProgress && { onProgress: (done: number, total: number) => onProgress(total === 0 ? 0 : done / total) }),
});

/** Problems at their places in the files. */
const placedIn =
  (given: readonly WrittenDefinition[]): Given =>
  (problem): Problem => {
    const [, number = '', path = ''] = /^body\.definitions\[(\d+)\]\.?(.*)$/.exec(problem.path) ?? [];
    const written = number === '' ? undefined : given[Number(number)];
    return written === undefined ? problem : { ...problem, path, ...written.at(path) };
  };

const inFull =
  (id: string): Given =>
  problem => ({ ...problem, path: id });
