import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Definition, emptyCatalog, parseDefinition, type SegmentDefinition } from '@satsuma/core';
import { planOf } from '../../src/plan/plan.ts';
import { type Computed, compute, recoverRuns } from '../../src/run/compute.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { sql } from '../../src/store/sql.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-01-01T00:00:00Z');

const buyers = definition({ segment: 'buyers', where: { event: 'Order Completed', when: { inTheLast: '30 days' } } });
const lapsed = definition({
  segment: 'lapsed',
  where: { all: [{ event: 'Order Completed' }, { not: { segment: 'buyers' } }] },
});
const library = {
  segments: new Map([buyers, lapsed].map(d => [d.segment, d])),
  catalog: {
    ...emptyCatalog('UTC'),
    segments: { tiers: { kind: 'segmentation' as const, classes: ['new', 'old'], references: [] } },
  },
};

function definition(input: unknown): SegmentDefinition {
  const parsed = parseDefinition(input);
  assert.ok(parsed.ok);
  return parsed.value as Definition as SegmentDefinition;
}

describe('computing memberships', () => {
  let directory: string;
  let store: Store;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'satsuma-run-'));
    store = await openStore({ directory });
    const people = [1, 2, 3].map(profile => ({ profile, created: START }));
    await store.warehouse.insert('profiles', people);
    const order = (profile: number, day: number) => ({
      name: 'Order Completed',
      profile,
      time: START + day * DAY,
      id: profile * 100 + day,
    });
    await store.warehouse.insert('events', [order(1, 1), order(2, 20), order(3, 45)]);
  });
  after(async () => {
    await store.close();
    await rm(directory, { recursive: true });
  });

  /** Somebody is old once they have bought more than 30 days ago. */
  const assigning = async (_: string, now: number) =>
    sql`select profile, if(profile in (select profile from events where name = 'Order Completed' and toUnixTimestamp64Milli(time) < ${{ type: 'Int64', value: now - 30 * DAY }}), 'old', 'new') as class from profiles`;

  const run = (day: number, version = 1): Promise<Computed> => {
    const plan = planOf([...library.segments.keys()], library);
    assert.ok(plan.ok);
    return compute(
      store,
      {
        plan: plan.value,
        assigning,
        segments: [...library.segments.keys()].map(id => ({ id, version })),
        segmentations: [{ id: 'tiers', version }],
        now: START + day * DAY,
        cause: 'clock',
      },
      () => START,
    );
  };

  const log = () =>
    store.warehouse
      .rows<{ change: string }>(
        sql`select concat(segment, ' ', toString(profile), ' ', toString(kind), ' ', from_class, '>', to_class, ' ', cause) as change from changes order by run, segment, profile`,
      )
      .then(rows => rows.map(r => r.change));

  it('enters everybody at first', async () => {
    const { segments } = await run(25);
    assert.deepEqual(
      segments.map(s => [s.id, s.sizes, s.entered, s.left, s.moved]),
      [
        ['buyers', { '': 2 }, 2, 0, 0],
        ['lapsed', { '': 0 }, 0, 0, 0],
        ['tiers', { new: 3 }, 3, 0, 0],
      ],
    );
    assert.deepEqual(await log(), [
      'buyers 1 entered > first computation',
      'buyers 2 entered > first computation',
      'tiers 1 entered >new first computation',
      'tiers 2 entered >new first computation',
      'tiers 3 entered >new first computation',
    ]);
  });

  it('changes nothing when nothing changed', async () => {
    const before = await log();
    const { segments } = await run(25);
    assert.deepEqual(
      segments.map(s => s.entered + s.left + s.moved),
      [0, 0, 0],
    );
    assert.deepEqual(await log(), before);
  });

  it('logs who left, entered and moved as time goes by', async () => {
    const before = await log();
    await run(46);
    assert.deepEqual((await log()).slice(before.length), [
      'buyers 1 left > clock',
      'buyers 3 entered > clock',
      'lapsed 1 entered > clock',
      'tiers 1 moved new>old clock',
    ]);
  });

  it('names a new version of the definition as the cause', async () => {
    const before = await log();
    await run(60, 2);
    assert.deepEqual((await log()).slice(before.length), [
      'buyers 2 left > version 2',
      'lapsed 2 entered > version 2',
      'tiers 2 moved new>old version 2',
    ]);
  });

  it('leaves the memberships of before when it is interrupted', async () => {
    const before = await log();
    const current = await store.control.selectFrom('memberships').selectAll().execute();
    const plan = planOf(['buyers'], library);
    assert.ok(plan.ok);
    const failing = compute(
      store,
      {
        plan: plan.value,
        assigning: () => Promise.reject(new Error('power cut')),
        segments: [{ id: 'buyers', version: 2 }],
        segmentations: [{ id: 'tiers', version: 2 }],
        now: START + 200 * DAY,
        cause: 'clock',
      },
      () => START,
    );
    await assert.rejects(failing, /power cut/);
    assert.deepEqual(await log(), before);
    assert.deepEqual(await store.control.selectFrom('memberships').selectAll().execute(), current);
    const left = await store.warehouse.rows(sql`select 1 from membership_states where as_of > '2026-06-01'`);
    assert.deepEqual(left, []);
  });

  it('cleans up after a run that never ended', async () => {
    await store.control
      .insertInto('runs')
      .values({ as_of: START, cause: 'clock', status: 'running', started: START, finished: null, counts: '{}' })
      .execute();
    assert.equal((await recoverRuns(store, START)).length, 1);
    assert.deepEqual(await recoverRuns(store, START), []);
  });
});
