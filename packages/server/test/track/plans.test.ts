import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { basic, START, type Tracked, toldBy, tracked } from './tracked.ts';

const DAY = 86_400_000;

interface Violation {
  readonly day: string;
  readonly code: string;
  readonly event: string;
  readonly property: string;
  readonly count: number;
  readonly lastMessage: string;
}

const track = (shop: Tracked, event: string, properties: object, messageId = 'm') =>
  shop.post('/v1/track', { userId: 'u1', event, properties, messageId });
const planOf = async (shop: Tracked, source = 'shop') => (await shop.ask(`/api/v1/sources/${source}/plan`)).json();
const change = (shop: Tracked, body: object, source = 'shop') =>
  shop.ask(`/api/v1/sources/${source}/plan`, { method: 'PATCH', body: JSON.stringify(body) });
const broken = async (shop: Tracked, query = '') => {
  const reply = await shop.ask(`/api/v1/sources/shop/violations${query}`);
  const all = (await reply.json()) as Violation[];
  return all.map(v => `${v.day} ${v.code} ${v.event}.${v.property} ${v.count} ${v.lastMessage}`);
};

describe('the tracking plan of a source', () => {
  test('is learned from what it sends, each source’s own, and is there after a restart', async () => {
    await using shop = await tracked();
    const till = await shop.newKey('write', 'till');
    assert.deepEqual(await planOf(shop), { enforced: false, events: {} });
    await track(shop, 'Product Viewed', { price: 12, sale: true, tags: ['a'] });
    await track(shop, 'Product Viewed', { price: 'free' });
    await shop.post('/v1/track', { userId: 'u2', event: 'constructor', properties: {} }, basic(till.secret));
    const property = (...kinds: string[]) => ({ status: 'learned', kinds });
    const learned = {
      enforced: false,
      events: {
        'Product Viewed': {
          status: 'learned',
          properties: { price: property('number'), sale: property('boolean'), tags: property('list') },
        },
      },
    };
    assert.partialDeepStrictEqual(await planOf(shop), learned);
    assert.deepEqual(await planOf(shop, 'till'), {
      enforced: false,
      events: { constructor: { status: 'learned', properties: {} } },
    });
    await shop.restart();
    assert.partialDeepStrictEqual(await planOf(shop), learned);
  });

  test('enforced, it refuses nothing, and counts by day and way what breaks it, with the last example', async () => {
    let now = START;
    await using shop = await tracked({ clock: () => now });
    await track(shop, 'Product Viewed', { price: 12, list: 'a' });
    await track(shop, 'Old Event', {});
    const decided = await change(shop, {
      enforced: true,
      events: {
        'Product Viewed': { status: 'expected', properties: { price: { status: 'expected' }, list: null } },
        'Old Event': { status: 'refused' },
        Survey: { properties: { answer: { kinds: ['number'] } } },
      },
    });
    assert.equal(decided.status, 200);
    assert.deepEqual(await broken(shop), []);

    assert.equal((await track(shop, 'Product Viewed', { price: 12 }, 'fits')).status, 200);
    assert.equal((await track(shop, 'Product Veiwed', {}, 'typo-1')).status, 200);
    await track(shop, 'Product Veiwed', {}, 'typo-2');
    await track(shop, 'Product Viewed', { list: 'a' }, 'less');
    await track(shop, 'Survey', { answer: 'often' }, 'text');
    await shop.restart();
    now += DAY;
    await track(shop, 'Old Event', {}, 'old');
    await track(shop, 'Product Veiwed', {}, 'typo-3');
    const first = [
      '2026-03-02 unknown-event Product Veiwed. 2 typo-2',
      '2026-03-02 missing-property Product Viewed.price 1 less',
      '2026-03-02 unknown-property Product Viewed.list 1 less',
      '2026-03-02 wrong-type Survey.answer 1 text',
    ];
    const second = ['2026-03-03 refused-event Old Event. 1 old', '2026-03-03 unknown-event Product Veiwed. 1 typo-3'];
    assert.deepEqual(await broken(shop), [...second, ...first]);
    assert.deepEqual(await broken(shop, '?from=2026-03-01&to=2026-03-02'), first);
    assert.equal((await shop.rows(`select count() from events where name = 'Product Veiwed'`))[0], '3');
    assert.equal(Object.hasOwn(((await planOf(shop)) as { events: object }).events, 'Product Veiwed'), false);
    const audit = (await (await shop.ask('/api/v1/audit')).json()) as { action: string; subject: string }[];
    assert.ok(audit.some(({ action, subject }) => action === 'plan.changed' && subject === 'source:shop'));
  });

  test('names that are data themselves do not fill the store: beyond a thousand ways they are counted together', async () => {
    await using shop = await tracked();
    await change(shop, { enforced: true });
    const batch = Array.from({ length: 1200 }, (_, i) => ({ type: 'track', userId: 'u', event: `Order ${i}` }));
    assert.equal((await shop.post('/v1/batch', { batch })).status, 200);
    const all = await broken(shop);
    assert.equal(all.length, 1001);
    assert.match(all[0] ?? '', /^2026-03-02 unknown-event \. 200 /);
  });

  test('of a source that is none is not there, and nonsense is refused at its place', async () => {
    await using shop = await tracked();
    for (const path of ['plan', 'violations']) {
      const reply = await shop.ask(`/api/v1/sources/nowhere/${path}`);
      assert.deepEqual([reply.status, ...(await toldBy(reply))], [404, 'not-found params.source']);
    }
    const events = { 'Product Viewed': { status: 'maybe' } };
    const reply = await change(shop, { events });
    assert.equal(reply.status, 400);
    assert.match((await toldBy(reply)).join(), /bad-value body\.events\.Product Viewed\.status/);
  });
});
