import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { differencesOf } from '@satsuma/engine/test/live-shop.ts';
import { type Tracked, tracked } from '../track/tracked.ts';
import { type Collector, collector } from './collector.ts';
import { callOf, DEFINITIONS, randomOf, type SentCall } from './load.ts';
import { sendAll } from './sender.ts';
import { type Opened, startVictim } from './victim.ts';

/** How often the server is killed; the endurance run asks for 100. */
const KILLS = Number(process.env.SATSUMA_KILLS ?? 3);
const SEED = Number(process.env.SATSUMA_SEED ?? 1);
/** Connections, and how many calls a request of each has. */
const CONNECTIONS = [7, 25, 7, 1, 1, 1];

const sleep = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** Definitions, then an endpoint that is told of every change from now on. */
async function setUp(directory: string, hook: Collector): Promise<void> {
  const shop = await tracked({ directory, clock: Date.now, outgoing: { allowPrivate: true, runs: false } });
  await shop.define(...DEFINITIONS);
  const body = JSON.stringify({ name: 'hook', url: hook.url });
  const made = await shop.ask('/api/v1/webhooks', { method: 'POST', body });
  hook.secret = ((await made.json()) as { secret: string }).secret;
  await shop.server.stop();
}

/** Kills and starts again, so many times, while calls come in; then lets the load end. Returns the calls that were answered for. */
async function killedUnderLoad(directory: string): Promise<{ acknowledged: SentCall[]; failures: string[] }> {
  const random = randomOf(SEED);
  const acknowledged: SentCall[] = [];
  const failures: string[] = [];
  let n = 0;
  let isOver = false;
  let server = Promise.withResolvers<Opened | undefined>();
  const sender = {
    next: (count: number) => Array.from({ length: count }, () => callOf(n++, SEED, Date.now())),
    server: () => (isOver ? Promise.resolve(undefined) : server.promise),
    acknowledged: (call: SentCall) => void acknowledged.push(call),
    pause: () => random() * 40,
  };
  const sending = CONNECTIONS.map(size => sendAll(sender, size));
  for (let kill = 0; kill < KILLS; kill++) {
    const victim = startVictim(directory);
    // One in four while it is starting up.
    if (kill % 4 === 1) await sleep(random() * 900);
    else {
      server.resolve(await victim.opened);
      await sleep(20 + random() * 1_500);
      server = Promise.withResolvers();
    }
    await victim.kill();
    await victim.opened;
    failures.push(...victim.failures);
  }
  isOver = true;
  server.resolve(undefined);
  await Promise.all(sending);
  return { acknowledged, failures };
}

async function until(holds: () => boolean | Promise<boolean>, within: number): Promise<void> {
  for (const end = Date.now() + within; Date.now() < end && !(await holds()); ) await sleep(50);
}

/** Ids of all lines of the log, as those who are told of them get them. */
const logged = (shop: Tracked): Promise<readonly string[]> =>
  shop.rows(`select concat(toString(toUnixTimestamp64Milli(time)), '.', toString(run), '.', toString(profile), '.', segment)
    from changes order by time, run, segment, profile`);

/** Somebody who enters twice without having left, or the like: what no history of memberships can say. */
const contradictions = (shop: Tracked): Promise<readonly string[]> =>
  shop.rows(`select segment, profile, line.1, line.3, line.4 from (
      select segment, profile, arraySort(groupArray((time, run, kind, from_class, to_class))) as lines
      from changes group by segment, profile)
    array join arrayMap((a, b) -> (a.1, b.1, a.3, b.3, if(b.3 = 'left', '\\0', b.5) = if(a.3 = 'left', '\\0', a.5)),
      arrayPopFront(lines), arrayPopBack(lines)) as line where line.5`);

async function check(shop: Tracked, acknowledged: readonly SentCall[]): Promise<void> {
  const rows = await shop.rows(`select toString(properties.n), count() from events
    where profile in (select profile from profiles) group by 1`);
  const copies = new Map(rows.map(row => row.split(' ').map(Number) as [number, number]));
  const events = acknowledged.filter(call => call.type === 'track');
  assert.deepEqual(
    events.filter(({ n }) => copies.get(n) === undefined).map(({ n }) => n),
    [],
    'acknowledged, and not there',
  );
  assert.deepEqual(
    [...copies].filter(([, count]) => count !== 1),
    [],
    'there more than once',
  );
  const owners = await shop.rows('select value, profile from identifiers');
  const ownerOf = new Map(owners.map(row => row.split(' ') as [string, string]));
  const isApart = ({ userId, anonymousId }: SentCall) =>
    userId !== undefined && (ownerOf.get(userId) === undefined || ownerOf.get(userId) !== ownerOf.get(anonymousId));
  assert.deepEqual(
    acknowledged.filter(isApart).map(({ n }) => n),
    [],
    'logged in, and not the person of the device',
  );
  assert.equal(ownerOf.size, owners.length, 'an identifier is of two people');
}

test(`killed ${KILLS} times under load, nothing that was answered for is lost or counted twice, every change is told`, async t => {
  const directory = mkdtempSync(join(tmpdir(), 'satsuma-endurance-'));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  const hook = await collector(randomOf(SEED + 1));
  t.after(() => hook.close());
  await setUp(directory, hook);
  const began = Date.now();
  const { acknowledged, failures } = await killedUnderLoad(directory);
  const took = Date.now() - began;
  assert.ok(acknowledged.length > KILLS * 20, `there was a load: ${acknowledged.length} calls`);
  assert.deepEqual(failures, [], 'what failed in the background');

  const shop = await tracked({ directory, clock: Date.now, runs: true, outgoing: { allowPrivate: true } });
  t.after(() => shop.server.stop());
  await check(shop, acknowledged);
  assert.deepEqual(await differencesOf({ workspace: shop.workspace, live: shop.tracking.live }), []);
  const log = await logged(shop);
  assert.equal(new Set(log).size, log.length, 'two lines of the log with one id');
  assert.deepEqual(await contradictions(shop), []);
  const untold = () => log.filter(id => !hook.ids.has(id));
  await until(() => untold().length === 0, 180_000);
  assert.deepEqual(untold(), [], 'in the log, and never told');
  assert.deepEqual(hook.unsigned, []);
  assert.deepEqual(shop.log, []);
  const [merges] = await shop.rows('select count() from merges');
  t.diagnostic(
    `seed ${SEED}, ${took} ms: ${acknowledged.length} calls acknowledged, ${merges} merges, ${log.length} changes in ` +
      `${hook.counts.messages} messages of which ${hook.counts.refused} were refused at first`,
  );
});
