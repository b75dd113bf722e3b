import fc from 'fast-check';
import { type Conditions, MEMBERSHIP_KEYS } from '../../src/index.ts';
import type { Pools } from './pools.ts';
import { day, period } from './values.ts';

/** Conditions on other segments and on the classes of segmentations. */

const moment = (pools: Pools): fc.Arbitrary<object> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant({}) },
    day(pools).map(on => ({ on })),
    fc.tuple(fc.constantFrom(...MEMBERSHIP_KEYS.filter(k => k !== 'on')), period).map(([k, p]) => ({ [k]: p })),
  );

export const segment = (pools: Pools): fc.Arbitrary<Conditions['segment']> =>
  fc.tuple(fc.constantFrom(...pools.segments), moment(pools)).map(([segment, when]) => ({ segment, ...when }));

export const classOf = (pools: Pools): fc.Arbitrary<Conditions['class']> =>
  fc.constantFrom(...Object.entries(pools.segmentations)).chain(([of, classes]) => {
    const names = fc.oneof(fc.constantFrom(...classes), fc.subarray([...classes], { minLength: 1 }));
    return fc.tuple(names, moment(pools)).map(([c, when]) => ({ class: c, of, ...when }) as Conditions['class']);
  });
