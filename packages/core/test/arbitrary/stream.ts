import fc from 'fast-check';
import {
  type Bought,
  CALENDAR_UNITS,
  CHANNELS,
  type Clock,
  type Conditions,
  MESSAGE_ACTIONS,
  type PredicateKeys,
  type Step,
  WEEKDAYS,
} from '../../src/index.ts';
import type { AttributePool, Pools } from './pools.ts';
import { countKeys, filters, momentKeys, numberKeys, predicateKeys } from './predicate.ts';
import { period, record, someOf, window, withSome, zone } from './values.ts';

/** Conditions on what a person did or received: events, order lines, messages, sequences, regularity. */

const count = countKeys(fc.constantFrom(0, 1, 2, 3, 5));
const hour = fc.constantFrom(0, 6, 8, 22, 24);

const clock = (pools: Pools): fc.Arbitrary<Clock> =>
  withSome<Clock>(
    someOf<Omit<Clock, 'zone'>>({
      hours: fc.tuple(hour, hour).filter(([from, to]) => from !== to && from !== 24),
      weekdays: fc.subarray([...WEEKDAYS], { minLength: 1, maxLength: 6 }),
    }),
    { zone: zone(pools) },
  );

/** One measure with its number; measures of a property only where the event has one that fits. */
function measure(attributes: readonly AttributePool[], pools: Pools): fc.Arbitrary<object> {
  const numeric = attributes.filter(a => a.types.includes('number'));
  const scalar = attributes.filter(a => !a.types.includes('list'));
  const keyed = (names: readonly string[], value: fc.Arbitrary<object>) =>
    fc.tuple(fc.constantFrom(...names), value).map(([name, v]) => ({ [name]: v }));
  const amount = (of: readonly AttributePool[], number: (a: AttributePool) => fc.Arbitrary<PredicateKeys>) =>
    fc.constantFrom(...of).chain(a => number(a).map(keys => ({ of: a.name, ...keys })));
  const near = (a: AttributePool) => {
    const own = a.values.map(Number).filter(Number.isFinite);
    return numberKeys(fc.constantFrom(...own, ...own.map(v => v * 2), 0, 60));
  };
  const choices: fc.WeightedArbitrary<object>[] = [
    { weight: 4, arbitrary: keyed(['times'], count) },
    { weight: 2, arbitrary: keyed(['firstTime', 'lastTime'], momentKeys(pools)) },
  ];
  if (numeric.length > 0)
    choices.push({ weight: 4, arbitrary: keyed(['sum', 'average', 'min', 'max'], amount(numeric, near)) });
  if (scalar.length > 0)
    choices.push({
      weight: 1,
      arbitrary: keyed(
        ['distinct'],
        amount(scalar, () => count),
      ),
    });
  if (attributes.length > 0) {
    const value = fc.constantFrom(...attributes).chain(a => predicateKeys(a, pools).map(k => ({ of: a.name, ...k })));
    choices.push({ weight: 2, arbitrary: keyed(['first', 'last'], value) });
  }
  return fc.oneof(...choices);
}

const anEvent = (pools: Pools) => fc.constantFrom(...Object.keys(pools.events));
const attributesOf = (pools: Pools, name: string): readonly AttributePool[] => pools.events[name] ?? [];
const narrowed = (pools: Pools, name: string) => ({
  where: attributesOf(pools, name).length === 0 ? undefined : filters(attributesOf(pools, name), pools),
});

export const event = (pools: Pools): fc.Arbitrary<Conditions['event']> =>
  anEvent(pools).chain(name =>
    fc
      .tuple(
        withSome(fc.constant({ event: name }), { ...narrowed(pools, name), when: window(pools) }),
        fc.option(measure(attributesOf(pools, name), pools), { nil: {} }),
        fc.option(clock(pools), { freq: 4, nil: undefined }),
      )
      .map(([base, measure, clock]) => ({ ...base, ...measure, ...(clock && { clock }) }) as Conditions['event']),
  );

const BOUGHT = ['product_id', 'product_name', 'sku', 'category', 'brand'] as const;

export const bought = (pools: Pools): fc.Arbitrary<Conditions['bought']> => {
  const one = (a: AttributePool) => {
    const name = fc.constantFrom(...a.values.map(String));
    return fc.oneof(name, fc.uniqueArray(name, { minLength: 1, maxLength: 2 }));
  };
  const known = pools.lines.filter(a => BOUGHT.some(b => b === a.name));
  const what = fc
    .subarray(known, { maxLength: Math.min(2, known.length) })
    .chain(some => record(Object.fromEntries(some.map(a => [a.name, one(a)]))) as fc.Arbitrary<Bought>);
  const howMuch = fc.oneof(
    fc.constant({}),
    fc.tuple(fc.constantFrom('orders', 'quantity'), count).map(([k, v]) => ({ [k]: v })),
    numberKeys(fc.constantFrom(0, 5, 20.5, 100)).map(amount => ({ amount })),
  );
  return fc
    .tuple(
      withSome(
        what.map(bought => ({ bought })),
        { when: window(pools) },
      ),
      howMuch,
    )
    .map(([base, much]) => ({ ...base, ...much }) as Conditions['bought']);
};

/** Channels whose messages a person can open; calls and letters cannot be. */
const MESSAGED = CHANNELS.filter(c => c !== 'phone' && c !== 'post');

export const message = (pools: Pools): fc.Arbitrary<Conditions['message']> => {
  const base = record({ message: fc.constantFrom(...MESSAGE_ACTIONS), channel: fc.constantFrom(...MESSAGED) });
  const campaign = fc.constantFrom(...pools.campaigns, 'no such campaign');
  return withSome<Conditions['message']>(base, {
    campaign: fc.oneof(campaign, fc.uniqueArray(campaign, { minLength: 1, maxLength: 2 })),
    sent: fc.constantFrom('campaign', 'triggered'),
    partOfDay: fc.constantFrom('day', 'night'),
    clock: clock(pools),
    times: count,
    when: window(pools),
  });
};

const step = (pools: Pools): fc.Arbitrary<Step> =>
  anEvent(pools).chain(name =>
    withSome<Step>(fc.constant({ event: name }), { ...narrowed(pools, name), within: period }),
  );

const firstStep = (pools: Pools): fc.Arbitrary<Step> =>
  anEvent(pools).chain(name => withSome<Step>(fc.constant({ event: name }), narrowed(pools, name)));

export const sequence = (pools: Pools): fc.Arbitrary<Conditions['sequence']> => {
  const steps = fc
    .tuple(firstStep(pools), fc.array(step(pools), { minLength: 1, maxLength: 2 }))
    .map(([first, rest]) => ({ sequence: [first, ...rest] }));
  return withSome<Conditions['sequence']>(steps, { thenNot: step(pools), when: window(pools) });
};

export const regularly = (pools: Pools): fc.Arbitrary<Conditions['regularly']> =>
  anEvent(pools).chain(name => {
    const base = fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.nat(7), fc.constantFrom(...CALENDAR_UNITS))
      .map(([of, fewer, unit]) => ({ regularly: name, atLeast: Math.max(1, of - fewer), ofLast: of, unit }));
    return withSome<Conditions['regularly']>(base, { ...narrowed(pools, name), zone: zone(pools) });
  });
