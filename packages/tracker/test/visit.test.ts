import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import manifest from '../package.json' with { type: 'json' };
import {
  type Call,
  launchBrowser,
  noBrowser,
  type Receiver,
  type Site,
  startReceiver,
  startSite,
} from './browser/browser.ts';
import { SNIPPET, said, tag, track } from './browser/page.ts';

const calls = (count: number) => (taken: readonly unknown[]) => taken.length >= count;
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));
const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** What is stored on the visitor's side, by the names of the store; times and values left out. */
const stored = (page: Page) =>
  page.evaluate(() => [...Object.keys(localStorage), document.cookie.split('=')[0]].join());

describe('a visit', { skip: noBrowser }, () => {
  let browser: Browser;
  let receiver: Receiver;
  let site: Site;
  let visitor: BrowserContext;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    await visitor?.close();
    await receiver?.close();
    await site?.close();
    receiver = await startReceiver();
    site = await startSite(receiver.url);
    visitor = await browser.newContext({ locale: 'pl-PL', timezoneId: 'Europe/Warsaw' });
    page = await visitor.newPage();
  });
  after(async () => {
    await browser?.close();
    await receiver?.close();
    await site?.close();
  });
  const open = (attributes: string, path = '/page', snippet = '') => {
    site.page(path.split(/[?#]/)[0] ?? path, tag(attributes, snippet));
    return page.goto(site.url + path);
  };
  const only = (taken: Call[]): Call => {
    assert.equal(taken.length, 1, said(taken).join());
    return taken[0]!;
  };

  it('a script tag alone tells of the page view, in the words of the Segment spec', async () => {
    await open('', '/page?q=1&utm_campaign=Wiosna&utm_source=news#part');
    const call = only(await receiver.waitFor(calls(1)));
    const at = {
      url: `${site.url}/page?q=1&utm_campaign=Wiosna&utm_source=news#part`,
      path: '/page',
      search: '?q=1&utm_campaign=Wiosna&utm_source=news',
      title: 'A page',
      referrer: '',
    };
    const { messageId, anonymousId, timestamp, context, ...rest } = call;
    assert.deepEqual(rest, { type: 'page', properties: at });
    assert.match(messageId, UUID);
    assert.match(String(anonymousId), UUID);
    assert.ok(Math.abs(Date.parse(String(timestamp)) - Date.now()) < 10_000);
    assert.deepEqual(context, {
      library: { name: 'satsuma', version: manifest.version },
      page: at,
      campaign: { name: 'Wiosna', source: 'news' },
      locale: 'pl-PL',
      timezone: 'Europe/Warsaw',
      screen: { width: 1280, height: 720, density: 1 },
    });
  });

  it('calls made before the tracker is there are made when it is, and so are those of who held the list', async () => {
    const early = `<script>satsuma.identify('u1'); satsuma.productViewed({ product_id: 'p' }); window.held = satsuma;</script>`;
    await open('data-page="off"', '/page', SNIPPET + early);
    await receiver.waitFor(calls(2));
    await page.evaluate('held.track("Later")');
    assert.deepEqual(said(await receiver.waitFor(calls(3))), ['identify', 'Product Viewed', 'Later']);
  });

  it('anonymous, then known, then somebody else', async () => {
    await open('data-page="off"');
    await track(page, 'Anonymous');
    await page.evaluate(() => {
      satsuma.identify('u1', { email: 'ewa@example.com' });
      satsuma.group('family-7', { plan: 'home' });
    });
    await page.reload();
    await track(page, 'Known');
    await page.evaluate(() => satsuma.reset());
    await track(page, 'Somebody');
    const [anonymous, identify, group, known, somebody] = await receiver.waitFor(calls(5));
    assert.equal(anonymous?.userId, undefined);
    assert.deepEqual([identify?.userId, identify?.traits], ['u1', { email: 'ewa@example.com' }]);
    assert.deepEqual([group?.groupId, group?.traits], ['family-7', { plan: 'home' }]);
    assert.deepEqual([known?.userId, known?.anonymousId], ['u1', anonymous?.anonymousId]);
    assert.equal(Reflect.get(Object(known?.context), 'groupId'), 'family-7');
    assert.equal(somebody?.userId, undefined);
    assert.notEqual(somebody?.anonymousId, anonymous?.anonymousId);
  });

  it('another person who signs in does not inherit the first one’s anonymous id', async () => {
    await open('data-page="off"');
    await track(page, 'Anonymous');
    await page.evaluate(() => {
      satsuma.identify('u1');
      satsuma.identify('u1');
      satsuma.identify('u2');
    });
    const [first, ...identified] = await receiver.waitFor(calls(4));
    const same = identified.map(({ anonymousId }) => anonymousId === first?.anonymousId);
    assert.deepEqual(same, [true, true, false]);
  });

  it('alias names the id that was, and becomes the id that is', async () => {
    await open('data-page="off"');
    await track(page, 'Anonymous');
    await page.evaluate(() => {
      satsuma.alias('u1');
      satsuma.alias('u2');
      satsuma.alias('u3', 'elsewhere');
    });
    const [first, ...aliases] = await receiver.waitFor(calls(4));
    assert.deepEqual(
      aliases.map(({ userId, previousId }) => [userId, previousId]),
      [
        ['u1', first?.anonymousId],
        ['u2', 'u1'],
        ['u3', 'elsewhere'],
      ],
    );
  });

  it('consent per channel is a trait', async () => {
    await open('data-page="off"');
    await page.waitForFunction('window.satsuma');
    await page.evaluate(() => satsuma.consent({ email: true, sms: false }));
    const call = only(await receiver.waitFor(calls(1)));
    assert.deepEqual([call.type, call.traits], ['identify', { 'consent.email': true, 'consent.sms': false }]);
  });

  it('consent required: nothing is stored or sent before, what was held is sent, and a later page knows', async () => {
    await open('data-consent="required"');
    await track(page, 'Before');
    await pause(800);
    assert.deepEqual([await stored(page), receiver.requests.length], ['', 0]);
    await page.evaluate(() => satsuma.optIn());
    assert.deepEqual(said(await receiver.waitFor(calls(2))), ['page', 'Before']);
    await page.reload();
    const taken = await receiver.waitFor(calls(3));
    assert.equal(new Set(taken.map(({ anonymousId }) => anonymousId)).size, 1);
  });

  it('opting out: what was stored goes but the decision, and nothing is sent any more', async () => {
    await open('');
    await receiver.waitFor(calls(1));
    await page.evaluate(() => satsuma.optOut());
    await track(page, 'Unheard');
    await page.reload();
    await track(page, 'Unheard');
    await pause(800);
    assert.deepEqual([await stored(page), receiver.requests.length], ['satsuma.decision,', 1]);
  });

  for (const [wish, value] of [
    ['doNotTrack', '1'],
    ['globalPrivacyControl', true],
  ] as const) {
    it(`${wish}, respected when told to`, async () => {
      const says = ([name, said]: readonly [string, unknown]) =>
        Object.defineProperty(navigator, name, { value: said });
      await visitor.addInitScript(says, [wish, value] as const);
      await open('data-dnt="respect"', '/respects');
      await track(page, 'Unheard');
      await pause(800);
      assert.deepEqual([await stored(page), receiver.requests.length], ['', 0]);
      await open('', '/does-not');
      assert.deepEqual(said(await receiver.waitFor(calls(1))), ['page']);
    });
  }

  it('a link in an e-mail: its token leaves the address, and is sent before all else', async () => {
    await open('', '/page?q=1&sts=to.ke-n_1&r=2#part');
    const taken = await receiver.waitFor(calls(2));
    assert.equal(page.url(), `${site.url}/page?q=1&r=2#part`);
    const [identify, view] = taken;
    assert.deepEqual(said(taken), ['identify', 'page']);
    assert.equal(identify?.traits, undefined);
    assert.deepEqual(Reflect.get(Object(identify?.context), 'link'), { token: 'to.ke-n_1' });
    assert.equal(view?.anonymousId, identify?.anonymousId);
    assert.equal(receiver.requests.flatMap(({ text }) => text.match(/to\.ke-n_1/g) ?? []).length, 1);
    await page.goBack();
    assert.equal(page.url(), 'about:blank');
  });

  it('an application of one page: a page view for each address, told where the visitor came from', async () => {
    await open('data-spa');
    await receiver.waitFor(calls(1));
    // As an application does it: the title comes with what is drawn for the address, on a busy machine too.
    await page.evaluate(() => {
      history.pushState({}, '', '/second');
      document.title = 'Second';
    });
    await receiver.waitFor(calls(2));
    await page.evaluate(() => history.pushState({}, '', '/second#part'));
    await pause(100);
    // In one turn of the page, as a redirect does it: between two calls to the browser it may take a breath.
    await page.evaluate(() => {
      history.pushState({}, '', '/passing-by');
      history.pushState({}, '', '/third?x=1');
    });
    await receiver.waitFor(calls(3));
    await page.goBack();
    await page.goBack();
    const views = (await receiver.waitFor(calls(4))).map(({ properties }) => Object(properties));
    assert.deepEqual(
      views
        .slice(0, 3)
        .map(({ path, search, title, referrer }) => [path + search, title, referrer.replace(site.url, '')]),
      [
        ['/page', 'A page', ''],
        ['/second', 'Second', '/page'],
        ['/third?x=1', 'Second', '/second'],
      ],
    );
  });

  it('an order has the shape of the Segment spec', async () => {
    await open('data-page="off"');
    await page.waitForFunction('window.satsuma');
    const order = {
      checkout_id: 'c-1',
      order_id: '50314b8e',
      affiliation: 'Web shop',
      total: 27.5,
      subtotal: 22.5,
      revenue: 25,
      shipping: 3,
      tax: 2,
      discount: 2.5,
      coupon: 'hasbros',
      currency: 'PLN',
      products: [
        { product_id: '507f1f77', sku: '45790-32', name: 'Monopoly', price: 19, quantity: 1, category: 'Games' },
        { product_id: '505bd76785', sku: '46493-32', name: 'Uno', price: 3, quantity: 2, category: 'Games' },
      ],
    };
    await page.evaluate(given => satsuma.orderCompleted(given), order);
    const { type, event, properties } = only(await receiver.waitFor(calls(1)));
    assert.deepEqual({ type, event, properties }, { type: 'track', event: 'Order Completed', properties: order });
  });

  it('a call that says nothing is told, and neither sent nor thrown', async () => {
    await open('data-page="off"');
    await page.waitForFunction('window.satsuma');
    const problems = await page.evaluate(() => {
      const told: string[] = [];
      satsuma.onError(({ code, path }) => {
        told.push(`${code} ${path}`);
        throw new Error('a fault of the listener');
      });
      const circle: Record<string, unknown> = {};
      circle.self = circle;
      satsuma.track('');
      Reflect.apply(satsuma.track, satsuma, [undefined]);
      Reflect.apply(satsuma.identify, satsuma, [null]);
      satsuma.group(' ');
      satsuma.alias('');
      satsuma.track('Circle', circle);
      satsuma.track('Much', { text: 'ł'.repeat(20_000) });
      satsuma.track('Fine');
      return told;
    });
    assert.deepEqual(problems, [
      'invalid_call track.event',
      'invalid_call track.event',
      'invalid_call identify.userId',
      'invalid_call group.groupId',
      'invalid_call alias.userId',
      'internal track',
      'too_large track',
    ]);
    assert.deepEqual(said(await receiver.waitFor(calls(1))), ['Fine']);
  });

  it('imported as a module, it is the same', async () => {
    site.page(
      '/module',
      `<script type="module">import { createTracker } from '/tracker.js';
      createTracker({ key: 'shop', host: 'http://localhost:7272/', page: 'off' }).track('Imported');</script>`,
    );
    await page.goto(`${site.url}/module`);
    assert.deepEqual(said(await receiver.waitFor(calls(1))), ['Imported']);
  });
});
