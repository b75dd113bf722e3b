import { type Condition, KIND_NAMES, KINDS, type Kind } from '../condition/kinds.ts';
import { nearest } from '../nearest.ts';
import { at, type Problems } from '../problem.ts';
import { checkChoices } from './choices.ts';
import { checkShape } from './shape.ts';

/** No definition that a person wrote nests deeper. */
const DEEPEST = 64;

/** Reads a condition of any depth; every problem in it is reported at its place. */
export function parseCondition(input: unknown, path: string, problems: Problems, depth = 0): Condition | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    problems.add('not-an-object', path, 'a condition is an object such as {trait: city, is: Kraków}');
    return undefined;
  }
  if (depth > DEEPEST) {
    problems.add('bad-value', path, `conditions are nested more than ${DEEPEST} deep`);
    return undefined;
  }
  const kind = findKind(input, path, problems);
  return kind === undefined ? undefined : READERS[kind](kind, input, path, problems, depth);
}

function findKind(input: object, path: string, problems: Problems): Kind | undefined {
  const found = KIND_NAMES.filter(k => Object.hasOwn(input, k));
  if (found.length === 1) return found[0];
  if (found.length === 0) {
    const near = Object.keys(input)
      .map(key => nearest(key, KIND_NAMES))
      .find(n => n !== undefined);
    const hint = near === undefined ? `one of: ${KIND_NAMES.join(', ')}` : `did you mean "${near}"?`;
    problems.add(
      'no-condition',
      path,
      `no key here names a condition (found: ${Object.keys(input).join(', ') || 'nothing'})`,
      hint,
    );
  } else {
    problems.add(
      'several-conditions',
      path,
      `${found.join(' and ')} cannot stand in one condition`,
      'join them with all or any',
    );
  }
  return undefined;
}

type Reader = (kind: Kind, input: object, path: string, problems: Problems, depth: number) => Condition | undefined;

/** A condition that holds no other: its schema says it all. */
const leaf: Reader = (kind, input, path, problems) => {
  if (!checkShape(KINDS[kind], input, path, problems)) return undefined;
  const before = problems.list.length;
  checkChoices(KINDS[kind], input, path, problems);
  return problems.list.length === before ? (input as Condition) : undefined;
};

const child = (input: object, key: string): unknown => Object.entries(input).find(([k]) => k === key)?.[1];

const children: Reader = (kind, input, path, problems, depth) => {
  const inner = child(input, kind);
  for (const key of Object.keys(input).filter(k => k !== kind))
    problems.add('unknown-key', at(path, key), `"${key}" is not known beside "${kind}"`);
  if (!Array.isArray(inner) || inner.length === 0) {
    problems.add('bad-value', at(path, kind), `"${kind}" takes a list of conditions`);
    return undefined;
  }
  const parsed = inner.map((c, i) => parseCondition(c, at(path, kind, i), problems, depth + 1));
  const conditions = parsed.filter(c => c !== undefined);
  if (conditions.length < parsed.length) return undefined;
  return kind === 'all' ? { all: conditions } : { any: conditions };
};

const negation: Reader = (_, input, path, problems, depth) => {
  for (const key of Object.keys(input).filter(k => k !== 'not'))
    problems.add('unknown-key', at(path, key), `"${key}" is not known beside "not"`);
  const parsed = parseCondition(child(input, 'not'), at(path, 'not'), problems, depth + 1);
  return parsed && { not: parsed };
};

const READERS = {
  all: children,
  any: children,
  not: negation,
  everyone: leaf,
  trait: leaf,
  age: leaf,
  place: leaf,
  consent: leaf,
  event: leaf,
  bought: leaf,
  message: leaf,
  sequence: leaf,
  regularly: leaf,
  survey: leaf,
  segment: leaf,
  class: leaf,
  prediction: leaf,
  random: leaf,
} as const satisfies Record<Kind, Reader>;
