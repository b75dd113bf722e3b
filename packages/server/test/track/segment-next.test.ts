import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { bundled, launchBrowser, noBrowser, type Site, startSite } from '@satsuma/tracker/browser';
import { startKillable } from './killable.ts';
import { type Tracked, tracked } from './tracked.ts';

type Browser = Awaited<ReturnType<typeof launchBrowser>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;

/** Until it is so; fails with what it was instead. */
async function eventually(is: () => Promise<readonly string[]>, expected: readonly string[]): Promise<void> {
  let last: readonly string[] = [];
  for (const end = Date.now() + 8_000; Date.now() < end; await sleep(50)) {
    last = await is();
    if (last.join('\n') === expected.join('\n')) return;
  }
  assert.deepEqual(last, expected);
}

describe('@segment/analytics-next in the browser, unmodified', { skip: noBrowser }, () => {
  let browser: Browser;
  let library: string;
  let shop: Tracked;
  let site: Site;
  let page: Page;
  before(async () => {
    browser = await launchBrowser();
    library = await bundled(
      `import { AnalyticsBrowser } from '@segment/analytics-next'; window.AnalyticsBrowser = AnalyticsBrowser;`,
    );
  });
  beforeEach(async () => {
    shop = await tracked({ clock: Date.now });
  });
  afterEach(async () => {
    await page?.context().close();
    await site?.close();
    await shop[Symbol.asyncDispose]();
  });
  after(() => browser?.close());

  /** A page that loads the library with these settings, as its documentation has it. */
  const open = async (settings: object, options: object = {}) => {
    site = await startSite(shop.server.address);
    site.page('/library.js', library);
    const load = `AnalyticsBrowser.load(${JSON.stringify(settings)}, ${JSON.stringify(options)})`;
    site.page('/', `<title>Shop</title><script src="/library.js"></script><script>window.analytics = ${load}</script>`);
    page = await (await browser.newContext()).newPage();
    await page.goto(`${site.url}/`);
  };
  const said = (call: string) => page.evaluate(`analytics.${call}.then(() => undefined)`);
  const placed = (address: string, key: string) => ({
    writeKey: key,
    cdnSettings: {
      integrations: { 'Segment.io': { apiKey: key, apiHost: `${new URL(address).host}/v1`, protocol: 'http' } },
    },
  });

  test('loads its settings from here, and what it says becomes a person with their visits of before', async () => {
    await open({ writeKey: shop.key, cdnURL: shop.server.address });
    await said(`page('Home')`);
    await said(`track('Product Viewed', { product_id: 'p7', price: 12.5, currency: 'PLN' })`);
    await said(`identify('u1', { email: 'Ewa@shop.pl', city: 'Kraków' })`);
    await said(`track('Product Added', { product_id: 'p7' })`);
    await said(`group('family-7')`);
    await eventually(
      () => shop.rows('select name, profile, product_id from events order by name'),
      ['Page Viewed 1 ', 'Product Added 1 p7', 'Product Viewed 1 p7'],
    );
    await eventually(
      () => shop.rows(`select toString(kind), value from identifiers where kind != 'anonymous_id' order by kind`),
      ['email ewa@shop.pl', 'user_id u1'],
    );
    const trait = `select text from traits where profile = 1 and name in ('city', 'group_id') order by name`;
    await eventually(() => shop.rows(trait), ['Kraków', 'family-7']);
  });

  test('reset makes somebody new, and so does another user who identifies; alias of a known one joins nothing', async () => {
    await open(placed(shop.server.address, shop.key));
    await said(`identify('u1')`);
    await said(`track('First')`);
    await said(`alias('u9', 'u1')`);
    await said('reset()');
    await said(`track('Second')`);
    await said(`identify('u2')`);
    await said(`identify('u3')`);
    await said(`track('Third')`);
    const owners = `select e.name, i.value from events as e join identifiers as i on i.profile = e.profile
      where i.kind = 'user_id' order by e.name, i.value`;
    await eventually(() => shop.rows(owners), ['First u1', 'Second u2', 'Third u3']);
    await eventually(() => shop.rows(`select count() from identifiers where value = 'u9'`), ['0']);
  });

  test('in batches, several calls are one request', async () => {
    const deliveryStrategy = { strategy: 'batching', config: { size: 5, timeout: 300 } };
    await open(placed(shop.server.address, shop.key), {
      integrations: { 'Segment.io': { apiHost: `${new URL(shop.server.address).host}/v1`, deliveryStrategy } },
    });
    const requests: string[] = [];
    page.on('request', request => {
      if (request.method() === 'POST') requests.push(new URL(request.url()).pathname);
    });
    await page.evaluate(`for (let i = 0; i < 5; i++) analytics.track('Event ' + i); 0`);
    await eventually(() => shop.rows('select count() from events'), ['5']);
    assert.deepEqual(requests, ['/v1/b']);
  });

  test('what is refused is not sent again, and a page of any site may send', async () => {
    await open(placed(shop.server.address, 'sw_unknown'));
    const statuses: number[] = [];
    page.on('response', response => void statuses.push(response.status()));
    await said(`track('Nobody listens')`);
    await sleep(1_500);
    assert.deepEqual(
      statuses.filter(status => status !== 204),
      [401],
    );
  });

  test('what was said while the server was away arrives when it is back, once', async t => {
    const directory = mkdtempSync(join(tmpdir(), 'satsuma-next-'));
    t.after(() => rmSync(directory, { recursive: true, force: true }));
    const first = await startKillable(directory);
    await open(placed(first.address, first.key));
    await said(`track('Before', { product_id: 'p1' })`);
    await first.kill();
    await page.evaluate(`analytics.track('While away', { product_id: 'p2' }); 0`);
    const second = await startKillable(directory, Number(new URL(first.address).port));
    await page.waitForResponse(response => response.url().endsWith('/v1/t') && response.ok(), { timeout: 20_000 });
    await sleep(300);
    await second.stop();
    // One data directory is open in a process.
    await shop[Symbol.asyncDispose]();
    await using kept = await tracked({ directory });
    assert.deepEqual(await kept.rows('select name, count() from events group by name order by name'), [
      ...['Before 1', 'While away 1'],
    ]);
  });
});
