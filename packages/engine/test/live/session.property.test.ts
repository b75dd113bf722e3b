import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openLiveShop } from './shop.ts';

/** More of them: SATSUMA_SESSIONS=100. */
const SESSIONS = Number(process.env.SATSUMA_SESSIONS ?? 2);
const SEED = Number(process.env.SATSUMA_SEED ?? 20_260_302);

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Conditions of every kind that events, traits or the clock can turn over. */
const CONDITIONS: readonly object[] = [
  { event: 'Product Viewed', when: { inTheLast: '2 days' } },
  { event: 'Product Viewed', times: { atLeast: 3 }, when: { inTheLast: '6 hours' } },
  { not: { event: 'Order Completed' } },
  { event: 'Order Completed', sum: { of: 'total', atLeast: 150 }, when: { inTheLast: '1 week' } },
  { event: 'Order Completed', when: { longerAgoThan: '1 day' } },
  { event: 'Product Viewed', where: [{ property: 'category', is: 'c1' }], when: { during: 'today' } },
  { event: 'Order Completed', last: { of: 'total', greaterThan: 60 } },
  { sequence: [{ event: 'Product Viewed' }, { event: 'Order Completed', within: '3 hours' }] },
  { sequence: [{ event: 'Product Viewed' }], thenNot: { event: 'Order Completed', within: '1 hour' } },
  { regularly: 'Product Viewed', atLeast: 2, ofLast: 3, unit: 'day' },
  { trait: 'city', is: 'Kraków' },
  { not: { trait: 'city', isSet: true } },
  { trait: 'birth_date', anniversaryInTheNext: '5 days' },
  {
    any: [
      { trait: 'plan', in: ['gold', 'silver'] },
      { event: 'Order Completed', times: { atLeast: 2 } },
    ],
  },
  { class: 'at-risk', of: 'stage' },
  { class: 'lost', of: 'stage', enteredInTheLast: '2 days' },
  { segment: 's0', leftInTheLast: '1 day' },
  { age: { atLeast: 36 } },
];

/** Whose thresholds do not depend on everybody. */
const METHODS: readonly object[] = [
  { segmentation: 'stage', method: 'lifecycle', settings: { days: { atRiskAfter: 2, lostAfter: 5 } } },
  { segmentation: 'ages', method: 'age-band' },
  { segmentation: 'loyal', method: 'loyalty' },
  {
    segmentation: 'list',
    method: 'ordered-list',
    settings: {
      classes: [
        { class: 'busy', segment: 's1' },
        { class: 'silent', segment: 's2' },
      ],
    },
  },
];

const person = fc.nat({ max: 7 });
const device = fc.nat({ max: 2 });
/** Minutes: mostly now, some late, some early. */
const shift = fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: -3 * 1440, max: 300 }));

const call = fc.oneof(
  fc.record({
    what: fc.constantFrom('viewed', 'bought' as const),
    person,
    device,
    known: fc.boolean(),
    shift,
    total: fc.integer({ min: 1, max: 200 }),
    category: fc.nat({ max: 2 }),
  }),
  fc.record({
    what: fc.constant('identify' as const),
    person,
    device,
    shift,
    traits: fc.record(
      {
        city: fc.constantFrom('Kraków', 'Łódź', ''),
        plan: fc.constantFrom('gold', 'silver', 'none'),
        birth_date: fc.constantFrom('1990-03-05', '1985-12-24', '2000-02-29'),
        email: fc.nat({ max: 7 }).map(n => `p${n}@poczta.pl`),
      },
      { requiredKeys: [] },
    ),
  }),
);

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ step: fc.constant('send' as const), calls: fc.array(call, { minLength: 1, maxLength: 6 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      step: fc.constant('wait' as const),
      ms: fc.oneof(fc.nat({ max: 90 * MINUTE }), fc.nat({ max: 2 * DAY })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('restart' as const) }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('undo' as const) }) },
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Call = typeof call extends fc.Arbitrary<infer T> ? T : never;

function callOf(made: Call, now: number): object {
  const base = {
    timestamp: new Date(now + made.shift * MINUTE).toISOString(),
    anonymousId: `d${made.person}-${made.device}`,
  };
  const userId = `u${made.person}`;
  if (made.what === 'identify') return { ...base, type: 'identify', userId, traits: made.traits };
  const who = made.known ? { userId } : {};
  const { total, category } = made;
  return made.what === 'viewed'
    ? { ...base, ...who, type: 'track', event: 'Product Viewed', properties: { category: `c${category}` } }
    : { ...base, ...who, type: 'track', event: 'Order Completed', properties: { total, currency: 'PLN' } };
}

test(`${SESSIONS} sessions of whatever calls, waits, restarts and undone merges: live is what a computation finds`, async t => {
  const sessions = fc.sample(fc.array(step, { minLength: 12, maxLength: 25 }), { numRuns: SESSIONS, seed: SEED });
  for (const [i, steps] of sessions.entries()) {
    await t.test(`session ${i + 1}, ${steps.length} steps`, () => run(steps));
  }
});

async function run(steps: readonly Step[]): Promise<void> {
  const shop = await openLiveShop();
  try {
    await shop.send(
      { type: 'identify', userId: 'first', traits: { city: 'Kraków', plan: 'gold', birth_date: '1980-01-01' } },
      { type: 'track', userId: 'first', event: 'Product Viewed', properties: { category: 'c0' } },
      { type: 'track', userId: 'first', event: 'Order Completed', properties: { total: 10, currency: 'PLN' } },
    );
    await shop.define(...METHODS, ...CONDITIONS.map((where, i) => ({ segment: `s${i}`, where })));
    for (const [i, made] of steps.entries()) {
      if (made.step === 'send') await shop.send(...made.calls.map(one => callOf(one, shop.now())));
      else if (made.step === 'wait') await shop.wait(made.ms);
      else if (made.step === 'restart') await shop.restart();
      else await undoLatest(shop);
      if (i % 4 === 3 || i === steps.length - 1) assert.deepEqual(await shop.differences(), [], `after step ${i + 1}`);
    }
  } finally {
    await shop.close();
  }
}

async function undoLatest({ workspace, live }: Awaited<ReturnType<typeof openLiveShop>>): Promise<void> {
  const [merge] = await workspace.store.control
    .selectFrom('profile_merges')
    .select('id')
    .where('undone', 'is', null)
    .orderBy('time', 'desc')
    .limit(1)
    .execute();
  if (merge !== undefined) assert.ok((await live.undoMerge(merge.id)).ok);
}
