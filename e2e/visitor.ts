import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Served } from './served.ts';

/** Somebody at a browser, of whom everything that the console says is remembered. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Goes to an address of the application and waits until all of the screen is there. */
  go(path: string): Promise<void>;
  /** Nothing was said in the console: no error, no warning, no page error, no refused request. */
  assertQuiet(): void;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface VisitorOptions {
  readonly language?: 'en' | 'pl';
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

/** The first admin's; made once for each server. */
const ADMIN = { email: 'anna@shop.example', name: 'Anna Nowak', password: 'correct horse battery' } as const;
const made = new WeakMap<Served, Promise<void>>();

/** A browser of its own at a server; nobody is signed in. */
export async function visitor(
  browser: Browser,
  served: Served,
  { language = 'en', scheme = 'light', width = 1440, height = 900 }: VisitorOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: served.url,
    viewport: { width, height },
    locale: language === 'pl' ? 'pl-PL' : 'en-GB',
    timezoneId: 'Europe/Warsaw',
    colorScheme: scheme,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  // Screens come in a second; on a machine with three times the work it can do, one was waited for longer than the usual half minute.
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', message => {
    // Asking who is signed in is answered with 401 where nobody is.
    const isAsking = message.location().url.endsWith('/api/v1/session');
    if (['error', 'warning'].includes(message.type()) && !isAsking) said.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', error => said.push(String(error)));
  return {
    page,
    context,
    async go(path) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      // A busy machine may pause for long between what it has fetched and what it asks for because of that.
      await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    },
    assertQuiet: () => assert.deepEqual(said, []),
    [Symbol.asyncDispose]: () => context.close(),
  };
}

/** The same, signed in as the first admin. */
export async function admin(browser: Browser, served: Served, options: VisitorOptions = {}): Promise<Visitor> {
  const one = await visitor(browser, served, options);
  const { email, name, password } = ADMIN;
  const accept = async (): Promise<void> => {
    const account = { email, name, language: options.language ?? 'en' };
    const data = { token: new URL(served.welcome).hash.slice(1), password, account };
    const reply = await one.context.request.post('/api/v1/invitations/accept', { data });
    assert.equal(reply.status(), 200, await reply.text());
  };
  if (!made.has(served)) made.set(served, accept());
  await made.get(served);
  const reply = await one.context.request.post('/api/v1/session', { data: { email, password } });
  assert.equal(reply.status(), 200, await reply.text());
  const { csrfToken } = (await reply.json()) as { readonly csrfToken: string };
  await one.context.request.patch('/api/v1/session', {
    data: { language: options.language ?? 'en' },
    headers: { 'x-csrf-token': csrfToken },
  });
  return one;
}
