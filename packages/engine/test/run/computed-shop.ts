import assert from 'node:assert/strict';
import { emptyCatalog, parseDefinition, type SegmentDefinition } from '@satsuma/core';
import { planOf } from '../../src/plan/plan.ts';
import { type Computed, compute } from '../../src/run/compute.ts';
import type { Store } from '../../src/store/open.ts';
import { raw, sql, value } from '../../src/store/sql.ts';

const DAY = 86_400_000;
export const START = Date.parse('2026-01-01T00:00:00Z');

const SEGMENTS = ['7 days', '30 days', '90 days'].map((period, i): SegmentDefinition => {
  const parsed = parseDefinition({
    segment: `s${i}`,
    where: { event: 'Order Completed', when: { inTheLast: period } },
  });
  assert.ok(parsed.ok && 'segment' in parsed.value);
  return parsed.value;
});

/** Twenty thousand people who order every now and then for a year. */
export async function fillOrders(store: Store): Promise<void> {
  const start = raw(`toDateTime64('2026-01-01 00:00:00', 3, 'UTC')`);
  await store.warehouse.run(
    sql`insert into profiles (profile, created) select number + 1, ${start} from numbers(20000)`,
  );
  await store.warehouse.run(sql`insert into events (name, profile, time, id)
    select 'Order Completed', cityHash64(number, 1) % 20000 + 1, ${start} + toIntervalMinute(cityHash64(number, 2) % 525600), number from numbers(100000)`);
}

/** Computes three segments and a segmentation as of some day. */
export function computeDay(store: Store, day: number): Promise<Computed> {
  const segments = new Map(SEGMENTS.map(d => [d.segment, d]));
  const plan = planOf([...segments.keys()], { segments, catalog: emptyCatalog('UTC') });
  assert.ok(plan.ok);
  const bought = (now: number) =>
    sql`select profile from events where toUnixTimestamp64Milli(time) <= ${value.int(now)}`;
  return compute(
    store,
    {
      plan: plan.value,
      assigning: async (_, now) =>
        sql`select profile, if(profile in (${bought(now)}), 'buyer', 'prospect') as class from profiles`,
      segments: [...segments.keys()].map(id => ({ id, version: 1 })),
      segmentations: [{ id: 'buyers', version: 1 }],
      now: START + day * DAY,
      cause: 'clock',
    },
    () => START,
  );
}

/** The members that the states say, and those that the log adds up to; equal in any consistent store. */
export async function statedAndLogged(store: Store): Promise<{ stated: readonly string[]; logged: readonly string[] }> {
  const current = await store.control.selectFrom('memberships').select(['segment', 'run']).execute();
  const marks = value.texts(current.map(c => `${c.run}:${c.segment}`));
  const lines = async (query: ReturnType<typeof sql>) =>
    (await store.warehouse.rows<{ line: string }>(query)).map(row => row.line);
  return {
    stated: await lines(sql`select concat(segment, ' ', class, ' ', toString(profile)) as line from
      (select segment, class, arrayJoin(bitmapToArray(groupBitmapMergeState(members))) as profile from membership_states
       where concat(toString(run), ':', segment) in ${marks} group by segment, class) order by line`),
    logged: await lines(sql`select concat(segment, ' ', class, ' ', toString(profile)) as line from
      (select segment, profile, argMax((kind, to_class), (time, run)) as latest, latest.2 as class from changes
       group by segment, profile having latest.1 != 'left') order by line`),
  };
}
