import { CALENDAR_UNITS, CHANNELS } from '@satsuma/core';
import fc from 'fast-check';
import { type AttributePool, offset } from '../../packages/core/test/arbitrary/index.ts';
import { startOf } from '../../packages/engine/src/plan/bounds.ts';
import type { Fact, Given, Person } from '../run/people.ts';
import { DOINGS, POOLS } from './pools.ts';

/** An instant on or beside the edge of a window: of a rolling one of the language, or of a calendar unit in somebody's zone. */
export function instants(now: number): fc.Arbitrary<number> {
  const edge = fc
    .tuple(fc.constantFrom(...CALENDAR_UNITS), fc.integer({ min: -4, max: 1 }), fc.constantFrom(...POOLS.zones))
    .map(([unit, back, zone]) => startOf(now, unit, back, zone));
  const dated = fc.constantFrom(...POOLS.days).map(day => Date.parse(day));
  const beside = fc.tuple(fc.oneof(edge, dated), fc.constantFrom(-1, 0, 0, 1)).map(([ms, shift]) => ms + shift);
  const later = fc.integer({ min: 1, max: 40 * 86_400_000 }).map(ms => now + ms);
  return fc.oneof(
    { weight: 5, arbitrary: offset.map(back => now + back) },
    { weight: 4, arbitrary: beside },
    { weight: 1, arbitrary: fc.oneof(fc.constant(now + 1), later) },
  );
}

const valueFor = (attribute: AttributePool): fc.Arbitrary<Given> =>
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom<Given>(...attribute.values) }, fc.constantFrom<Given>('', []));

/** Each property is there or not. */
const propertiesOf = (attributes: readonly AttributePool[]): fc.Arbitrary<Fact['properties']> =>
  fc
    .subarray([...attributes])
    .chain(some => fc.tuple(...some.map(a => textIfColumn(a).map(value => [a.name, value] as const))))
    .map(entries => Object.fromEntries(entries));

/** Columns hold no lists, and columns of numbers no texts that are none. */
const textIfColumn = (attribute: AttributePool): fc.Arbitrary<Given> =>
  attribute.types.includes('list') ? valueFor(attribute) : fc.constantFrom<Given>(...attribute.values);

/** An instant and another that lies a period of the language before it, to the millisecond or beside: the edge of a sequence's time. */
const echoed = (time: fc.Arbitrary<number>): fc.Arbitrary<readonly number[]> =>
  fc.tuple(time, offset).map(([at, back]) => [at, at + back]);

const doing = (time: fc.Arbitrary<number>): fc.Arbitrary<Fact> =>
  fc
    .oneof(
      { weight: 2, arbitrary: fc.constantFrom(...Object.entries(POOLS.events)) },
      { weight: 1, arbitrary: fc.constantFrom(...Object.entries(DOINGS)) },
    )
    .chain(([name, attributes]) => fc.record({ time, name: fc.constant(name), properties: propertiesOf(attributes) }));

const answer = (time: fc.Arbitrary<number>): fc.Arbitrary<Fact> => {
  const questions = Object.entries(POOLS.surveys).flatMap(([survey, list]) => list.map(q => ({ survey, q })));
  return fc.constantFrom(...questions).chain(({ survey, q }) =>
    fc.record({
      time,
      name: fc.constant('Survey Answered'),
      properties: valueFor(q).map(answer => ({ survey, question: q.name, answer })),
    }),
  );
};

const line = (time: fc.Arbitrary<number>): fc.Arbitrary<Fact> =>
  fc.record({
    time,
    name: fc.constantFrom('Order Completed', 'Order Completed', 'Order Refunded'),
    properties: fc
      .tuple(
        propertiesOf(POOLS.lines),
        fc.constantFrom('1', '2', '3'),
        fc.constantFrom<Given>('0.1', '0.2', '5', '20.5', '99.9999'),
      )
      .map(([known, order_id, amount]) => ({ ...known, order_id, amount })),
  });

/** The values of a trait over time, at instants that differ: which of two values of one instant is the later, nobody can say. */
const traitOf = (attribute: AttributePool, time: fc.Arbitrary<number>): fc.Arbitrary<Person['traits']> =>
  fc
    .uniqueArray(fc.record({ time, name: fc.constant(attribute.name), value: valueFor(attribute) }), {
      maxLength: 3,
      selector: t => t.time,
    })
    .filter(list => list.length !== 1 || list[0]?.value !== '');

const TRAITS: readonly AttributePool[] = [
  ...POOLS.traits,
  ...CHANNELS.map(c => ({ name: `consent.${c}`, types: ['boolean'], values: [true, false] }) as const),
];

/** A person whose facts lie on the edges of the windows around `now`, some of them after it. */
export function person(profile: number, now: number): fc.Arbitrary<Person> {
  const time = instants(now);
  const some = (fact: fc.Arbitrary<Fact>, maxLength: number) => fc.array(fact, { maxLength, size: 'max' });
  const dense = fc.array(echoed(time), { minLength: 1, maxLength: 3 }).chain(few => {
    const at = fc.constantFrom(...few.flat());
    return fc.tuple(some(doing(at), 12), some(answer(at), 2), some(line(at), 6));
  });
  const spread = fc.tuple(some(doing(time), 12), some(answer(time), 2), some(line(time), 6));
  const created = fc.oneof({ weight: 4, arbitrary: fc.constant(now - 3e11) }, time);
  const traits = fc.subarray([...TRAITS]).chain(list => fc.tuple(...list.map(a => traitOf(a, time))));
  return fc
    .tuple(created, traits, fc.oneof(dense, spread, fc.constant<[Fact[], Fact[], Fact[]]>([[], [], []])))
    .map(([created, traits, [events, answers, lines]]) => ({
      profile,
      created,
      traits: traits.flat(),
      events: [...events, ...answers],
      lines,
    }));
}
