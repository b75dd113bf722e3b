import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type LiveShop, openLiveShop } from './shop.ts';

let shop: LiveShop;
before(async () => {
  shop = await openLiveShop();
  await shop.send(viewed({ anonymousId: 'first' }), { type: 'identify', userId: 'first', traits: { city: 'Kielce' } });
  await shop.define({ segment: 'looked', where: { event: 'Product Viewed' } });
  await shop.define({ segment: 'twice', where: { event: 'Product Viewed', times: { atLeast: 2 } } });
});
after(() => shop.close());

const viewed = (who: object): object => ({
  type: 'track',
  event: 'Product Viewed',
  properties: { product_id: 'p' },
  ...who,
});
const identify = (who: object, traits: object = {}): object => ({ type: 'identify', traits, ...who });
const viewsOf = async (profile: number): Promise<number> =>
  Number((await shop.ask(`select count() from events where profile = ${profile}`))[0]);
const meetings = () => shop.workspace.store.control.selectFrom('meetings').selectAll().execute();

test('a visitor who logs in for the first time keeps the number and the history', async () => {
  await shop.send(viewed({ anonymousId: 'a1' }));
  const visitor = await shop.who('anonymous_id', 'a1');
  await shop.send(identify({ anonymousId: 'a1', userId: 'u1' }, { email: 'Jan@Poczta.pl' }));
  assert.equal(await shop.who('user_id', 'u1'), visitor);
  assert.equal(await shop.who('email', 'jan@poczta.pl'), visitor);
});

test('somebody known who comes with a new device: what was done on it joins the history at once, also in segments', async () => {
  await shop.send(identify({ userId: 'u2' }), viewed({ userId: 'u2' }));
  const known = await shop.who('user_id', 'u2');
  await shop.news();
  await shop.send(viewed({ anonymousId: 'a2' }));
  const visitor = await shop.who('anonymous_id', 'a2');
  assert.deepEqual(await shop.news(), [`entered looked ${visitor}`]);
  await shop.send(identify({ anonymousId: 'a2', userId: 'u2' }));
  assert.equal(await shop.who('anonymous_id', 'a2'), known);
  assert.equal(await viewsOf(known), 2);
  assert.deepEqual(await shop.news(), [`left looked ${visitor}`, `entered twice ${known}`]);
  assert.deepEqual(await shop.differences(), []);
});

test('two requests about the same new e-mail in one batch make one person', async () => {
  await shop.send(
    identify({ anonymousId: 'b1' }, { email: 'ewa@poczta.pl' }),
    identify({ anonymousId: 'b2' }, { email: 'ewa@poczta.pl' }),
  );
  assert.equal(await shop.who('anonymous_id', 'b1'), await shop.who('anonymous_id', 'b2'));
});

test('a device on which two people log in stays with the first; what each does logged in is their own', async () => {
  await shop.send(viewed({ anonymousId: 'family' }), identify({ anonymousId: 'family', userId: 'mother' }));
  await shop.send(identify({ anonymousId: 'family', userId: 'son' }), viewed({ anonymousId: 'family', userId: 'son' }));
  const [mother, son] = [await shop.who('user_id', 'mother'), await shop.who('user_id', 'son')];
  assert.notEqual(mother, son);
  assert.equal(await shop.who('anonymous_id', 'family'), mother);
  assert.deepEqual([await viewsOf(mother), await viewsOf(son)], [1, 1]);
});

test('two people with user ids of their own are never made one: they are told of, once, and counted', async () => {
  await shop.send(identify({ userId: 'k1' }, { email: 'k@poczta.pl' }), identify({ userId: 'k2' }));
  await shop.send(identify({ userId: 'k2' }, { email: 'k@poczta.pl' }));
  await shop.send(identify({ userId: 'k2' }, { email: 'k@poczta.pl' }));
  const [one, two] = [await shop.who('user_id', 'k1'), await shop.who('user_id', 'k2')];
  assert.notEqual(one, two);
  const [met] = (await meetings()).filter(m => Number(m.a) === Math.min(one, two));
  assert.deepEqual([met?.by, met?.because, met?.times, met?.status], ['email', 'limit', 2, 'open']);
});

