import {
  type Catalog,
  type Condition,
  checkDefinition,
  KIND_NAMES,
  type Problem,
  Problems,
  parseCondition,
  parseDefinition,
} from '@satsuma/core';
import { compiled, definitionOf, nodeAt } from './compile.ts';
import { type Draft, type Leaf, rowsOf } from './draft.ts';

/** A problem and where it belongs: to a row or group, to a parameter, or to what is said about the segment. */
export interface PlacedProblem extends Problem {
  readonly node?: string;
  readonly parameter?: string;
  /** Something is still to be chosen: no error until it is saved. */
  readonly isUnfinished?: boolean;
}

export interface Checked {
  readonly problems: readonly PlacedProblem[];
  /** Rows that cannot be counted yet. */
  readonly broken: ReadonlySet<string>;
}

/** What stands in the way of a draft, told without asking anybody. */
export function checked(draft: Draft, catalog: Catalog): Checked {
  const unfinished = rowsOf(draft).flatMap(row => unreadable(row.id, row.condition));
  const broken = new Set(unfinished.flatMap(problem => problem.node ?? []));
  const { where, places } = compiled(draft, broken);
  const definition = definitionOf(draft, where);
  const named = { ...definition, segment: draft.segment === '' ? 'a' : draft.segment };
  const shape = parseDefinition(named);
  const meaning = shape.ok ? checkDefinition(named, without(catalog, draft.segment)) : shape;
  const found = meaning.ok ? [] : meaning.problems.map(problem => placedIn(problem, places));
  // A parameter that only an unfinished row uses is not unused.
  const telling = found.filter(({ code }) => code !== 'unused-parameter' || broken.size === 0);
  const missing: readonly PlacedProblem[] =
    draft.segment === '' ? [{ code: 'missing-key', path: 'segment', message: 'segment', isUnfinished: true }] : [];
  return {
    problems: [...missing, ...unfinished, ...telling],
    broken: new Set([...broken, ...telling.flatMap(problem => problem.node ?? [])]),
  };
}

/** A segment's own entry is what is being changed. */
const without = (catalog: Catalog, id: string): Catalog => ({
  ...catalog,
  segments: Object.fromEntries(Object.entries(catalog.segments).filter(([known]) => known !== id)),
});

function unreadable(node: string, condition: Leaf): readonly PlacedProblem[] {
  const problems = new Problems();
  if (parseCondition(condition, 'where', problems) !== undefined) return [];
  const isUnfinished = hasHole(condition);
  return problems.list.map(problem => ({ ...problem, node, ...(isUnfinished && { isUnfinished }) }));
}

/** Whether an empty text or list stands somewhere in it. */
export const hasHole = (value: unknown): boolean =>
  value === '' ||
  (typeof value === 'object' &&
    value !== null &&
    ((Array.isArray(value) && value.length === 0) || Object.values(value).some(hasHole)));

/** A problem of the definition, at the node that its place lies in. */
export function placedIn<P extends Problem>(problem: P, places: ReadonlyMap<string, string>): P & PlacedProblem {
  const node = nodeAt(places, problem.path);
  const [, parameter] = /^parameters\.([^.]+)/.exec(problem.path) ?? [];
  return { ...problem, ...(node !== undefined && { node }), ...(parameter !== undefined && { parameter }) };
}

/** A condition that another screen gave in an address: undefined where it is none. */
export function readCondition(given: unknown): Condition | undefined {
  if (typeof given !== 'object' || given === null || !KIND_NAMES.some(kind => Object.hasOwn(given, kind)))
    return undefined;
  const problems = new Problems();
  const condition = parseCondition(given, 'where', problems);
  return problems.list.length === 0 ? condition : undefined;
}
