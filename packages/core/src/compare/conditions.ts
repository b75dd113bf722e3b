import { type All, type Any, type Condition, kindOf } from '../condition/kinds.ts';
import { printCondition } from '../print/print.ts';
import { at } from '../problem.ts';

/** A difference between two conditions: what stood at a place, and what stands there now. */
export interface Difference {
  /** The place in the new definition; of what is gone, in the old one. */
  readonly path: string;
  readonly before?: Condition;
  readonly after?: Condition;
  /** The children are compared one by one; only how they are joined is another. */
  readonly joining?: true;
}

/** Two conditions as a list of the smallest differences that tell them apart; empty where they are equal. */
export function compareConditions(
  before: Condition,
  after: Condition,
  from: string,
  to: string,
): readonly Difference[] {
  if (same(before, after)) return [];
  if ('not' in before && 'not' in after)
    return compareConditions(before.not, after.not, at(from, 'not'), at(to, 'not'));
  const [a, b] = [groupOf(before), groupOf(after)];
  if (a === undefined || b === undefined) return [{ path: to, before, after }];
  const children = compareChildren(a.children, b.children, at(from, a.kind), at(to, b.kind));
  return a.kind === b.kind ? children : [{ path: to, before, after, joining: true }, ...children];
}

const text = (condition: Condition): string => JSON.stringify(printCondition(condition));
const same = (a: Condition, b: Condition): boolean => text(a) === text(b);

function groupOf(
  condition: Condition,
): { readonly kind: 'all' | 'any'; readonly children: readonly Condition[] } | undefined {
  if ('all' in condition) return { kind: 'all', children: (condition satisfies All).all };
  return 'any' in condition ? { kind: 'any', children: (condition satisfies Any).any } : undefined;
}

interface Child {
  readonly condition: Condition;
  readonly path: string;
}

/** Equal children belong together wherever they stand, then those about the same thing in their order; the rest came or went. */
function compareChildren(
  before: readonly Condition[],
  after: readonly Condition[],
  from: string,
  to: string,
): readonly Difference[] {
  const [old, fresh] = [placed(before, from), placed(after, to)];
  take(old, fresh, same);
  const pairs = take(old, fresh, (a, b) => subject(a) === subject(b));
  return [
    ...pairs.flatMap(([a, b]) => compareConditions(a.condition, b.condition, a.path, b.path)),
    ...old.map(({ condition, path }) => ({ path, before: condition })),
    ...fresh.map(({ condition, path }) => ({ path, after: condition })),
  ];
}

const placed = (conditions: readonly Condition[], path: string): Child[] =>
  conditions.map((condition, i) => ({ condition, path: at(path, i) }));

/** Takes the pairs that match out of both lists. */
function take(
  old: Child[],
  fresh: Child[],
  match: (a: Condition, b: Condition) => boolean,
): readonly (readonly [Child, Child])[] {
  const pairs: (readonly [Child, Child])[] = [];
  for (const a of [...old]) {
    const b = fresh.find(f => match(a.condition, f.condition));
    if (b === undefined) continue;
    old.splice(old.indexOf(a), 1);
    fresh.splice(fresh.indexOf(b), 1);
    pairs.push([a, b]);
  }
  return pairs;
}

/** What a condition is about: its kind and the first name behind it, through any "not". */
function subject(condition: Condition): string {
  if ('not' in condition) return subject(condition.not);
  const kind = kindOf(condition);
  const name: unknown = Object.entries(condition).find(([key]) => key === kind)?.[1];
  return `${kind} ${typeof name === 'string' ? name : ''}`;
}
