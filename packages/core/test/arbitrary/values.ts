import fc from 'fast-check';
import { CALENDAR_UNITS, UNITS, type Unit, type Window } from '../../src/index.ts';
import type { Pools } from './pools.ts';

/** `fc.record` of ordinary objects, as a parser makes them. */
export const record = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(fields, { noNullPrototype: true }) as fc.Arbitrary<T>;

/** Keys and what may stand behind them; an undefined entry is left out. */
type Fields = Readonly<Record<string, fc.Arbitrary<unknown> | undefined>>;

/** An object with any subset of the given keys, at least `least` of them. */
const subset = (fields: Fields, least: number): fc.Arbitrary<object> => {
  const entries = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return fc.subarray(entries, { minLength: least }).chain(some => record(Object.fromEntries(some)));
};

/** An object with at least one of the given keys. */
export const someOf = <T extends object>(fields: Fields): fc.Arbitrary<T> => subset(fields, 1) as fc.Arbitrary<T>;

/** `base` with any subset of the optional keys. */
export const withSome = <T extends object>(base: fc.Arbitrary<object>, fields: Fields): fc.Arbitrary<T> =>
  fc.tuple(base, subset(fields, 0)).map(([a, b]) => ({ ...a, ...b }) as T);

const COUNTS: Readonly<Record<Unit, readonly number[]>> = {
  minute: [1, 30, 90],
  hour: [1, 24, 48],
  day: [1, 7, 22, 30, 90],
  week: [1, 2, 5, 8],
  month: [1, 3, 12],
  quarter: [1, 2],
  year: [1, 3],
};

const written = (count: number, unit: Unit): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** A length of time such as `30 days`: few of them, so that events can lie on their edges. */
export const period: fc.Arbitrary<string> = fc
  .constantFrom(...UNITS)
  .chain(unit => fc.constantFrom(...COUNTS[unit]).map(count => written(count, unit)));

const LONG_UNITS = ['day', 'week', 'month', 'year'] as const;
/** A length of time of at least a day, for anniversaries. */
export const longPeriod: fc.Arbitrary<string> = fc
  .constantFrom(...LONG_UNITS)
  .chain(unit => fc.constantFrom(...COUNTS[unit].filter(c => unit !== 'year' || c === 1)).map(c => written(c, unit)));

/** A stretch of the calendar such as `last week`. */
export const calendar: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('today', 'yesterday', 'tomorrow'),
  fc.tuple(fc.constantFrom('this', 'last', 'next'), fc.constantFrom(...CALENDAR_UNITS)).map(([w, u]) => `${w} ${u}`),
);

/** A calendar stretch that can hold something that has happened. */
export const pastCalendar: fc.Arbitrary<string> = calendar.filter(c => c !== 'tomorrow' && !c.startsWith('next'));

export const day = (pools: Pools): fc.Arbitrary<string> => fc.constantFrom(...pools.days);

/** Two dates in rising order. */
export const dayPair = (pools: Pools): fc.Arbitrary<[string, string]> =>
  fc
    .tuple(fc.nat(pools.days.length - 1), fc.nat(pools.days.length - 1))
    .map(([i, j]) => [pools.days[Math.min(i, j)] ?? '', pools.days[Math.max(i, j)] ?? '']);

export const zone = (pools: Pools): fc.Arbitrary<string> => fc.constantFrom('workspace', 'person', ...pools.zones);

const rolling = fc.constantFrom<Window>(
  { inTheLast: '30 days', longerAgoThan: '7 days' },
  { inTheLast: '3 months', longerAgoThan: '1 month' },
  { inTheLast: '1 year', longerAgoThan: '90 minutes' },
);

/** When events count: one key, or keys that can hold together. */
export const window = (pools: Pools): fc.Arbitrary<Window> => {
  const strictly = dayPair(pools).filter(([a, b]) => Date.parse(a) < Date.parse(b));
  return fc.oneof(
    { weight: 4, arbitrary: period.map(inTheLast => ({ inTheLast })) },
    { weight: 2, arbitrary: period.map(longerAgoThan => ({ longerAgoThan })) },
    rolling,
    day(pools).map(since => ({ since })),
    day(pools).map(before => ({ before })),
    day(pools).map(on => ({ on })),
    dayPair(pools).map(between => ({ between })),
    strictly.map(([since, before]) => ({ since, before })),
    fc.tuple(period, day(pools)).map(([inTheLast, since]) => ({ inTheLast, since })),
    { weight: 2, arbitrary: pastCalendar.map(during => ({ during })) },
    fc.tuple(pastCalendar, zone(pools)).map(([during, zone]) => ({ during, zone })),
  );
};

/**
 * Offsets from `now` in milliseconds, at and around the edges of the periods above: add them to `now` for event times that decide a
 * window's edge. Never positive.
 */
export const offset: fc.Arbitrary<number> = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(0, ...COUNTS.minute.map(c => c * 60_000), ...COUNTS.hour.map(c => c * 3_600_000)),
      fc.constantFrom(...COUNTS.day.map(c => c * 86_400_000), ...COUNTS.week.map(c => c * 604_800_000)),
      fc.integer({ min: 0, max: 400 * 86_400_000 }),
    ),
    fc.constantFrom(0, 0, 1, -1),
  )
  .map(([back, shift]) => Math.min(0, -back + shift));