test('two known people within the limits are made one by an e-mail, and not by a device', async () => {
  await shop.send(identify({ anonymousId: 'n1' }, { email: 'news@poczta.pl' }), identify({ userId: 'n2' }));
  await shop.send(identify({ anonymousId: 'n1', userId: 'n2' }));
  assert.notEqual(await shop.who('user_id', 'n2'), await shop.who('email', 'news@poczta.pl'));
  await shop.send(identify({ userId: 'n2' }, { email: 'news@poczta.pl' }));
  assert.equal(await shop.who('user_id', 'n2'), await shop.who('email', 'news@poczta.pl'));
  assert.deepEqual(await shop.differences(), []);
});

test('a merge taken back: everybody has their own again, also what came since, and they stay two', async () => {
  await shop.send(identify({ userId: 'x1' }), viewed({ userId: 'x1' }));
  await shop.send(viewed({ anonymousId: 'x2' }));
  const [known, visitor] = [await shop.who('user_id', 'x1'), await shop.who('anonymous_id', 'x2')];
  await shop.send(identify({ userId: 'x1', anonymousId: 'x2' }));
  await shop.send(viewed({ anonymousId: 'x2' }), viewed({ userId: 'x1' }));
  assert.equal(await viewsOf(known), 4);
  await shop.news();

  const [merge] = await shop.workspace.store.control
    .selectFrom('profile_merges')
    .select('id')
    .where('loser', '=', visitor)
    .execute();
  const undone = await shop.live.undoMerge(merge?.id ?? '');
  assert.deepEqual(undone, { ok: true, value: { loser: visitor, holder: known } });
  assert.deepEqual([await viewsOf(known), await viewsOf(visitor)], [2, 2]);
  assert.deepEqual((await shop.news()).toSorted(), [`entered looked ${visitor}`, `entered twice ${visitor}`]);
  assert.deepEqual(await shop.differences(), []);

  await shop.send(identify({ userId: 'x1', anonymousId: 'x2' }));
  assert.equal(await shop.who('anonymous_id', 'x2'), visitor);
  assert.equal((await shop.live.undoMerge(merge?.id ?? '')).ok, false);
  assert.equal((await shop.live.undoMerge('never')).ok, false);
});

test('two who met are made one by hand', async () => {
  await shop.send(
    identify({ userId: 'h1' }),
    viewed({ userId: 'h1' }),
    identify({ userId: 'h2' }),
    viewed({ userId: 'h2' }),
  );
  const [one, two] = [await shop.who('user_id', 'h1'), await shop.who('user_id', 'h2')];
  await shop.news();
  assert.deepEqual(await shop.live.mergeProfiles(two, one), { ok: true, value: null });
  assert.equal(await shop.who('user_id', 'h2'), one);
  assert.deepEqual((await shop.news()).toSorted(), [`entered twice ${one}`, `left looked ${two}`]);
  assert.equal((await shop.live.mergeProfiles(one, one)).ok, false);
  assert.equal((await shop.live.mergeProfiles(one, 999_999)).ok, false);
  assert.deepEqual(await shop.differences(), []);
});

test('after a restart everybody is who they were', async () => {
  const before = await shop.ask('select kind, value, profile from identifiers order by kind, value, profile');
  await shop.restart();
  await shop.send(viewed({ anonymousId: 'a2' }), identify({ userId: 'u2', anonymousId: 'fresh' }));
  assert.equal(await shop.who('anonymous_id', 'fresh'), await shop.who('user_id', 'u2'));
  const after = await shop.ask(
    "select kind, value, profile from identifiers where value != 'fresh' order by kind, value, profile",
  );
  assert.deepEqual(after, before);
});
