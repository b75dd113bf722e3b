import { rmSync } from 'node:fs';
import { launchBrowser } from '@satsuma/tracker/browser';
import type { Page } from 'playwright-core';
import { type Bench, rounded } from '../figure.ts';
import { pause, percentile, type Running, startOn } from '../live/running.ts';
import { START, stocked } from '../live/stock.ts';

const EVENTS = 20_000_000;
/** Days that the window of the last condition is changed to, one after the other. */
const CHANGES = [7, 14, 21, 45, 60, 75, 90, 120, 150, 180, 210, 240, 270, 300, 330];

/** Bought at least twice, of Mazovia, and opened no mail lately: the window of the purchases is what changes. */
const DEFINITION = {
  segment: 'counted',
  where: {
    all: [
      { trait: 'region', is: 'mazowieckie' },
      { event: 'Order Completed', times: { atLeast: 2 }, when: { inTheLast: '365 days' } },
      { not: { event: 'Email Opened', when: { inTheLast: '30 days' } } },
    ],
  },
};

/** What somebody waits for in the builder, in a real browser: from a change to the first number, and to the exact one. */
export const builder: Bench = {
  name: 'builder',
  async run(scale, report) {
    const { directory, events } = await stocked(Math.round(EVENTS * scale), 10);
    const server = await startOn(directory, START + 1_000);
    const browser = await launchBrowser();
    try {
      const page = await signedIn(await browser.newPage({ baseURL: server.address }), server);
      const times = await changed(page);
      const tell = (figure: string, value: number, most?: number) =>
        report({
          ...{ bench: this.name, figure, value: rounded(value), unit: 'ms' },
          ...(most !== undefined && { target: `under ${most}`, met: value < most }),
        });
      report({ bench: this.name, figure: 'events', value: events, unit: 'rows' });
      for (const which of ['first', 'exact'] as const) {
        const taken = times.map(time => time[which]);
        const told = which === 'first' ? 'from a change to the first number' : 'from a change to the exact number';
        tell(`${told}, half`, percentile(taken, 50), which === 'first' ? 500 : undefined);
        tell(`${told}, 95 of 100`, percentile(taken, 95), which === 'first' ? 500 : undefined);
      }
    } finally {
      await browser.close();
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    }
  },
};

/** Applies the definition, makes an account by a one-time link, and opens the definition in the builder. */
async function signedIn(page: Page, { admin }: Running): Promise<Page> {
  const { request } = page.context();
  const headers = { authorization: `Bearer ${admin}` };
  const asked = async (path: string, data: object, by: Record<string, string> = headers) => {
    const reply = await request.post(path, { data, headers: by });
    if (!reply.ok()) throw new Error(`${path}: ${reply.status()} ${await reply.text()}`);
    return (await reply.json()) as { readonly link?: string };
  };
  await asked('/api/v1/definitions/apply', { definitions: [DEFINITION] });
  while (!(await request.get('/api/v1/segments/counted', { headers })).ok()) await pause(200);
  const { link = '' } = await asked('/api/v1/invitations', { role: 'admin' });
  const account = { email: 'anna@shop.example', name: 'Anna Nowak', language: 'en' };
  const token = link.slice(link.indexOf('#') + 1);
  await asked('/api/v1/invitations/accept', { token, password: 'correct horse battery', account }, {});
  await page.goto('/segments/counted/edit');
  return page;
}

/** Each change is one entry into a field, as by somebody who pastes; the next comes when the last was counted exactly. */
async function changed(page: Page) {
  await page.locator('[data-token=when]').first().click();
  const days = page.getByRole('dialog').locator('input[inputmode=decimal]');
  await days.waitFor();
  // A number of before is marked as waiting; the exact one leads to its people.
  const number = page.locator('.key-number:not([data-waiting] .key-number):visible');
  await number.locator('a').waitFor();
  const times: { readonly first: number; readonly exact: number }[] = [];
  for (const change of CHANGES) {
    await pause(1_000);
    const began = performance.now();
    await days.fill(String(change));
    await number.filter({ hasNotText: '…' }).waitFor();
    const first = performance.now() - began;
    await number.locator('a').waitFor();
    times.push({ first, exact: performance.now() - began });
  }
  return times;
}
