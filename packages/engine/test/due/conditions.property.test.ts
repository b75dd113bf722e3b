import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { at, DAY, HOUR, person, planned, row, turnsOf } from './watching.ts';

/** Between two due instants nothing changes: conditions that time works on, each over people for whom it often changes. */
const SEED = 20261121;

/** Half a year around which clocks change and months end. */
const START = at('2025-10-20T00:00Z');
const time = fc
  .tuple(fc.integer({ min: 0, max: 190 * 24 }), fc.constantFrom(0, 0, 1, -1, 1_800_000))
  .map(([hours, ms]) => START + hours * HOUR + ms);
const dates = fc.constantFrom(
  '2026-02-28',
  '2026-03-29',
  '2026-01-10',
  '2025-10-26',
  '2025-11-25',
  '2025-12-31T23:30:00Z',
  '1990-03-29',
  '2008-02-29',
  'soon',
);
const early = fc.constant(START - 400 * DAY);
const dated = <T>(text: fc.Arbitrary<T>) =>
  fc.tuple(early, text, time, text).map(([a, first, b, second]) => [[a, first] as const, [b, second] as const]);

/** People who do several things within some days of each other, now and then. */
const history = fc
  .record({
    created: fc.oneof({ weight: 5, arbitrary: early }, time),
    busy: fc.array(time, { minLength: 1, maxLength: 4 }),
  })
  .chain(({ created, busy }) => {
    const near = fc
      .tuple(fc.constantFrom(...busy), fc.integer({ min: -60, max: 60 }))
      .map(([ms, hours]) => ms + hours * HOUR);
    const times = fc.uniqueArray(near, { maxLength: 6 });
    return fc.record({
      created: fc.constant(created),
      view: times,
      order: times,
      open: times,
      delivery: dates,
      born: dated(dates),
      city: dated(fc.constantFrom('Kraków', 'Łódź', '')),
    });
  })
  .map(({ created, view, order, open, delivery, born, city }) =>
    person({
      created,
      events: {
        'Product Viewed': view.map(t => row(t)),
        'Order Completed': order.map((t, i) => row(t, i % 2 === 0 ? { total: '10', delivery_date: delivery } : {})),
        'Email Opened': open.map(t => row(t)),
      },
      traits: { birth_date: born, registered: born, city },
    }),
  );

const VIEWED = { event: 'Product Viewed' };
const ORDERED = { event: 'Order Completed' };
const recently = (period: string) => ({ ...ORDERED, when: { inTheLast: period } });

const CONDITIONS: Readonly<Record<string, unknown>> = {
  rolling: { ...ORDERED, times: { atLeast: 2 }, when: { inTheLast: '30 days' } },
  older: { ...ORDERED, times: { atLeast: 2 }, when: { longerAgoThan: '36 hours', inTheLast: '1 month' } },
  monthly: recently('1 month'),
  quarterly: { not: recently('1 quarter') },
  today: { ...ORDERED, when: { during: 'today', zone: 'America/New_York' } },
  'last-week': { ...VIEWED, when: { during: 'last week' } },
  dated: { ...VIEWED, when: { since: '2026-01-01', before: '2026-03-01' } },
  latest: { ...VIEWED, lastTime: { longerAgoThan: '14 days' } },
  first: { ...VIEWED, firstTime: { during: 'last month' } },
  delivery: { ...ORDERED, where: [{ property: 'delivery_date', inTheNext: '5 days' }] },
  delivered: { ...ORDERED, last: { of: 'delivery_date', inTheLast: '1 month' } },
  reminded: { ...ORDERED, where: [{ property: 'delivery_date', anniversaryInTheNext: '7 days' }] },
  abandoned: {
    sequence: [VIEWED, { event: 'Email Opened', within: '3 days' }],
    thenNot: { event: 'Order Completed', within: '2 days' },
    when: { inTheLast: '1 month' },
  },
  silent: { sequence: [VIEWED], thenNot: ORDERED, when: { during: 'this month' } },
  'looked-then-bought': { sequence: [VIEWED, { ...ORDERED, within: '4 days' }], when: { inTheLast: '20 days' } },
  regular: { regularly: 'Product Viewed', unit: 'week', atLeast: 2, ofLast: 3 },
  newcomer: { trait: 'registered', inTheLast: '1 month' },
  celebrating: { trait: 'birth_date', anniversaryInTheNext: '10 days' },
  celebrated: { trait: 'birth_date', anniversaryInTheLast: '1 month' },
  'this-month': { trait: 'birth_date', anniversaryDuring: 'this month' },
  adult: { age: { between: [18, 35] } },
  local: { trait: 'city', is: 'Kraków' },
  past: { segment: 'rolling', ago: '1 month' },
  entered: { segment: 'monthly', enteredInTheLast: '7 days' },
  left: { segment: 'abandoned', leftInTheLast: '1 month' },
  since: { segment: 'today', since: '6 hours' },
  'as-of': { segment: 'monthly', on: '2026-01-31' },
  nested: { segment: 'past', ago: '2 weeks' },
};

const plan = planned(CONDITIONS);

for (const reference of Object.keys(CONDITIONS)) {
  test(`${reference}: ${JSON.stringify(CONDITIONS[reference])}`, () => {
    let turns = 0;
    const length = fc.constantFrom(1, HOUR, DAY, 20 * DAY, 40 * DAY, 120 * DAY);
    fc.assert(
      fc.property(history, time, length, (one, to, long) => {
        turns += turnsOf(plan, reference, one, to - long, to).length;
      }),
      { numRuns: 70, seed: SEED },
    );
    assert.ok(turns > 1, `only ${turns} changes were seen`);
  });
}
