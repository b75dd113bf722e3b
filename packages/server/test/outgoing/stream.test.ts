import assert from 'node:assert/strict';
import { get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { raw } from '@satsuma/engine';
import { BUYERS, type OutgoingShop, outgoingShop } from './outgoing-shop.ts';

interface Sent {
  readonly id: string;
  readonly kind: string;
  readonly segment: string;
  readonly profile: number;
  readonly identifiers?: readonly { kind: string; value: string }[];
}

const BEGINNING = '0.0.0.~';

describe('the stream of changes', () => {
  let shop: OutgoingShop;
  before(async () => {
    shop = await outgoingShop({ streams: { heartbeat: 150, patience: 300 } });
    await shop.define(BUYERS, { segment: 'twice', where: { event: 'Order Completed', times: { atLeast: 2 } } });
  });
  after(() => shop[Symbol.asyncDispose]());

  /** A connection of its own, which ends with it. */
  async function openStream(query: string, headers = {}): Promise<IncomingMessage> {
    const authorization = `Bearer ${(await shop.server.newKey('read')).secret}`;
    const url = `${shop.server.server.address}/api/v1/changes/stream${query}`;
    return new Promise((resolve, reject) => {
      get(url, { agent: false, headers: { authorization, ...headers } }, resolve).once('error', reject);
    });
  }

  /** Reads until so many events have come, and goes away. */
  async function read(query: string, count: number, meanwhile = async () => {}, headers = {}) {
    const reply = await openStream(query, headers);
    assert.equal(reply.statusCode, 200);
    assert.match(reply.headers['content-type'] ?? '', /^text\/event-stream/);
    const events: Sent[] = [];
    let text = '';
    const doing = meanwhile();
    for await (const chunk of reply) {
      text += String(chunk);
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (data !== undefined) events.push(JSON.parse(data) as Sent);
      }
      if (events.length >= count) break;
    }
    reply.destroy();
    await doing;
    return events;
  }

  const logged = async () =>
    shop.server.rows(
      "select concat(toUnixTimestamp64Milli(time)::String, '.', run::String, '.', profile::String, '.', segment) from changes order by time, run, segment, profile",
    );

  test('tells what was, then what comes, in the order of the log, each once', async () => {
    await shop.order('anna', 'bea', 'cyryl');
    const events = await read(`?after=${BEGINNING}`, 8, async () => {
      await shop.order('dora', 'anna');
      await shop.order('ewa', 'bea');
      await shop.order('filip');
    });
    assert.deepEqual(
      events.map(event => event.id),
      await logged(),
    );
    assert.equal(events.length, 8);
  });

  test('without a cursor it begins with what comes next', async () => {
    const events = await read('', 1, () => shop.order('gaja'));
    assert.deepEqual([events[0]?.kind, events[0]?.segment], ['entered', 'buyers']);
  });

  test('goes on where a reader was, also after the server was started again', async () => {
    const all = await read(`?after=${BEGINNING}`, 9);
    await shop.restart();
    await shop.order('hugo');
    const rest = await read('', 5, undefined, { 'last-event-id': all[4]?.id ?? '' });
    assert.deepEqual(rest.slice(0, 4), all.slice(5));
    assert.equal((await logged())[9], rest[4]?.id);
  });

  test('a computation over everybody comes through the same stream', async () => {
    const events = await read('', 8, () =>
      shop.define({ segment: 'once', where: { event: 'Order Completed', times: { atLeast: 1 } } }),
    );
    assert.deepEqual([...new Set(events.map(event => event.segment))], ['once']);
    assert.equal(new Set(events.map(event => event.profile)).size, 8);
  });

  test('names people only when asked to, and gives only what was asked for', async () => {
    const [first] = await read(`?after=${BEGINNING}&segments=twice&kinds=entered&identifiers=true`, 1);
    assert.equal(first?.segment, 'twice');
    assert.deepEqual(first?.identifiers, [{ kind: 'user_id', value: 'anna' }]);
    assert.equal('identifiers' in ((await read(`?after=${BEGINNING}`, 1))[0] ?? {}), false);
  });

  test('what nobody can follow is refused', async () => {
    for (const [query, status] of [
      ['?segments=byers', 404],
      ['?after=nonsense', 422],
      ['?kinds=gone', 400],
    ] as const) {
      assert.equal((await shop.ask(`/api/v1/changes/stream${query}`)).status, status, query);
    }
  });

  test('pages give the same, with a cursor to come back with', async () => {
    const ids: string[] = [];
    let next = '';
    for (let more = true; more; ) {
      const { body } = await shop.ask(`/api/v1/changes/feed?limit=3${next && `&after=${next}`}`);
      ids.push(...body.changes.map((change: Sent) => change.id));
      ({ next, more } = body);
    }
    assert.deepEqual(ids, await logged());
    assert.deepEqual((await shop.ask(`/api/v1/changes/feed?after=${next}`)).body.changes, []);
    await shop.order('ida');
    assert.equal((await shop.ask(`/api/v1/changes/feed?after=${next}`)).body.changes.length, 2);
  });

  test('no place is given out to come back to that a killed process would take back', async () => {
    await shop.order('iza');
    await shop.wait(5_000);
    const { evaluated, kept } = shop.server.tracking.live.status();
    assert.ok(kept < evaluated, 'evaluated, and not written down');
    const { body } = await shop.ask('/api/v1/changes/feed?limit=1000');
    assert.ok(Number(body.next.split('.')[0]) <= kept, `${body.next} after ${kept}`);
    assert.deepEqual((await shop.ask(`/api/v1/changes/feed?after=${body.next}`)).body.changes, []);
  });

  test('a silent stream shows that it lives', async () => {
    const reply = await openStream('');
    let text = '';
    for await (const chunk of reply) {
      text += String(chunk);
      if (text.includes('heartbeat')) break;
    }
    assert.match(text, /: heartbeat\nid: \d+\.\d+\.\d+\.\S+\n\n/);
  });

  test('a reader who does not read is cut off, and little is held for them', async () => {
    const { live } = shop.server.tracking;
    // Long ago: the log does not grow where it is complete.
    const then = live.status().evaluated - 3_600_000;
    await shop.server.workspace.store.warehouse.run(
      raw(`insert into changes (segment, time, profile, kind, from_class, to_class, cause, run)
        select 'buyers', fromUnixTimestamp64Milli(${then}), number + 1, 'entered', '', '', 'a flood', 0 from numbers(90000)`),
    );
    const { secret } = await shop.server.newKey('read');
    const { hostname, port } = new URL(shop.server.server.address);
    const socket = connect(Number(port), hostname);
    const before = process.memoryUsage().rss;
    socket.write(
      `GET /api/v1/changes/stream?after=${BEGINNING} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${secret}\r\n\r\n`,
    );
    socket.pause();
    const open = async () =>
      Number(/satsuma_streams (\d+)/.exec(await (await shop.server.ask('/metrics')).text())?.[1]);
    for (let i = 0; i < 100 && (await open()) === 0; i++) await new Promise(done => setTimeout(done, 20));
    for (let i = 0; i < 300 && (await open()) > 0; i++) await new Promise(done => setTimeout(done, 50));
    assert.equal(await open(), 0);
    assert.ok(process.memoryUsage().rss - before < 200e6);
    socket.destroy();
  });
});
