import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser, noBrowser, type Receiver, type Site, startReceiver, startSite } from './browser/browser.ts';
import { said, tag, track } from './browser/page.ts';

const calls = (count: number) => (taken: readonly unknown[]) => taken.length >= count;
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));
const repeated = (receiver: Receiver): number =>
  receiver.requests.flatMap(request => request.calls).length - receiver.taken().length;

/** Gathers for a minute what is said, so that on a slow machine too a page is left before it would have been sent. */
const PATIENT = `<script type="module">import { createTracker } from '/tracker.js';
  window.satsuma = createTracker({ key: 'shop', host: 'http://localhost:7272', page: 'off', flushAfter: 60_000 })</script>`;

describe('what a page says reaches the server', { skip: noBrowser }, () => {
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
    site.page('/quiet', tag('data-page="off"'));
    site.page('/other', '<p>Nothing here.</p>');
    site.page('/patient', PATIENT);
    visitor = await browser.newContext();
    page = await visitor.newPage();
  });
  after(async () => {
    await browser?.close();
    await receiver?.close();
    await site?.close();
  });
  const visit = (path = '/quiet', on = page) => on.goto(site.url + path);

  it('many calls travel together, in their order, with a Basic header, and when they were sent', async () => {
    await visit();
    const events = Array.from({ length: 12 }, (_, index) => `Event ${index + 1}`);
    await track(page, ...events);
    assert.deepEqual(said(await receiver.waitFor(calls(12))), events);
    assert.ok(receiver.requests.length <= 3, `${receiver.requests.length} requests`);
    const [request] = receiver.requests;
    assert.equal(request?.path, '/v1/batch');
    assert.equal(request?.headers.authorization, `Basic ${Buffer.from('shop:').toString('base64')}`);
    assert.ok(Math.abs(Date.parse(JSON.parse(request?.text ?? '').sentAt) - Date.now()) < 5_000);
  });

  it('offline, then a reload, then online: once', async () => {
    await visit();
    await receiver.offline();
    await track(page, 'Said offline');
    await pause(700);
    await page.reload();
    await track(page, 'Said after the reload');
    await pause(700);
    await receiver.online();
    await page.evaluate(() => void dispatchEvent(new Event('online')));
    assert.deepEqual(said(await receiver.waitFor(calls(2))), ['Said offline', 'Said after the reload']);
    await pause(700);
    assert.equal(repeated(receiver), 0);
  });

  it('leaving the page: by a beacon, with the key in its body and no preflight', async () => {
    await visit('/patient');
    await track(page, 'Last words');
    await visit('/other');
    await receiver.waitFor(calls(1));
    const [beacon] = receiver.requests;
    assert.equal(beacon?.headers['content-type'], 'text/plain;charset=UTF-8');
    assert.equal(beacon?.headers.authorization, undefined);
    assert.equal(JSON.parse(beacon?.text ?? '').writeKey, 'shop');
  });

  it('a beacon answers nothing: the next page says it again, under the same message id', async () => {
    await visit('/patient');
    receiver.answer({ status: 500 });
    await track(page, 'Last words');
    await visit('/other');
    while (receiver.requests.length === 0) await pause(10);
    receiver.answer({ status: 200 });
    await visit();
    const [taken] = await receiver.waitFor(calls(1));
    assert.equal(taken?.messageId, receiver.requests[0]?.calls[0]?.messageId);
  });

  for (const how of ['Web Locks', 'a lease, where there are no Web Locks'] as const) {
    it(`two tabs neither lose nor repeat: ${how}`, async () => {
      if (how !== 'Web Locks') {
        await visitor.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
      }
      const other = await visitor.newPage();
      await visit();
      await visit('/quiet', other);
      await receiver.offline();
      for (let number = 0; number < 20; number++) {
        await track(page, `Here ${number}`);
        await track(other, `There ${number}`);
      }
      await pause(700);
      await receiver.online();
      await Promise.all([page, other].map(tab => tab.evaluate(() => void dispatchEvent(new Event('online')))));
      const taken = await receiver.waitFor(calls(40));
      assert.equal(new Set(said(taken)).size, 40);
      await pause(1_200);
      assert.equal(repeated(receiver), 0);
    });
  }

  it('429 with Retry-After: nobody asks before, on no page', async () => {
    await visit();
    receiver.answer({ status: 429, headers: { 'retry-after': '6' } });
    await track(page, 'Too much');
    while (receiver.requests.length === 0) await pause(10);
    const asked = receiver.requests[0]?.at ?? 0;
    receiver.answer({ status: 200 });
    await visit();
    await track(page, 'Later');
    await receiver.waitFor(calls(2));
    assert.equal(receiver.requests.length, 2);
    assert.ok((receiver.requests[1]?.at ?? 0) - asked >= 5_900);
  });

  it('500: again, after a while, without a word to the page', async () => {
    await visit();
    await page.evaluate(() => satsuma.onError(problem => console.log('problem', problem.code)));
    const problems: string[] = [];
    page.on('console', message => problems.push(message.text()));
    receiver.answer({ status: 503 });
    await track(page, 'Patience');
    while (receiver.requests.length === 0) await pause(10);
    const first = receiver.requests[0]?.at ?? 0;
    receiver.answer({ status: 200 });
    assert.deepEqual(said(await receiver.waitFor(calls(1))), ['Patience']);
    assert.ok((receiver.requests[1]?.at ?? 0) - first >= 450);
    assert.deepEqual(
      problems.filter(text => text.startsWith('problem')),
      [],
    );
  });

  it('400: never again, and told with the server’s reason', async () => {
    await visit();
    await page.evaluate(() => satsuma.onError(problem => Object.assign(globalThis, { problem })));
    receiver.answer({ status: 400, body: { code: 'not_a_call' } });
    await track(page, 'Wrong');
    const problem = await (await page.waitForFunction(() => Reflect.get(globalThis, 'problem'))).jsonValue();
    const told = { code: 'refused', path: '/v1/batch', message: 'The server answered 400', status: 400 };
    assert.deepEqual(problem, { ...told, answer: { code: 'not_a_call' } });
    receiver.answer({ status: 200 });
    await track(page, 'Right');
    assert.deepEqual(said(await receiver.waitFor(calls(1))), ['Right']);
    assert.equal(repeated(receiver), 1);
  });

  it('a server that says nothing is given up, and what was said stays', async () => {
    await visit();
    receiver.answer('hang');
    await page.clock.install();
    await visit();
    await track(page, 'Into the void');
    await page.clock.runFor(600);
    while (receiver.requests.length === 0) await pause(10);
    receiver.answer({ status: 200 });
    await visit('/other');
    await page.clock.resume();
    await visit();
    await page.clock.runFor(600);
    assert.deepEqual(said(await receiver.waitFor(calls(1))), ['Into the void']);
  });

  it('a server that is down for long: the newest thousand wait, and the page is told what gave way', async () => {
    await receiver.offline();
    await visit();
    const left = await page.evaluate(() => {
      const codes: string[] = [];
      satsuma.onError(({ code }) => codes.push(code));
      for (let number = 1; number <= 1_050; number++) satsuma.track(`Event ${number}`);
      const waiting = Object.keys(localStorage).filter(name => name.startsWith('satsuma.q.'));
      return { waiting: waiting.length, codes };
    });
    assert.equal(left.waiting, 1_000);
    assert.deepEqual(
      left.codes,
      Array.from({ length: 50 }, () => 'queue_full'),
    );
    await receiver.online();
    await page.evaluate(() => void dispatchEvent(new Event('online')));
    const taken = said(await receiver.waitFor(calls(1_000)));
    assert.deepEqual([taken[0], taken.at(-1)], ['Event 51', 'Event 1050']);
    for (const { text } of receiver.requests) assert.ok(Buffer.byteLength(text) <= 500_000);
  });

  it('storage that is blocked: nothing is thrown, and what is said arrives', async () => {
    await visitor.addInitScript(() => {
      const blocked = { get: () => assertBlocked(), set: () => assertBlocked() };
      function assertBlocked(): never {
        throw new DOMException('Blocked', 'SecurityError');
      }
      Object.defineProperty(globalThis, 'localStorage', blocked);
      Object.defineProperty(Document.prototype, 'cookie', blocked);
    });
    const thrown: Error[] = [];
    page.on('pageerror', error => thrown.push(error));
    await visit();
    await track(page, 'All the same');
    await page.evaluate(() => satsuma.reset());
    assert.deepEqual(said(await receiver.waitFor(calls(1))), ['All the same']);
    assert.deepEqual(thrown, []);
  });
});
