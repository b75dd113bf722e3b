import type { Page } from 'playwright-core';
import type { Call } from './receiver.ts';

/** The snippet of the documentation: it writes down the calls that are made before the tracker is there. */
export const SNIPPET = `<script>window.satsuma = window.satsuma ||
  new Proxy([], { get: (q, m) => q[m] ?? ((...a) => q.push([m, ...a])) })</script>`;

/** A page with the tracker in its head, and these attributes on the script tag. */
export const tag = (
  attributes = '',
  snippet = '',
): string => `<!doctype html><html lang="en"><head><title>A page</title>
  ${snippet}<script async src="/satsuma.js" data-key="shop" data-host="http://localhost:7272" ${attributes}></script>
  </head><body><h1>A page</h1></body></html>`;

/** What each call says, shortly: the event's name, or the type. */
export const said = (calls: readonly Call[]): string[] => calls.map(({ type, event }) => String(event ?? type));

/** Tracks events one right after the other, as soon as the tracker is there. */
export async function track(page: Page, ...events: readonly string[]): Promise<void> {
  await page.waitForFunction('window.satsuma && !Array.isArray(window.satsuma)');
  await page.evaluate(`for (const event of ${JSON.stringify(events)}) satsuma.track(event)`);
}
