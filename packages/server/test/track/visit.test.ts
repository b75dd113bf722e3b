import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { LoggedChange } from '@satsuma/engine';
import { launchBrowser, noBrowser, type Site, startSite } from '@satsuma/tracker/browser';
import type { ChangeEvent } from '../../src/outgoing/change-event.ts';
import { isSigned, type Receiver, receiver } from '../outgoing/outgoing-shop.ts';
import { type Tracked, tracked } from './tracked.ts';

/** The changes that were sent, once there are so many. */
async function toldBy({ received }: Receiver, count: number): Promise<readonly ChangeEvent[]> {
  const told = () => received.flatMap(({ json }) => json.data.changes as ChangeEvent[]);
  for (const end = Date.now() + 8_000; Date.now() < end && told().length < count; )
    await new Promise(resolve => setTimeout(resolve, 15));
  return told();
}

describe('a visit in the browser, to the shop of the examples', { skip: noBrowser }, () => {
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  let shop: Tracked;
  let site: Site;
  let there: Receiver;
  let secret: string;
  const changes: LoggedChange[] = [];
  before(async () => {
    browser = await launchBrowser();
    // As it runs for a shop: by itself, on the machine's clock.
    shop = await tracked({ clock: Date.now, runs: true, outgoing: { allowPrivate: true } });
    site = await startSite(shop.server.address, shop.key);
    there = await receiver();
    await shop.define(
      { segment: 'looked', where: { event: 'Product Viewed' } },
      { segment: 'bought', where: { event: 'Order Completed' } },
      { segment: 'welcome', where: { trait: 'consent.email', is: true } },
    );
    const hook = { name: 'hook', url: there.url, identifiers: true };
    const made = await shop.ask('/api/v1/webhooks', { method: 'POST', body: JSON.stringify(hook) });
    secret = ((await made.json()) as { secret: string }).secret;
    shop.tracking.live.onChanges(news => {
      if (news !== 'reread') changes.push(...news.changes);
    });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await there?.close();
    await shop?.[Symbol.asyncDispose]();
  });

  const newVisitor = async () => (await browser.newContext({ locale: 'pl-PL' })).newPage();
  const entered = async (segment: string): Promise<LoggedChange> => {
    for (const end = Date.now() + 8_000; Date.now() < end; await new Promise(resolve => setTimeout(resolve, 15))) {
      const found = changes.find(change => change.segment === segment && change.kind === 'entered');
      if (found !== undefined) return found;
    }
    throw new Error(`Nobody entered ${segment}: ${JSON.stringify(changes)}`);
  };

  test('becomes a profile with its history, enters segments while it goes on, and each entry is sent on, signed', async () => {
    const page = await newVisitor();
    await page.goto(`${site.url}/shop/product.html?id=tea-satsuma`);
    const looked = await entered('looked');
    await page.locator('main button').click();
    await page.goto(`${site.url}/shop/checkout.html`);
    await page.fill('[name=name]', 'Ewa');
    await page.fill('[name=email]', 'Ewa@poczta.pl');
    await page.check('[name=news]');
    const ordered = Date.now();
    await page.locator('form button').click();
    const bought = await entered('bought');
    const took = Date.now() - ordered;
    assert.ok(took < 3_000, `from the click to the entry ${took} ms`);
    await entered('welcome');

    // One person: the visitor of before the order is whoever ordered.
    assert.equal(bought.profile, looked.profile);
    assert.match(bought.cause, /^call /);
    const profile = bought.profile;
    assert.deepEqual(
      await shop.rows(`select toString(kind), value from identifiers where profile = ${profile} and kind = 'email'`),
      ['email ewa@poczta.pl'],
    );
    const events = await shop.rows(`select name from events where profile = ${profile} order by time, name`);
    for (const event of ['Page Viewed', 'Product Viewed', 'Product Added', 'Checkout Started', 'Order Completed'])
      assert.ok(events.includes(event), `${event} is not among ${events}`);
    assert.deepEqual(await shop.rows('select name, product_id from order_lines'), ['Order Completed tea-satsuma']);
    const log = await shop.rows(
      `select segment, profile from changes where kind = 'entered' and segment != '' order by segment`,
    );
    assert.deepEqual(log, [`bought ${profile}`, `looked ${profile}`, `welcome ${profile}`]);
    // And all of it is told to whoever asked for it, signed.
    const told = await toldBy(there, 3);
    assert.deepEqual(
      told.map(({ kind, segment, profile }) => [kind, segment, profile]),
      [
        ['entered', 'looked', profile],
        ['entered', 'bought', profile],
        ['entered', 'welcome', profile],
      ],
    );
    assert.ok(there.received.every(message => isSigned(message, secret)));
    await page.context().close();
  });

  test('by the link of an e-mail is whoever it was sent to, without signing in, and the token leaves the address', async () => {
    const url = `${site.url}/shop/product.html?id=jam-plum`;
    const body = JSON.stringify({ person: { identifier: 'ewa@poczta.pl' }, url });
    const made = (await (await shop.ask('/api/v1/links', { method: 'POST', body })).json()) as { url: string };
    const page = await newVisitor();
    await page.goto(made.url);
    await page.waitForFunction('!location.search.includes("sts=")');
    const [ewa] = await shop.rows(`select toString(profile) from identifiers where kind = 'email'`);
    const seen = `select toString(profile) from events where name = 'Product Viewed' and product_id = 'jam-plum'`;
    for (const end = Date.now() + 8_000; Date.now() < end && (await shop.rows(seen))[0] !== ewa; )
      await new Promise(resolve => setTimeout(resolve, 50));
    assert.deepEqual(await shop.rows(seen), [ewa]);
    assert.doesNotMatch(page.url(), /ewa|poczta|sts/);
    await page.context().close();
  });

  test('has the tracker from the server: packed where that is understood, and asked for again by its tag', async () => {
    const address = `${shop.server.address}/satsuma.js`;
    const plain = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
    assert.equal(plain.status, 200);
    assert.match(plain.headers.get('content-type') ?? '', /^text\/javascript/);
    assert.match(plain.headers.get('cache-control') ?? '', /^public, max-age=\d+/);
    assert.equal(plain.headers.get('access-control-allow-origin'), '*');
    const text = await plain.text();
    const packed = await fetch(address, { headers: { 'accept-encoding': 'gzip' } });
    assert.equal(packed.headers.get('content-encoding'), 'gzip');
    assert.equal(await packed.text(), text);
    const etag = plain.headers.get('etag') ?? '';
    assert.equal((await fetch(address, { headers: { 'if-none-match': etag } })).status, 304);
  });
});
