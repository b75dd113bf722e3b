import {
  checkDefinition,
  type Definition,
  failed,
  findCycles,
  idOf,
  isSegment,
  ok,
  type Problem,
  type ProblemCode,
  type Result,
} from '@satsuma/core';
import { checkSegmentation } from '../methods/segmentation.ts';
import { changedLibrary, referencesIn, type WorkspaceLibrary, withOpenClasses } from '../workspace/library.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { hashOf, sameMembers } from './canonical.ts';
import type { WrittenDefinition } from './document.ts';

/** A definition to be applied; with `at`, problems say where it stands. */
export type GivenDefinition = Pick<WrittenDefinition, 'definition'> & Partial<Pick<WrittenDefinition, 'at'>>;

/** What applying definitions would do, before anybody is counted. */
export interface Judged {
  readonly before: WorkspaceLibrary;
  readonly after: WorkspaceLibrary;
  readonly created: readonly Definition[];
  readonly changed: readonly Definition[];
  readonly unchanged: readonly Definition[];
  /** Stored, not given, and to be taken away: only when asked for. */
  readonly removed: readonly string[];
  /** Those that say the same as before but refer, directly or through others, to something that changes. */
  readonly affected: readonly string[];
}

/**
 * Checks definitions against the data, the stored definitions and each other, and sorts them by what they change. What depends on
 * something that changes or goes away must still hold; what depends on it and does not is a problem of its own.
 *
 * @param prune take away what is stored and not given
 */
export async function judge(
  workspace: Workspace,
  before: WorkspaceLibrary,
  given: readonly GivenDefinition[],
  prune: boolean,
): Promise<Result<Judged>> {
  const definitions = given.map(g => g.definition);
  const ids = new Set(definitions.map(idOf));
  const removed = prune ? [...before.definitions.keys()].filter(id => !ids.has(id)) : [];
  const changing = definitions.filter(d => before.stored.get(idOf(d))?.hash !== hashOf(d));
  const touched = new Set([...changing.filter(d => isMeantOtherwise(d, before)).map(idOf), ...removed]);
  const next = changedLibrary(before, definitions, new Set(removed));
  const affected = dependentsOf(touched, next).filter(id => !changing.some(d => idOf(d) === id));
  const asking = [...changing, ...affected.flatMap(id => next.definitions.get(id) ?? [])];
  const after = await withOpenClasses(workspace, next, asking);
  const own = [...twice(given), ...given.flatMap(g => problemsOf(g, after)), ...cyclesAmong(given, after)];
  if (own.length > 0) return failed(once(own));
  const elsewhere = [
    ...affected.filter(id => !ids.has(id)).flatMap(id => brokenBy(id, after)),
    ...orphans(new Set(removed), after),
  ];
  if (elsewhere.length > 0) return failed(once(elsewhere));
  return ok({
    before,
    after,
    created: changing.filter(d => !before.stored.has(idOf(d))),
    changed: changing.filter(d => before.stored.has(idOf(d))),
    unchanged: definitions.filter(d => !changing.includes(d) && !affected.includes(idOf(d))),
    removed,
    affected,
  });
}

/** A change of what is said about it alone (its name, its owner) is nothing to those who refer to it. */
function isMeantOtherwise(definition: Definition, { definitions }: WorkspaceLibrary): boolean {
  const old = definitions.get(idOf(definition));
  return old === undefined || !sameMembers(old, definition);
}

/** Everything that refers to one of the ids, directly or through others; not the ids themselves. */
function dependentsOf(ids: ReadonlySet<string>, library: WorkspaceLibrary): readonly string[] {
  const found = new Set<string>();
  for (let grew = true; grew; ) {
    const size = found.size;
    for (const [id, definition] of library.definitions) {
      if (ids.has(id)) continue;
      if (referencesIn(definition, library).some(({ name }) => ids.has(name) || found.has(name))) found.add(id);
    }
    grew = found.size > size;
  }
  return [...found];
}

function problemsOf(given: GivenDefinition, library: WorkspaceLibrary): readonly Problem[] {
  const { definition } = given;
  const checked = checkDefinition(definition, library.catalog);
  const segmentation = isSegment(definition) ? ok(undefined) : checkSegmentation(definition, library);
  const problems = [checked, segmentation].flatMap(result => (result.ok ? [] : result.problems));
  return problems.map(problem => placed(problem, given));
}

/** A problem at its place in the file; without a file, its path starts with the definition's id. */
const placed = (problem: Problem, { definition, at }: GivenDefinition): Problem =>
  at === undefined ? under(idOf(definition), problem) : { ...problem, ...at(problem.path) };

const under = (id: string, problem: Problem): Problem => ({
  ...problem,
  path: problem.path === '' ? id : `${id}: ${problem.path}`,
});

function twice(given: readonly GivenDefinition[]): readonly Problem[] {
  const ids = given.map(g => idOf(g.definition));
  return given
    .filter((g, i) => ids.indexOf(idOf(g.definition)) < i)
    .map(g => placed({ code: 'duplicate', path: '', message: `"${idOf(g.definition)}" is defined twice` }, g));
}

/** The same mistake may be found by more than one check. */
const once = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map(problem => [JSON.stringify(problem), problem])).values(),
];

/** What a definition that stays as it is can suffer from changes elsewhere; the data it was written for is not looked at again. */
const ABOUT_REFERENCES: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unknown-segment',
  'unknown-class',
  'unknown-parameter',
  'unbound-parameter',
  'cycle',
]);

function brokenBy(id: string, library: WorkspaceLibrary): readonly Problem[] {
  const definition = library.definitions.get(id);
  if (definition === undefined) return [];
  return problemsOf({ definition }, library).filter(({ code }) => ABOUT_REFERENCES.has(code));
}

/** Definitions whose parent goes away. */
function orphans(removed: ReadonlySet<string>, { definitions }: WorkspaceLibrary): readonly Problem[] {
  return [...definitions].flatMap(([id, { parent }]): readonly Problem[] =>
    parent === undefined || !removed.has(parent)
      ? []
      : [{ code: 'unknown-segment', path: `${id}: parent`, message: `its parent "${parent}" would be removed` }],
  );
}

/** Circles that go through segmentations alone among what is given; the others are found where a segment names them. */
function cyclesAmong(given: readonly GivenDefinition[], { catalog }: WorkspaceLibrary): readonly Problem[] {
  const references = Object.fromEntries(Object.entries(catalog.segments).map(([id, e]) => [id, e.references]));
  return findCycles(references).flatMap((cycle): readonly Problem[] => {
    const inCircle = given.filter(g => cycle.includes(idOf(g.definition)));
    if (inCircle.length === 0 || inCircle.some(g => isSegment(g.definition))) return [];
    const message = `these definitions need each other: ${cycle.join(' → ')}`;
    return inCircle.map(g => placed({ code: 'cycle', path: 'settings', message }, g));
  });
}
