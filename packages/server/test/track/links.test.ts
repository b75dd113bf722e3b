import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { openLink, sealLink } from '../../src/links/token.ts';
import { START, type Tracked, toldBy, tracked } from './tracked.ts';

const KEY = Buffer.alloc(32, 7);
const ewa = { kind: 'email', value: 'ewa.nowak@shop.pl' } as const;
const DAY = 86_400_000;

describe('a token', () => {
  const token = sealLink(KEY, randomBytes, { identifier: ewa, expires: START });

  test('opens under its key until it expires', () => {
    assert.deepEqual(openLink(KEY, token, START - 1), { state: 'good', identifier: ewa });
    assert.deepEqual(openLink(KEY, token, START), { state: 'expired' });
    assert.deepEqual(openLink(Buffer.alloc(32, 8), token, 0), { state: 'forged' });
  });

  test('is forged wherever a single bit of it is changed, or anything is missing', () => {
    const bytes = Buffer.from(token, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      assert.deepEqual(openLink(KEY, changed.toString('base64url'), 0), { state: 'forged' }, `bit ${bit}`);
    }
    for (const text of ['', 'x', token.slice(1), token.slice(0, -2), `${token}!`, '"', 'A'.repeat(5000)])
      assert.deepEqual(openLink(KEY, text, 0), { state: 'forged' });
  });

  test('says nothing to who has no key, and is another one each time', () => {
    const bytes = Buffer.from(token, 'base64url').toString('latin1');
    assert.doesNotMatch(bytes, /ewa|nowak|shop|email/);
    assert.match(token, /^[A-Za-z0-9_-]+$/);
    assert.notEqual(token, sealLink(KEY, randomBytes, { identifier: ewa, expires: START }));
  });
});

describe('links in e-mails', () => {
  let shop: Tracked;
  let now = START;
  before(async () => {
    shop = await tracked({ clock: () => now });
  });
  after(() => shop[Symbol.asyncDispose]());

  const make = (body: object) => shop.ask('/api/v1/links', { method: 'POST', body: JSON.stringify(body) });
  const profileOf = async (value: string) =>
    (await shop.rows(`select toString(profile) from identifiers where value = '${value}'`))[0];
  const visit = (anonymousId: string, token: unknown, more: object = {}) =>
    shop.post('/v1/identify', { anonymousId, context: { link: { token } }, ...more });
  const counted = async () => (await (await shop.ask('/metrics')).text()).match(/satsuma_track_links_total\{.*/g);

  test('an anonymous visitor who follows one is the person, with all they did before, and who they are is in no URL', async () => {
    await shop.post('/v1/identify', { userId: 'u-7', traits: { email: ewa.value } });
    await shop.post('/v1/track', { anonymousId: 'browser-1', event: 'Product Viewed' });
    assert.notEqual(await profileOf('browser-1'), await profileOf('u-7'));

    const url = 'https://shop.example/spring?a=1&name=Ż#part';
    const reply = await make({ person: { identifier: 'EWA.Nowak@shop.pl' }, days: 30, url });
    assert.equal(reply.status, 201);
    const link = (await reply.json()) as { token: string; expires: number; url: string };
    assert.equal(link.expires, START + 30 * DAY);
    assert.deepEqual([new URL(link.url).searchParams.get('sts'), new URL(link.url).hash], [link.token, '#part']);
    assert.doesNotMatch(link.url, /ewa|nowak|u-7/i);

    assert.equal((await visit('browser-1', link.token)).status, 200);
    assert.equal(await profileOf('browser-1'), await profileOf('u-7'));
    const views = await shop.rows(
      `select toString(profile) from events where name = 'Product Viewed' and profile in (select profile from profiles)`,
    );
    assert.deepEqual(views, [await profileOf('u-7')]);
  });

  test('what is expired, forged or no token at all joins nobody, and is counted', async () => {
    const reply = await make({ person: { identifier: ewa.value, kind: 'email' }, days: 1 });
    const { token } = (await reply.json()) as { token: string };
    now += DAY;
    for (const [i, given] of [token, `${token.slice(0, -4)}AAAA`, 'nonsense', 7, null].entries())
      assert.equal((await visit(`stranger-${i}`, given)).status, 200);
    now = START;
    const ewas = await profileOf('u-7');
    for (let i = 0; i < 5; i++) assert.notEqual(await profileOf(`stranger-${i}`), ewas);
    assert.deepEqual((await counted())?.sort(), [
      'satsuma_track_links_total{state="expired"} 1',
      'satsuma_track_links_total{state="forged"} 2',
      'satsuma_track_links_total{state="good"} 1',
    ]);
  });

  test('a mail that was passed on does not join whoever is signed in with whom it was sent to', async () => {
    const { token } = (await (await make({ person: { identifier: ewa.value } })).json()) as { token: string };
    await visit('friends-browser', token, { userId: 'friend' });
    assert.notEqual(await profileOf('friend'), await profileOf('u-7'));
    assert.equal(await profileOf('friends-browser'), await profileOf('friend'));
  });

  test('a token is kept nowhere', async () => {
    const { token } = (await (await make({ person: { identifier: ewa.value } })).json()) as { token: string };
    await shop.post('/v1/page', { anonymousId: 'browser-1', context: { link: { token }, locale: 'pl' } });
    const pages = await shop.rows(`select toString(properties) from events where name = 'Page Viewed'`);
    assert.equal(pages.length, 1);
    assert.match(pages[0] ?? '', /locale/);
    assert.doesNotMatch(pages[0] ?? '', /token/);
  });

  test('links of before a restart are good after it', async () => {
    const { token } = (await (await make({ person: { identifier: ewa.value } })).json()) as { token: string };
    await shop.restart();
    await visit('browser-2', token);
    assert.equal(await profileOf('browser-2'), await profileOf('u-7'));
  });

  test('there is none for nobody, for a mere device, or to nowhere', async () => {
    await shop.post('/v1/track', { anonymousId: 'device', event: 'Product Viewed' });
    const profile = Number(await profileOf('device'));
    const told = async (body: object) => {
      const reply = await make(body);
      return [reply.status, ...(await toldBy(reply))];
    };
    assert.deepEqual(await told({ person: { identifier: 'nobody@shop.pl' } }), [404, 'unknown-person body.person']);
    assert.deepEqual(await told({ person: { profile } }), [422, 'bad-value body.person']);
    const url = 'javascript:alert(1)';
    assert.deepEqual(await told({ person: { identifier: ewa.value }, url }), [422, 'bad-value body.url']);
  });
});
