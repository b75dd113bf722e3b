import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '@satsuma/engine/test/postgres-server.ts';
import pg from 'pg';
import { json } from '../running.ts';
import { START, type Tracked, toldBy, tracked } from '../track/tracked.ts';
import { connect, connectionOf } from './connected.ts';

const ORDERS = `
as: orders
source: any
zone: UTC
columns:
  id: order_id
  at: {is: time, formats: [ymd]}
  email: email
  total: total
  currency: currency
ignore: [changed]
`;
const PEOPLE = `
as: customers
source: any
zone: UTC
columns:
  email: email
  city: {trait: city}
  born: {trait: birth_date, type: date, formats: [ymd]}
  changed: {is: time, formats: [ymd]}
`;

const server = await startPostgres();
// In CI a missing server is a failure.
const skip = server === undefined && process.env.CI !== 'true' ? 'there is no PostgreSQL on this machine' : false;

describe('what is fetched of PostgreSQL', { skip }, () => {
  let shop: Tracked;
  let db: pg.Client;
  let url: URL;
  before(async () => {
    assert.ok(server, 'there is no PostgreSQL on this machine, and CI needs one');
    url = new URL(await server.database());
    // A server on the clock of another continent must not shift anything.
    db = new pg.Client(url.href);
    await db.connect();
    await db.query(`alter role satsuma set timezone = 'Asia/Tokyo'`);
    await db.query(`create table orders (id bigint primary key, at timestamptz not null, email text, total numeric(12,2), currency text, changed timestamptz not null);
      create table people (email text primary key, city text, born date, changed timestamptz not null)`);
    shop = await tracked();
  });
  after(async () => {
    await shop[Symbol.asyncDispose]();
    await db.end();
    await server?.stop();
  });

  const place = (more: object = {}) => ({
    ...{
      host: url.hostname,
      port: Number(url.port),
      database: url.pathname.slice(1),
      user: 'satsuma',
      encrypted: false,
    },
    ...{ schedule: { every: 60 }, ...more },
  });
  const order = (id: number, total = 10, changed = `2026-02-01T00:00:${String(id % 60).padStart(2, '0')}Z`) =>
    db.query(`insert into orders values ($1, '2026-01-31T23:30:00Z', $2, $3, 'PLN', $4)`, [
      id,
      `p${id}@poczta.pl`,
      total,
      changed,
    ]);
  /** Fetches, and waits for the end. */
  const pull = async (source: string) => {
    const started = await shop.ask(`/api/v1/connections/${source}/pull`, { method: 'POST' });
    assert.equal(started.status, 202, await started.clone().text());
    const { id } = (await started.json()) as { id: string };
    for (;;) {
      const job = (await (await shop.ask(`/api/v1/jobs/${id}`)).json()) as {
        status: string;
        result: { rows: number; rejected: number; known: number; imports: number[] } | null;
        problems: { path: string; message: string }[];
      };
      if (job.status !== 'running') return job;
      await sleep(20);
    }
  };
  const counted = async () => (await shop.rows('select count(), uniqExact(order_id), sum(total) from events'))[0];

  test('everything comes in at first, then what is new; nothing twice, and instants are instants', async () => {
    await connect(shop, 'erp', 'postgres', place({ table: 'orders', cursor: 'id', overlap: 0, mapping: ORDERS }), 'pw');
    for (const id of [1, 2, 3]) await order(id);
    assert.deepEqual((await pull('erp')).result, { imports: [1], rows: 3, rejected: 0, known: 0 });
    assert.deepEqual(await shop.rows('select distinct time, total, source, profile > 0 from events'), [
      '2026-01-31T23:30:00.000Z 10 erp 1',
    ]);
    assert.equal((await pull('erp')).result?.rows, 0);
    await order(4);
    assert.equal((await pull('erp')).result?.rows, 1);
    assert.equal(await counted(), '4 4 40');
    const { accepted, lastReceived, failure } = await connectionOf(shop, 'erp');
    assert.deepEqual([accepted, lastReceived, failure], [4, START, null]);
  });

  test('rows that were committed late are found within the overlap, and those around them count once', async () => {
    await connect(
      shop,
      'late',
      'postgres',
      place({ table: 'orders', cursor: 'id', overlap: 10, mapping: ORDERS }),
      'pw',
    );
    await order(106);
    const before = (await pull('late')).result;
    await order(105);
    const { result } = await pull('late');
    assert.deepEqual([before?.rows, result?.known, result?.rows], [5, 1, 2]);
    assert.deepEqual(
      await shop.rows(
        `select order_id from events where source = 'late' and order_id in ('105', '106') order by order_id`,
      ),
      ['105', '106'],
    );
  });

  test('people who change are followed by the time of the change; dates long ago stay what they are', async () => {
    await connect(shop, 'crm', 'postgres', place({ table: 'people', cursor: 'changed', mapping: PEOPLE }), 'pw');
    await db.query(`insert into people values ('ala@poczta.pl', 'Opole', '1925-03-04', '2026-02-01T10:00:00.123456Z')`);
    await pull('crm');
    await db.query(`update people set city = 'Toruń', changed = '2026-02-02T10:00:00Z'`);
    await pull('crm');
    assert.deepEqual(await shop.rows(`select name, text, time from traits where source = 'crm' order by name, time`), [
      'birth_date 1925-03-04 2026-02-01T10:00:00.123Z',
      'city Opole 2026-02-01T10:00:00.123Z',
      'city Toruń 2026-02-02T10:00:00.000Z',
    ]);
  });

  test('a bad row is put aside with the reason, the rest goes in', async () => {
    const query = `select 900 + n as id, now() as at, 'q@poczta.pl' as email, case n when 2 then 'much' else '5' end as total, 'PLN' as currency, now() as changed from generate_series(1, 3) n;`;
    await connect(shop, 'bad', 'postgres', place({ query, mapping: ORDERS }), 'pw');
    const { result } = await pull('bad');
    assert.deepEqual([result?.rows, result?.rejected], [2, 1]);
    const told = await (await shop.ask('/api/v1/connections/bad/refusals')).text();
    assert.match(told, /money/);
    assert.doesNotMatch(told, /much|poczta|satsuma-pull/);
  });

  test('a server that is away is told so, without secrets, and the next time goes on', async () => {
    const away = place({ table: 'orders', cursor: 'id', mapping: ORDERS, port: 1 });
    await connect(shop, 'away', 'postgres', away, 'hush-hush');
    const failed = await pull('away');
    assert.equal(failed.status, 'failed');
    assert.deepEqual(
      failed.problems.map(p => p.path),
      ['host'],
    );
    const shown = await (await shop.ask('/api/v1/connections')).text();
    assert.match(shown, /cannot be reached/);
    assert.doesNotMatch(shown, /hush/);
    const back = { config: place({ table: 'orders', cursor: 'id', mapping: ORDERS }) };
    assert.deepEqual(await toldBy(await shop.ask('/api/v1/connections/away', json('PATCH', back))), [
      'missing-key body.secret',
    ]);
    await shop.ask('/api/v1/connections/away', json('PATCH', { ...back, secret: 'pw' }));
    assert.equal((await pull('away')).status, 'done');
    assert.equal((await connectionOf(shop, 'away')).failure, null);
  });

  test('only reading is let, and what is asked for wrongly is told at its place', async () => {
    const attempt = async (config: object) => {
      const reply = await shop.ask(
        '/api/v1/connections/try-pull',
        json('POST', { kind: 'postgres', config, secret: 'pw' }),
      );
      return reply.ok ? ((await reply.json()) as { found: string[] }).found : toldBy(reply);
    };
    assert.deepEqual(await attempt(place({ table: 'people' })), ['email', 'city', 'born', 'changed']);
    assert.deepEqual(await attempt(place({ table: 'nobody' })), ['import body.config.table']);
    assert.deepEqual(await attempt(place({ query: 'select 1) as x; drop table people; --' })), [
      'import body.config.table',
    ]);
    assert.deepEqual(await attempt(place({ query: "select nextval('none')", table: 'x' })), [
      'bad-value body.config.table',
    ]);
    assert.deepEqual(await attempt(place({ table: 'people', schedule: { cron: 'now and then', zone: 'Mars' } })), [
      ...['bad-value body.config.schedule.cron', 'unknown-zone body.config.schedule.zone'],
    ]);
    assert.equal((await db.query('select count(*)::int as n from people')).rows[0].n, 1);
    await connect(shop, 'text', 'postgres', place({ table: 'people', cursor: 'city', mapping: PEOPLE }), 'pw');
    assert.deepEqual(
      (await pull('text')).problems.map(p => p.path),
      ['cursor'],
    );
  });
});
