import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  checkSegmentation,
  emptyCatalog,
  parseDefinition,
  type Segmentation,
  type SegmentationDefinition,
  type SegmentDefinition,
} from '@satsuma/core';
import { fillShop } from '@satsuma/simulator';
import fc from 'fast-check';
import { born, type Crossings, joinCrossings } from '../packages/engine/src/due/crossing.ts';
import { dueOf, type Moves } from '../packages/engine/src/due/due-of.ts';
import { type Due, findDue } from '../packages/engine/src/due/find-due.ts';
import { crossingsOf } from '../packages/engine/src/due/of-plan.ts';
import { crossingsOfSegmentation } from '../packages/engine/src/due/of-segmentation.ts';
import { measureThresholds } from '../packages/engine/src/methods/segmentation.ts';
import { fetchHistories } from '../packages/engine/src/person/fetch.ts';
import { planOf } from '../packages/engine/src/plan/plan.ts';
import { raw, sql } from '../packages/engine/src/store/sql.ts';
import { definition, planAll, roundOf } from './random/round.ts';
import { writePeople } from './run/people.ts';
import { temporaryStore } from './run/store.ts';

/** Whoever is found by one statement over everybody is who is due by their own history, at the same first instant; and all that the log brings. */
const SEED = Number(process.env.SATSUMA_SEED ?? 20261121);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let open: Awaited<ReturnType<typeof temporaryStore>>;
before(async () => {
  open = await temporaryStore();
});
after(() => open.close());

const TABLES = ['profiles', 'traits', 'events', 'order_lines', 'changes'] as const;
const empty = async (): Promise<void> => {
  for (const table of TABLES) await open.store.warehouse.run(raw(`truncate table ${table}`));
};

/** One statement does not look at how many later values there are. */
const withoutRanks = ({ list }: Crossings): Crossings => ({
  list: list.map(one => (one.what.passing === 'value' ? { ...one, what: { ...one.what, rank: null } } : one)),
});
const isLogged = ({ what }: Crossings['list'][number]): boolean => what.passing === 'value' && what.source.of === 'log';
const told = ({ at, profile }: Due) => `${new Date(at).toISOString()} ${profile}`;

/** The same both ways, as `at profile`; how many first instants and logged ones that are. */
async function compare(
  crossings: Crossings,
  people: readonly number[],
  moves: (profile: number) => Moves,
  from: number,
  to: number,
): Promise<number> {
  const { warehouse } = open.store;
  const found = await findDue(warehouse, crossings, from, to);
  const histories = await fetchHistories(warehouse, people);
  const { list } = withoutRanks(crossings);
  const dueBy = (only: Crossings['list']): readonly Due[] =>
    [...histories.values()].flatMap(history =>
      dueOf(history, { list: only }, from, to, moves(history.profile)).map(at => ({ at, profile: history.profile })),
    );
  const own = Map.groupBy(dueBy(list.filter(one => !isLogged(one))), due => due.profile);
  const first = [...own].map(([profile, all]) => ({ profile, at: Math.min(...all.map(due => due.at)) }));
  const logged = dueBy(list.filter(isLogged));
  assert.deepEqual([...found.first].map(([profile, at]) => told({ at, profile })).sort(), first.map(told).sort());
  assert.deepEqual(found.logged.map(told).sort(), logged.map(told).sort());
  return first.length + logged.length;
}

const logged = (segmentation: string): Crossings => ({ list: [born({ of: 'log', segmentation })] });

test('random definitions over random people', async () => {
  let due = 0;
  for (let seed = SEED; seed < SEED + 2; seed++) {
    const round = roundOf(seed, 30);
    await empty();
    await writePeople(open.store.warehouse, round.people, round.zone);
    const moves = [...round.classes].flatMap(([segment, people]) =>
      [...people].flatMap(([profile, list]) => list.map(([time]) => ({ segment, profile, time }))),
    );
    await open.store.warehouse.insert('changes', moves);
    const plan = planAll(round, fc.sample(definition, { seed, numRuns: 30 }));
    const crossings = crossingsOf(plan, undefined, logged);
    const movesOf = (profile: number): Moves =>
      new Map([...round.classes.keys()].map(id => [id, timesOf(moves, id, profile)]));
    const profiles = round.people.map(p => p.profile);
    for (const [index, now] of round.nows.entries())
      for (const length of [HOUR, 20 * DAY])
        due += await compare(crossings, profiles, movesOf, now - Math.ceil(length / (index + 1)), now + length);
  }
  assert.ok(due > 120, `${due} due`);
});

