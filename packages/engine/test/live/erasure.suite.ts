import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readAttributes } from '../../src/ingest/catalog/attributes.ts';
import { raw } from '../../src/store/sql.ts';
import { exportPerson } from '../../src/understand/person-export.ts';
import { readEntry } from './read-entry.ts';
import { type LiveShop, openLiveShop } from './shop.ts';

const TABLES = [
  ...['events', 'order_lines', 'traits', 'trait_sightings'],
  ...['identifiers', 'identifier_sightings', 'profiles'],
];
const MINUTE = 60_000;

/** Taking a person out for good, whichever store the ledger of merges lies in. */
export function erasureSuite(servers: () => Promise<{ readonly postgresUrl?: string }>): void {
  let shop: LiveShop;
  before(async () => {
    shop = await openLiveShop(undefined, { recomputeEvery: Infinity }, await servers());
    await shop.send(identify('jan', { city: 'Gdynia' }), ordered('jan', 100));
    await shop.define(
      { segment: 'buyers', where: { event: 'Order Completed' } },
      { segment: 'gdynia', where: { trait: 'city', is: 'Gdynia' } },
      { segment: 'quiet', where: { not: { event: 'Order Completed', when: { inTheLast: '7 days' } } } },
      { segmentation: 'activity', method: 'ordered-list', settings: ACTIVITY },
    );
  });
  after(() => shop.close());

  const ACTIVITY = { classes: [{ class: 'bought', where: { segment: 'buyers' } }], rest: { class: 'rest' } };
  const identify = (userId: string, traits: object): object => ({ type: 'identify', userId, traits });
  const ordered = (userId: string, total: number, more: object = {}): object => ({
    ...{ type: 'track', event: 'Order Completed', userId, ...more },
    properties: {
      order_id: `o-${userId}-${total}`,
      total,
      currency: 'PLN',
      products: [{ product_id: 'p1', price: total }],
    },
  });
  const rowsOf = async (profile: number): Promise<readonly string[]> => {
    const counts = TABLES.map(table => `(select count() from ${table} where profile = ${profile})`);
    return shop.ask(`select ${counts.join(', ')}`);
  };
  const none = [TABLES.map(() => '0').join(' ')];
  const erased = async (profile: number) => {
    const result = await shop.live.erase(profile);
    assert.ok(result.ok, JSON.stringify(result));
    return result.value;
  };
  /** Somebody with two devices, an order and a form of the name that is nobody else's. */
  const ewa = async (): Promise<{ readonly profile: number; readonly visitor: number }> => {
    await shop.send(identify('ewa', { city: 'Gdynia', email: 'ewa@poczta.pl', 'shoe-size': '37' }), ordered('ewa', 50));
    await shop.send({ type: 'track', event: 'Product Viewed', anonymousId: 'tablet', properties: { product_id: 'p' } });
    const visitor = await shop.who('anonymous_id', 'tablet');
    await shop.send({ type: 'identify', userId: 'ewa', anonymousId: 'tablet', traits: {} });
    return { profile: await shop.who('user_id', 'ewa'), visitor };
  };

  test('everything of hers is gone, also of who was found to be her; others keep theirs', async () => {
    const { profile, visitor } = await ewa();
    assert.notEqual(profile, visitor);
    const jan = await shop.who('user_id', 'jan');
    const before = await rowsOf(jan);
    const { control } = shop.workspace.store;
    assert.equal((await control.selectFrom('profile_merges').selectAll().execute()).length, 1);
    const { rows } = await erased(profile);
    assert.ok(rows >= 8, `${rows} rows`);
    assert.deepEqual(await rowsOf(profile), none);
    assert.deepEqual(await rowsOf(visitor), none);
    assert.deepEqual(await rowsOf(jan), before);
    assert.deepEqual(await control.selectFrom('profile_merges').selectAll().execute(), []);
    assert.deepEqual(await shop.ask('select count() from merges where winner > 0'), ['0']);
    assert.equal(
      (await readAttributes(control)).some(a => a.name === 'shoe-size'),
      false,
    );
  });

  test('she leaves everything, which the log says; live memberships agree with a computation over everybody', async () => {
    await shop.news();
    const { profile } = await ewa();
    await shop.news();
    await erased(profile);
    assert.deepEqual(await shop.news(), [
      `left activity ${profile} bought`,
      `left buyers ${profile}`,
      `left gdynia ${profile}`,
    ]);
    assert.deepEqual(
      await shop.ask(`select distinct cause from changes where kind = 'left' and profile = ${profile}`),
      ['erasure'],
    );
    assert.equal(shop.live.memberships.isIn('buyers', profile), false);
    assert.equal(shop.live.memberships.sizes('buyers')[''], 1);
    assert.deepEqual(await shop.differences(), []);
    await shop.wait(8 * 24 * 60 * MINUTE);
    assert.equal(
      (await shop.news()).some(line => line.includes(` ${profile}`)),
      false,
    );
  });

  test('what was taken before and waits does not bring her back; sent once more it does not either', async () => {
    const { profile } = await ewa();
    const late = { ...ordered('ewa', 70), messageId: 'late', timestamp: new Date(shop.now()).toISOString() };
    const entry = { source: 'web', receivedAt: shop.now(), kind: 'batch', body: JSON.stringify([late]) };
    await shop.live.accept({ ...entry, calls: readEntry(entry) });
    assert.equal(shop.live.status().waiting, 1);
    await erased(profile);
    assert.equal(await shop.who('user_id', 'ewa'), 0);
    await shop.send(late);
    await shop.restart();
    await shop.live.settle();
    assert.equal(await shop.who('user_id', 'ewa'), 0);
    assert.deepEqual(await rowsOf(profile), none);
  });

  test('her number is nobody’s again, also when it was the last one; if she comes back she is somebody new', async () => {
    const { profile, visitor } = await ewa();
    await erased(profile);
    await shop.send(identify('adam', { city: 'Hel' }));
    const adam = await shop.who('user_id', 'adam');
    assert.ok(adam > Math.max(profile, visitor), `${adam} after ${profile} and ${visitor}`);
    await shop.send(identify('ewa', { city: 'Hel' }));
    assert.ok((await shop.who('user_id', 'ewa')) > adam);
  });

  test('what of hers was kept aside, since the engine does not take it, is handed over, and goes too', async () => {
    const { profile } = await ewa();
    const { warehouse, control } = shop.workspace.store;
    await warehouse.run(raw("alter table events add constraint sound check name != 'Poison'"));
    const poison = { type: 'track', event: 'Poison', properties: { shoe: 'red' } };
    await shop.send({ ...poison, userId: 'ewa' }, { ...poison, userId: 'jan' }, { ...poison, anonymousId: 'phone' });
    await shop.send({ type: 'identify', userId: 'ewa', anonymousId: 'phone', traits: {} });
    await warehouse.run(raw('alter table events drop constraint sound'));
    const exported = await exportPerson(shop.workspace, { profile });
    assert.ok(exported.ok);
    assert.deepEqual(
      exported.value.aside.map(({ said, source }) => [source, said.name, said.properties]),
      [1, 2].map(() => ['web', 'Poison', { shoe: 'red' }]),
    );
    await erased(profile);
    const left = await control.selectFrom('calls_aside').select('profile').execute();
    assert.deepEqual(
      left.map(row => Number(row.profile)),
      [await shop.who('user_id', 'jan')],
    );
  });

  test('whoever is not there (any more) cannot be erased: under every number that was theirs it is told that they were', async () => {
    const { profile, visitor } = await ewa();
    await erased(profile);
    const told = (again: Awaited<ReturnType<typeof shop.live.erase>>) =>
      again.ok ? [] : again.problems.map(p => p.code);
    assert.deepEqual(told(await shop.live.erase(profile)), ['erased-person']);
    assert.deepEqual(told(await shop.live.erase(visitor)), ['erased-person']);
    assert.deepEqual(told(await shop.live.erase(987)), ['unknown-person']);
  });

  test('an export holds everything of a person, and nothing of others', async () => {
    const { profile } = await ewa();
    await shop.wait(MINUTE);
    const exported = await exportPerson(shop.workspace, { identifier: 'ewa@poczta.pl' });
    assert.ok(exported.ok);
    const { identifiers, traits, events, orderLines, memberships, changes, merges } = exported.value;
    assert.equal(exported.value.profile, profile);
    assert.deepEqual(
      identifiers.map(i => `${i.kind} ${i.value} ${i.source}`),
      ['anonymous_id tablet web', 'email ewa@poczta.pl web', 'user_id ewa web'],
    );
    assert.ok(traits.some(t => t.name === 'shoe-size' && t.value === '37' && t.source === 'web'));
    assert.deepEqual(events.map(e => e.event).toSorted(), ['Order Completed', 'Product Viewed']);
    assert.deepEqual(
      orderLines.map(line => line.properties.product_id),
      ['p1'],
    );
    assert.deepEqual(
      memberships.map(m => `${m.segment} ${m.class}`),
      ['activity bought', 'buyers ', 'gdynia '],
    );
    assert.ok(changes.some(c => c.segment === 'buyers' && c.kind === 'entered'));
    assert.equal(merges.length, 1);
    assert.equal(JSON.stringify(exported.value).includes('jan'), false);
  });
}
