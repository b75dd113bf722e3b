import fc from 'fast-check';
import { DATE, type Parameter, PERIOD, parseDefinition, type SegmentDefinition } from '../../src/index.ts';

type Steps = readonly (string | number)[];
type Type = Parameter['type'];

/** Turns up to three of the definition's values into parameters whose samples are the values that stood there. */
export function parametrised(definition: SegmentDefinition): fc.Arbitrary<SegmentDefinition> {
  const holes = valuesOf(definition.where, []);
  return fc.subarray(holes, { maxLength: Math.min(8, holes.length) }).map(some => {
    const chosen = some.filter(hole => takesParameter(definition, hole.steps)).slice(0, 3);
    const apart = chosen.filter(a => !chosen.some(b => b !== a && isPrefix(b.steps, a.steps)));
    return apart.reduce((d, hole, i) => withParameter(d, hole, `p${i + 1}`), definition);
  });
}

interface Hole {
  readonly steps: Steps;
  readonly type: Type;
  readonly value: unknown;
}

const typeOf = (value: unknown): Type | undefined => {
  if (typeof value === 'number') return 'number';
  if (Array.isArray(value)) return 'list';
  if (typeof value !== 'string') return undefined;
  return DATE.test(value) ? 'date' : PERIOD.test(value) ? 'period' : 'text';
};

function valuesOf(node: unknown, steps: Steps): Hole[] {
  const type = typeOf(node);
  const here = type === undefined ? [] : [{ steps, type, value: node }];
  if (typeof node !== 'object' || node === null) return here;
  const inside = Array.isArray(node) ? [...node.entries()] : Object.entries(node);
  return [...here, ...inside.flatMap(([key, value]) => valuesOf(value, [...steps, key]))];
}

/** A value stands where the language takes a parameter: the document still parses with one there. */
const takesParameter = (definition: SegmentDefinition, steps: Steps): boolean =>
  steps.length > 0 && parseDefinition(replaced(definition, ['where', ...steps], { param: 'p' })).ok;

const isPrefix = (a: Steps, b: Steps): boolean => a.length < b.length && a.every((step, i) => b[i] === step);

function replaced<T>(node: T, steps: Steps, value: unknown): T {
  const [first, ...rest] = steps;
  if (first === undefined) return value as T;
  if (Array.isArray(node)) return node.map((v, i) => (i === first ? replaced(v, rest, value) : v)) as T;
  const entries = Object.entries(node as object).map(([k, v]) => [k, k === first ? replaced(v, rest, value) : v]);
  return Object.fromEntries(entries) as T;
}

function withParameter(definition: SegmentDefinition, hole: Hole, name: string): SegmentDefinition {
  const { where, parameters, ...head } = replaced(definition, ['where', ...hole.steps], { param: name });
  const sample = hole.value as NonNullable<Parameter['sample']>;
  return { ...head, parameters: { ...parameters, [name]: { type: hole.type, sample } }, where };
}
