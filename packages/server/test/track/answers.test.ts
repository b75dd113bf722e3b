import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { standardSettings } from '../../src/index.ts';
import { basic, NO_RATES, type Tracked, toldBy, tracked } from './tracked.ts';

const viewed = (more: object = {}) => ({ type: 'track', userId: 'u1', event: 'Product Viewed', ...more });
const batch = (...calls: readonly unknown[]) => ({ batch: calls });

describe('the answers of the tracking API', () => {
  let shop: Tracked;
  before(async () => {
    shop = await tracked();
  });
  after(() => shop[Symbol.asyncDispose]());
  const answer = async (reply: Promise<Response>) => [(await reply).status, await (await reply).json()];
  const refused = async (reply: Promise<Response>) => [(await reply).status, ...(await toldBy(await reply))];

  test('a call of each type is taken at its own path, and by the letter that analytics-next gives it', async () => {
    const calls = {
      identify: { userId: 'u1', traits: { city: 'Kraków' } },
      track: { userId: 'u1', event: 'Coupon Applied' },
      page: { userId: 'u1', name: 'Home' },
      screen: { userId: 'u1', name: 'Basket' },
      group: { userId: 'u1', groupId: 'g1' },
      alias: { userId: 'u1', previousId: 'a1' },
      batch: batch(viewed()),
    };
    for (const [path, call] of Object.entries(calls)) {
      assert.deepEqual(await answer(shop.post(`/v1/${path}`, call)), [200, { success: true }], path);
      assert.deepEqual(await answer(shop.post(`/v1/${path[0]}`, call)), [200, { success: true }], path[0]);
    }
    assert.deepEqual(await answer(shop.post('/v1/import', batch(viewed()))), [200, { success: true }]);
    assert.deepEqual(await shop.rows('select name, count() from events group by name order by name'), [
      ...['Coupon Applied 2', 'Page Viewed 2', 'Product Viewed 3', 'Screen Viewed 2'],
    ]);
  });

  test('of a batch the good calls go in, and the answer names the others at their places', async () => {
    const reply = await shop.post(
      '/v1/batch',
      batch(
        viewed({ messageId: 'good-1' }),
        viewed({ timestamp: 'yesterday' }),
        { type: 'track', event: 'Lonely' },
        { type: 'dance', userId: 'u1' },
        7,
        viewed({ messageId: 'good-2', userId: 'u2' }),
      ),
    );
    assert.equal(reply.status, 200);
    const { success, rejected } = (await reply.json()) as {
      success: boolean;
      rejected: { index: number; problems: { code: string; path: string }[] }[];
    };
    assert.equal(success, true);
    const said = rejected.map(({ index, problems }) => [index, ...problems.map(p => `${p.code} ${p.path}`)]);
    assert.deepEqual(said, [
      [1, 'bad-date batch[1].timestamp'],
      [2, 'missing-key batch[2].userId'],
      [3, 'bad-value batch[3].type'],
      [4, 'not-an-object batch[4]'],
    ]);
    assert.deepEqual(await shop.rows(`select count() from identifiers where value = 'u2'`), ['1']);
  });

  test('what holds nothing good is refused with every reason', async () => {
    assert.deepEqual(await refused(shop.post('/v1/batch', batch(viewed({ timestamp: 'x' }), {}))), [
      ...[400, 'bad-date batch[0].timestamp', 'missing-key batch[1].type'],
    ]);
    assert.deepEqual(await refused(shop.post('/v1/track', { userId: 'u1' })), [400, 'missing-key event']);
    assert.deepEqual(await refused(shop.post('/v1/track', [])), [400, 'not-an-object']);
    assert.deepEqual(await refused(shop.post('/v1/identify', viewed())), [400, 'bad-value type']);
  });

  test('what is no batch is refused as a whole', async () => {
    assert.deepEqual(await refused(shop.post('/v1/batch', {})), [400, 'missing-key batch']);
    assert.deepEqual(await refused(shop.post('/v1/batch', { batch: {} })), [400, 'wrong-type batch']);
    assert.deepEqual(await refused(shop.post('/v1/batch', batch())), [400, 'bad-value batch']);
    const many = { ...batch(...Array.from({ length: 2501 }, () => 1)) };
    assert.deepEqual(await refused(shop.post('/v1/batch', many)), [400, 'bad-value batch']);
    assert.deepEqual(await refused(shop.post('/v1/batch', { ...batch(viewed()), sentAt: 7 })), [
      400,
      'wrong-type sentAt',
    ]);
    assert.deepEqual(await refused(shop.post('/v1/batch', { ...batch(viewed()), context: [] })), [
      ...[400, 'wrong-type context'],
    ]);
  });

  test('the context of a batch holds for each of its calls, where its own says nothing else', async () => {
    const context = { campaign: { name: 'spring' }, locale: 'pl' };
    const own = viewed({ event: 'Own Context', context: { campaign: { name: 'own' } } });
    await shop.post('/v1/batch', { ...batch(viewed({ event: 'Shared Context' }), own), context });
    assert.deepEqual(
      await shop.rows(`select name, campaign_name from events where name like '% Context' order by name`),
      ['Own Context own', 'Shared Context spring'],
    );
  });

  test('a clock that is wrong is made good by when the call or its batch was sent', async () => {
    const wrong = { timestamp: '2020-01-01T00:00:00.000Z', event: 'Clock Corrected' };
    await shop.post('/v1/batch', { ...batch(viewed(wrong)), sentAt: '2020-01-01T00:00:10.000Z' });
    assert.deepEqual(await shop.rows(`select time from events where name = 'Clock Corrected'`), [
      '2026-03-02T08:59:50.000Z',
    ]);
  });

  describe('who may', () => {
    const call = viewed();
    const as = (headers: Record<string, string>, body: object = call) =>
      refused(shop.post('/v1/track', body, { 'content-type': 'application/json', ...headers }));

    test('a write key, by Basic, by Bearer, or in the body', async () => {
      const bearer = { authorization: `Bearer ${shop.key}`, 'content-type': 'application/json' };
      assert.equal((await shop.post('/v1/track', call, bearer)).status, 200);
      const beacon = { ...call, writeKey: shop.key };
      assert.equal((await shop.post('/v1/track', beacon, { 'content-type': 'text/plain;charset=UTF-8' })).status, 200);
      const inBatch = { ...batch(call), writeKey: shop.key };
      assert.equal((await shop.post('/v1/b', inBatch, { 'content-type': 'text/plain' })).status, 200);
    });

    test('and nobody else', async () => {
      const { secret: reads } = await shop.newKey('read');
      assert.deepEqual(await as({}), [401, 'not-signed-in']);
      assert.deepEqual(await as({ authorization: 'Basic %%%' }), [401, 'not-signed-in']);
      assert.deepEqual(await as(basic('sw_unknown')), [401, 'not-signed-in']);
      assert.deepEqual(await as({}, { ...call, writeKey: 'sw_unknown' }), [401, 'not-signed-in']);
      assert.deepEqual(await as({}, { ...call, writeKey: 7 }), [401, 'not-signed-in']);
      assert.deepEqual(await as(basic(reads)), [403, 'forbidden']);
      assert.deepEqual(await as({}, { ...call, writeKey: reads }), [403, 'forbidden']);
    });

    test('a key that is revoked, from that moment on', async () => {
      const { id, secret } = await shop.newKey('write', 'till');
      assert.equal((await shop.post('/v1/track', call, basic(secret))).status, 200);
      assert.equal((await shop.ask(`/api/v1/keys/${id}`, { method: 'DELETE' })).status, 204);
      assert.equal((await shop.post('/v1/track', call, basic(secret))).status, 401);
    });

    test('calls are of the source whose key brought them', async () => {
      const { secret } = await shop.newKey('write', 'till');
      await shop.post('/v1/track', viewed({ event: 'Sold' }), basic(secret));
      assert.deepEqual(await shop.rows(`select toString(source) from events where name = 'Sold'`), ['till']);
    });
  });

  describe('bodies', () => {
    const json = JSON.stringify(viewed());
    const packed = (bytes: Uint8Array, encoding: string) =>
      shop.post('/v1/track', bytes, { ...basic(shop.key), 'content-encoding': encoding });

    test('may be packed by gzip, deflate or brotli', async () => {
      const ways = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync, GZIP: gzipSync };
      for (const [encoding, pack] of Object.entries(ways))
        assert.equal((await packed(pack(json), encoding)).status, 200, encoding);
      assert.deepEqual(await refused(packed(Buffer.from(json), 'zstd')), [
        415,
        'bad-media-type headers.content-encoding',
      ]);
      assert.deepEqual(await refused(packed(Buffer.from(json), 'gzip')), [400, 'bad-request body']);
    });

    test('are no larger than 500 kB, also once they are unpacked: a bomb does not go off', async () => {
      const large = JSON.stringify(viewed({ more: 'x'.repeat(600_000) }));
      assert.deepEqual(await refused(shop.post('/v1/track', large)), [413, 'too-large body']);
      const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, 32));
      assert.ok(bomb.length < 300_000, 'small enough to be let in');
      const memory = process.memoryUsage().rss;
      assert.deepEqual(await refused(packed(bomb, 'gzip')), [413, 'too-large body']);
      assert.ok(process.memoryUsage().rss - memory < 100 * 1024 * 1024);
    });

    test('are JSON in UTF-8, under a type that says so or as plain text', async () => {
      const text = (body: string | Uint8Array) => refused(shop.post('/v1/track', body));
      assert.deepEqual(await text('{"event":'), [400, 'bad-request body']);
      assert.deepEqual(await text(''), [400, 'bad-request body']);
      assert.deepEqual(await text(Buffer.from('{"event":"\xff"}', 'latin1')), [400, 'bad-request body']);
      const xml = { ...basic(shop.key), 'content-type': 'text/xml' };
      assert.deepEqual(await refused(shop.post('/v1/track', '<a/>', xml)), [
        415,
        'bad-media-type headers.content-type',
      ]);
    });

    test('a call is no larger than 64 kB, and no deeper than 30 levels', async () => {
      const long = viewed({ properties: { text: 'x'.repeat(70_000) } });
      assert.deepEqual((await refused(shop.post('/v1/track', long))).slice(0, 2), [
        ...[400, 'bad-value properties.text'],
      ]);
      const deep = `{"userId":"u","event":"e","properties":{"text":"${'x'.repeat(20_000)}","deep":${'['.repeat(1e5)}${']'.repeat(1e5)}}}`;
      assert.equal((await shop.post('/v1/track', deep)).status, 400);
    });
  });

  test('any site may send, without credentials; the preflight holds for hours', async () => {
    const asked = 'authorization,content-type,x-retry-count';
    const headers = { origin: 'https://shop.example', 'access-control-request-method': 'POST' };
    const preflight = await fetch(`${shop.server.address}/v1/batch`, {
      method: 'OPTIONS',
      headers: { ...headers, 'access-control-request-headers': asked },
    });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
    assert.equal(preflight.headers.get('access-control-allow-credentials'), null);
    const allowed = preflight.headers.get('access-control-allow-headers')?.split(', ');
    assert.ok(
      asked.split(',').every(name => allowed?.includes(name)),
      allowed?.join(),
    );
    assert.ok(Number(preflight.headers.get('access-control-max-age')) >= 3600);
    const reply = await shop.post('/v1/track', {}, { origin: 'https://shop.example', 'content-type': 'text/plain' });
    assert.equal(reply.status, 401);
    assert.equal(reply.headers.get('access-control-allow-origin'), '*');
    assert.match(reply.headers.get('access-control-expose-headers') ?? '', /retry-after/);
  });

  test('numbers about it all are in the metrics', async () => {
    await shop.tracking.live.settle();
    const text = await (await shop.ask('/metrics')).text();
    assert.match(text, /satsuma_track_calls_total\{source="shop",outcome="taken"\} \d+/);
    assert.match(text, /satsuma_track_calls_total\{source="shop",outcome="rejected"\} \d+/);
    assert.match(text, /satsuma_live_waiting_calls 0\n/);
    assert.match(text, /satsuma_live_calls_total [1-9]/);
    const taken = [...text.matchAll(/satsuma_track_calls_total\{source="\w+",outcome="taken"\} (\d+)/g)];
    const applied = Number(/satsuma_live_calls_total (\d+)/.exec(text)?.[1]);
    assert.equal(
      taken.reduce((sum, [, n]) => sum + Number(n), 0),
      applied,
    );
  });
});

