import fc from 'fast-check';
import { CHANNELS, type Conditions, type Place } from '../../src/index.ts';
import type { AttributePool, Pools } from './pools.ts';
import { countKeys, numberKeys, predicateKeys } from './predicate.ts';
import { record, someOf, withSome } from './values.ts';

/** Conditions on what a person is: traits, age, place, consent, survey answers, a random share. */

export const trait = (pools: Pools): fc.Arbitrary<Conditions['trait']> =>
  fc
    .constantFrom(...pools.traits)
    .chain(a => predicateKeys(a, pools).map(keys => ({ trait: a.name, ...keys }) as Conditions['trait']));

export const age = (): fc.Arbitrary<Conditions['age']> =>
  countKeys(fc.constantFrom(0, 17, 18, 29, 30, 45, 46, 64)).map(keys => ({ age: keys }) as Conditions['age']);

const oneOrMore = (attribute: AttributePool | undefined): fc.Arbitrary<string | string[]> => {
  const name = fc.constantFrom(...(attribute?.values ?? ['PL', 'US']).map(String));
  return fc.oneof(name, fc.uniqueArray(name, { minLength: 1, maxLength: 3 }));
};

export const place = (pools: Pools): fc.Arbitrary<Conditions['place']> => {
  const named = (name: string) => oneOrMore(pools.traits.find(t => t.name === name));
  const near = record({
    latitude: fc.constantFrom(50.06, 51.76, -33.9),
    longitude: fc.constantFrom(19.94, 19.46, 151.2),
    kilometres: fc.constantFrom(0.5, 10, 300, 7000),
  });
  return someOf<Place>({
    country: named('country'),
    region: named('region'),
    city: named('city'),
    timezone: named('timezone'),
    near,
  }).map(place => ({ place }));
};

export const consent = (): fc.Arbitrary<Conditions['consent']> =>
  record({ consent: fc.constantFrom(...CHANNELS), given: fc.boolean() });

export const survey = (pools: Pools): fc.Arbitrary<Conditions['survey']> =>
  fc
    .constantFrom(
      ...Object.entries(pools.surveys).flatMap(([survey, questions]) => questions.map(q => ({ survey, q }))),
    )
    .chain(({ survey, q }) =>
      predicateKeys(q, pools).map(keys => ({ survey, question: q.name, ...keys }) as Conditions['survey']),
    );

export const random = (): fc.Arbitrary<Conditions['random']> =>
  withSome(record({ random: fc.constantFrom(0, 0.5, 10, 50, 99.9, 100) }), {
    salt: fc.constantFrom('a', 'autumn test'),
  });

/** Parses and prints, and is refused by the check. */
export const prediction = (): fc.Arbitrary<Conditions['prediction']> =>
  numberKeys(fc.constantFrom(0.2, 0.8)).map(
    keys => ({ prediction: 'churn_probability', ...keys }) as Conditions['prediction'],
  );

export const everyone = (): fc.Arbitrary<Conditions['everyone']> => fc.constant({ everyone: true });
