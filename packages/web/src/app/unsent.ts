import type { LocationRewrite } from '@tanstack/react-router';

/** What of a screen's state may hold something about a person: values of conditions, and what somebody typed. */
export const UNSENT: ReadonlySet<string> = new Set(['who', 'where', 'draft', 'q', 'owner']);

/**
 * Addresses as the browser has them: what is unsent stands behind `#?`, which is part of what is copied, kept and gone back to, and of nothing
 * that a server, a proxy or their logs see. Its name stays in the query without a value: an address that lost its end is damaged, and
 * does not ask for everybody. Older addresses have the values in the query; they are read, and shown anew.
 */
export const unsent = {
  output({ url }) {
    const kept = new URLSearchParams();
    for (const [key, value] of url.searchParams) if (UNSENT.has(key)) kept.append(key, value);
    if (kept.size === 0) return url;
    // What the router gave is its own address, and stays.
    const shown = new URL(url);
    for (const key of kept.keys()) shown.searchParams.set(key, '');
    shown.hash = `?${kept}`;
    return shown;
  },
  input({ url }) {
    if (!url.hash.startsWith('#?')) return url;
    const read = new URL(url);
    for (const [key, value] of new URLSearchParams(url.hash.slice(2)))
      if (UNSENT.has(key)) read.searchParams.set(key, value);
    read.hash = '';
    return read;
  },
} satisfies LocationRewrite;

/** The address that a page is opened with, as it is shown from now on: an older one has been sent already, and is not to be copied on. */
export function shownAnew(address: string): string {
  return unsent.output({ url: unsent.input({ url: new URL(address) }) }).href;
}