describe('a server that cannot', () => {
  test('says when to come back, to whom asks too often', async () => {
    const rates = { ...standardSettings().rates, ...NO_RATES, 'write key': { burst: 2, perSecond: 0.1 } };
    await using shop = await tracked({ settings: { rates } });
    await shop.post('/v1/track', viewed());
    await shop.post('/v1/track', viewed());
    const third = await shop.post('/v1/track', viewed());
    assert.deepEqual([third.status, third.headers.get('retry-after')], [429, '10']);
    // Who has the key in the body is one by the address.
    const beacon = { 'content-type': 'text/plain' };
    const statuses = [];
    for (let i = 0; i < 3; i++)
      statuses.push((await shop.post('/v1/track', { ...viewed(), writeKey: shop.key }, beacon)).status);
    assert.deepEqual(statuses, [200, 200, 429]);
  });

  test('refuses when more waits than can be worked off, and takes again when it is', async () => {
    await using shop = await tracked({ mostWaiting: 2 });
    assert.equal((await shop.post('/v1/batch', batch(viewed(), viewed()))).status, 200);
    const reply = await shop.post('/v1/track', viewed());
    assert.deepEqual([reply.status, reply.headers.get('retry-after')], [503, '5']);
    assert.deepEqual(await toldBy(reply), ['not-ready']);
    await shop.tracking.live.settle();
    assert.equal((await shop.post('/v1/track', viewed())).status, 200);
  });

  test('acknowledges nothing that finds no room on the disk, and everything that it acknowledged is there', async () => {
    await using shop = await tracked({ pages: 60 });
    const statuses: number[] = [];
    let last: Response | undefined;
    for (let i = 0; i < 30; i++) {
      last = await shop.post('/v1/track', viewed({ messageId: `m${i}`, properties: { text: 'x'.repeat(20_000) } }));
      statuses.push(last.status);
    }
    const taken = statuses.filter(status => status === 200).length;
    assert.ok(taken > 0 && taken < 30, `${taken} taken`);
    assert.deepEqual(new Set(statuses), new Set([200, 503]));
    assert.equal(last?.headers.get('retry-after'), '30');
    assert.deepEqual(await shop.rows('select count() from events'), [String(taken)]);
    const again = await shop.post('/v1/track', viewed({ messageId: 'again' }));
    assert.equal(again.status, 200, 'what was worked off makes room');
  });
});
