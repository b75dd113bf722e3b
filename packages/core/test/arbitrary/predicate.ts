import fc from 'fast-check';
import type { Filter, Operands, Operator, PredicateKeys, ValueType } from '../../src/index.ts';
import type { AttributePool, Given, Pools } from './pools.ts';
import { calendar, day, dayPair, longPeriod, pastCalendar, period } from './values.ts';

/** An object with the one operator key. */
const one = <K extends Operator>(operator: K, operand: fc.Arbitrary<Operands[K]>): fc.Arbitrary<PredicateKeys> =>
  operand.map(value => ({ [operator]: value }));

const anyOne = (
  operators: readonly Operator[],
  operand: fc.Arbitrary<Operands[Operator]>,
): fc.Arbitrary<PredicateKeys> =>
  fc.tuple(fc.constantFrom(...operators), operand).map(([operator, value]) => ({ [operator]: value }));

const PATTERNS = ['^K', 'a.b', '[0-9]+', '(a|o)$', '^.{2,3}$', '\\d\\.\\d', 'ż', '^$', '[^a-z]', 'O.B|\\\\'] as const;

/** Values of the pool and their neighbours: a piece of a text, a number one up. */
const texts = (values: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...values) },
    fc
      .constantFrom(...values)
      .chain(v => fc.tuple(fc.nat(v.length - 1), fc.nat(3)).map(([i, n]) => v.slice(i, i + 1 + n))),
    fc.constantFrom('Nowhere', 'true', '7', "'; --"),
  );

const numbers = (values: readonly number[]): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...values) },
    fc.constantFrom(...values).map(v => v + 1),
    fc.constantFrom(0, -3, 0.5, 1e6),
  );

const pair = (one: fc.Arbitrary<number>): fc.Arbitrary<[number, number]> =>
  fc.tuple(one, one).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);

/** Operators on a number; the same in counts, sums, ages. */
export const numberKeys = (number: fc.Arbitrary<number>): fc.Arbitrary<PredicateKeys> =>
  fc.oneof(
    { weight: 4, arbitrary: anyOne(['greaterThan', 'atLeast', 'lessThan', 'atMost'], number) },
    { weight: 2, arbitrary: anyOne(['is', 'isNot'], number) },
    anyOne(['between', 'notBetween'], pair(number)),
  );

/** Operators on a count, an age: those that can be true of some number from 0 up. */
export const countKeys = (number: fc.Arbitrary<number>): fc.Arbitrary<PredicateKeys> =>
  numberKeys(number).filter(keys => keys.lessThan !== 0);

/** Operators on a time in the past, as `firstTime` and `lastTime` take them. */
export const momentKeys = (pools: Pools): fc.Arbitrary<PredicateKeys> =>
  fc.oneof(
    { weight: 3, arbitrary: anyOne(['inTheLast', 'longerAgoThan'], period) },
    anyOne(['on', 'before', 'since'], day(pools)),
    one('between', dayPair(pools)),
    one('during', pastCalendar),
  );

const dateKeys = (pools: Pools): fc.Arbitrary<PredicateKeys> =>
  fc.oneof(
    { weight: 2, arbitrary: momentKeys(pools) },
    one('during', calendar),
    anyOne(['notInTheLast', 'inTheNext', 'notInTheNext'], period),
    one('notBetween', dayPair(pools)),
    anyOne(['anniversaryInTheNext', 'anniversaryInTheLast'], longPeriod),
    one('anniversaryDuring', calendar),
  );

const textKeys = (values: readonly string[]): fc.Arbitrary<PredicateKeys> => {
  const text = texts(values);
  const list = fc.uniqueArray(text, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: anyOne(['is', 'isNot'], text) },
    { weight: 2, arbitrary: anyOne(['in', 'notIn'], list) },
    {
      weight: 2,
      arbitrary: anyOne(['contains', 'notContains', 'startsWith', 'notStartsWith', 'endsWith', 'notEndsWith'], text),
    },
    anyOne(['matches', 'notMatches'], fc.constantFrom(...PATTERNS)),
  );
};

/** A date asked for as it is written. */
const writtenKeys = (dates: readonly string[]): fc.Arbitrary<PredicateKeys> =>
  fc.oneof(
    anyOne(['is', 'isNot'], fc.constantFrom(...dates)),
    anyOne(['in', 'notIn'], fc.uniqueArray(fc.constantFrom(...dates), { minLength: 1, maxLength: 2 })),
    anyOne(
      ['startsWith', 'notContains'],
      fc.constantFrom(...dates).map(d => d.slice(0, 7)),
    ),
  );

const listKeys = (items: readonly string[]): fc.Arbitrary<PredicateKeys> => {
  const list = fc.uniqueArray(texts(items), { minLength: 1, maxLength: 3 });
  return fc.oneof(one('includes', texts(items)), anyOne(['includesAny', 'includesAll', 'includesNone'], list));
};

const isList = (value: Given): value is readonly string[] => typeof value === 'object';

function keysFor(type: ValueType, values: readonly Given[], pools: Pools): fc.Arbitrary<PredicateKeys> {
  const scalars = values.filter(v => !isList(v));
  switch (type) {
    case 'text':
      return textKeys(scalars.map(String));
    case 'number': {
      const own = scalars.map(Number).filter(Number.isFinite);
      const number = numbers(own);
      return fc.oneof(
        { weight: 4, arbitrary: numberKeys(number) },
        anyOne(['in', 'notIn'], fc.uniqueArray(number, { minLength: 1, maxLength: 3 })),
      );
    }
    case 'moment':
      return fc.oneof({ weight: 6, arbitrary: dateKeys(pools) }, writtenKeys(scalars.map(String)));
    case 'boolean':
      return anyOne(['is', 'isNot'], fc.boolean());
    case 'list':
      return listKeys(values.filter(isList).flat());
  }
}

/** One operator with an operand, fit for the attribute's types and near its values. */
export const predicateKeys = (attribute: AttributePool, pools: Pools): fc.Arbitrary<PredicateKeys> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.oneof(...attribute.types.map(type => keysFor(type, attribute.values, pools))) },
    one('isSet', fc.boolean()),
  );

/** A property filter on one of the attributes. */
const filter = (attributes: readonly AttributePool[], pools: Pools): fc.Arbitrary<Filter> =>
  fc
    .constantFrom(...attributes)
    .chain(a => predicateKeys(a, pools).map(keys => ({ property: a.name, ...keys }) as Filter));

export const filters = (attributes: readonly AttributePool[], pools: Pools): fc.Arbitrary<Filter[]> =>
  fc.array(filter(attributes, pools), { minLength: 1, maxLength: 2 });
