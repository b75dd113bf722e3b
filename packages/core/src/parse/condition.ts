import { type Condition, KIND_NAMES, KINDS, type Kind } from '../condition/kinds.ts';
import { MEASURES } from '../condition/measure.ts';
import { MEMBERSHIP_KEYS } from '../condition/membership.ts';
import { nearest } from '../nearest.ts';
import { OPERATOR_NAMES } from '../operator/operators.ts';
import { at, type Problems } from '../problem.ts';
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

/** What must hold beyond the schema: how many operators, measures or moments a condition may have, and where. */
const leaf =
  (...rules: readonly Rule[]): Reader =>
  (kind, input, path, problems) => {
    if (!checkShape(KINDS[kind], input, path, problems)) return undefined;
    const before = problems.list.length;
    for (const rule of rules) rule(input, path, problems);
    return problems.list.length === before ? (input as Condition) : undefined;
  };

type Rule = (input: object, path: string, problems: Problems) => void;

/** Exactly one operator, in the object itself or in the object behind each of the named keys. */
const oneOperator: Rule = (input, path, problems) => {
  const found = OPERATOR_NAMES.filter(o => Object.hasOwn(input, o));
  if (found.length === 0)
    problems.add('no-operator', path, 'an operator is missing', 'for example is, atLeast, inTheLast, isSet');
  if (found.length > 1)
    problems.add(
      'several-operators',
      path,
      `${found.join(' and ')} cannot stand together`,
      'use between, or two conditions in all',
    );
};

const child = (input: object, key: string): unknown => Object.entries(input).find(([k]) => k === key)?.[1];

const oneOperatorIn =
  (...keys: readonly string[]): Rule =>
  (input, path, problems) => {
    for (const key of keys) {
      const inner = child(input, key);
      if (typeof inner === 'object' && inner !== null) oneOperator(inner, at(path, key), problems);
    }
  };

const filters: Rule = (input, path, problems) => {
  const list = child(input, 'where');
  if (!Array.isArray(list)) return;
  for (const [i, filter] of list.entries()) oneOperator(filter, at(path, 'where', i), problems);
};

const steps: Rule = (input, path, problems) => {
  const list = child(input, 'sequence');
  if (Array.isArray(list)) for (const [i, step] of list.entries()) filters(step, at(path, 'sequence', i), problems);
  const absence = child(input, 'thenNot');
  if (typeof absence === 'object' && absence !== null) filters(absence, at(path, 'thenNot'), problems);
};

const atMostOneOf =
  (keys: readonly string[], what: string): Rule =>
  (input, path, problems) => {
    const found = keys.filter(k => Object.hasOwn(input, k));
    if (found.length > 1)
      problems.add('several-operators', path, `${found.join(' and ')} cannot stand together: at most one ${what}`);
  };

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

const measures = atMostOneOf(MEASURES, 'measure');
const membership = atMostOneOf(MEMBERSHIP_KEYS, 'moment');

const READERS = {
  all: children,
  any: children,
  not: negation,
  everyone: leaf(),
  trait: leaf(oneOperator),
  age: leaf(oneOperatorIn('age')),
  place: leaf(),
  consent: leaf(),
  event: leaf(filters, measures, oneOperatorIn(...MEASURES)),
  bought: leaf(atMostOneOf(['orders', 'quantity', 'amount'], 'measure'), oneOperatorIn('orders', 'quantity', 'amount')),
  message: leaf(oneOperatorIn('times')),
  sequence: leaf(steps),
  regularly: leaf(filters),
  survey: leaf(oneOperator),
  segment: leaf(membership),
  class: leaf(membership),
  prediction: leaf(oneOperator),
  random: leaf(),
} as const satisfies Record<Kind, Reader>;