const timesOf = (
  moves: readonly { readonly segment: string; readonly profile: number; readonly time: number }[],
  segment: string,
  profile: number,
): readonly number[] => moves.filter(m => m.segment === segment && m.profile === profile).map(m => m.time);

const UNTIL = Date.UTC(2026, 10, 1, 9, 30);

const SEGMENTS: Readonly<Record<string, unknown>> = {
  buyers: { event: 'Order Completed', times: { atLeast: 2 }, when: { inTheLast: '30 days' } },
  monthly: { event: 'Order Completed', when: { inTheLast: '1 month' } },
  away: { all: [{ event: 'Order Completed' }, { not: { event: 'Product Viewed', when: { inTheLast: '14 days' } } }] },
  abandoned: { sequence: [{ event: 'Product Added' }], thenNot: { event: 'Order Completed', within: '1 day' } },
  regular: { regularly: 'Product Viewed', unit: 'week', atLeast: 2, ofLast: 4 },
  birthday: { trait: 'birth_date', anniversaryInTheNext: '7 days' },
  adults: { age: { atLeast: 40 } },
  'gone-quiet': { segment: 'buyers', leftInTheLast: '7 days' },
};

const SEGMENTATIONS: readonly SegmentationDefinition[] = [
  { segmentation: 'rfm', method: 'rfm', settings: { orders: { minimumTotal: 'any', currency: 'PLN' } } },
  { segmentation: 'lifecycle', method: 'lifecycle', settings: {} },
  { segmentation: 'usage', method: 'usage-frequency', settings: { on: 'email', inTheLast: '1 month' } },
  { segmentation: 'loyalty', method: 'loyalty', settings: {} },
  { segmentation: 'ages', method: 'age-band', settings: {} },
  { segmentation: 'places', method: 'place', settings: {} },
];

test('a simulated shop, its segments and its segmentations', async () => {
  await empty();
  const { store } = open;
  const zone = 'Europe/Warsaw';
  await fillShop(store.warehouse, { customers: 400, seed: 5, until: UNTIL, days: 200, zone });
  const library = libraryIn(zone);
  const planned = planOf(Object.keys(SEGMENTS), library);
  assert.ok(planned.ok, JSON.stringify(planned));
  const given = SEGMENTATIONS.map(one => checked(one, library));
  const other = { assigning: unasked, isMember: unasked };
  const crossings: Crossings[] = [crossingsOf(planned.value)];
  for (const segmentation of given) {
    const asOf = { now: UNTIL - 30 * DAY, zone, others: { library, ...other } };
    const thresholds = await measureThresholds(store.warehouse, segmentation, asOf);
    crossings.push(crossingsOfSegmentation(segmentation, thresholds, { zone, library, classes: unasked }));
  }
  const joined = joinCrossings(crossings);
  const people = await store.warehouse.rows<{ profile: number }>(sql`select distinct profile from profiles`);
  const profiles = people.map(p => p.profile);
  let due = 0;
  for (const [from, length] of [
    [UNTIL - 40 * DAY, HOUR],
    [UNTIL - 7 * DAY, DAY],
    [UNTIL, DAY],
    [UNTIL + 30 * DAY, 2 * DAY],
  ] as const)
    due += await compare(joined, profiles, () => new Map(), from, from + length);
  assert.ok(due > 150, `${due} due`);
});

const unasked = (): never => {
  throw new Error('no condition asks for a class');
};

function libraryIn(zone: string) {
  const segments = new Map<string, SegmentDefinition>();
  for (const [segment, where] of Object.entries(SEGMENTS)) {
    const parsed = parseDefinition({ segment, where });
    assert.ok(parsed.ok && 'segment' in parsed.value, JSON.stringify(parsed));
    segments.set(segment, parsed.value);
  }
  const entry = { kind: 'segment', parameters: [], references: [] } as const;
  const known = Object.fromEntries(Object.keys(SEGMENTS).map(id => [id, entry]));
  return { segments, catalog: { ...emptyCatalog(zone), segments: known } };
}

function checked(definition: SegmentationDefinition, library: ReturnType<typeof libraryIn>): Segmentation {
  const result = checkSegmentation(definition, library.catalog);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}
