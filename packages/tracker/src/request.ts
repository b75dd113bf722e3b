import { bytesOf, MOST_LEAVING_BYTES } from './batch.ts';

/** A request that takes longer has failed. */
const TIMEOUT_MS = 10_000;

/** How a request went: acknowledged; not wanted, and never to be sent again; or to be tried later. */
export type Outcome =
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly status: number; readonly answer: unknown }
  | { readonly kind: 'later'; readonly retryAfter: string | null };

/** Sends a batch with the write key in a Basic `Authorization` header, as the Segment spec has it. Goes on if the page is left. */
export async function request(address: string, key: string, body: string): Promise<Outcome> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${key}:`)}`, 'content-type': 'application/json' },
      body,
      credentials: 'omit',
      keepalive: bytesOf(body) < MOST_LEAVING_BYTES,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const { ok, status } = response;
    if (ok) return { kind: 'taken' };
    if (status === 429 || status >= 500) return { kind: 'later', retryAfter: response.headers.get('retry-after') };
    return { kind: 'refused', status, answer: await response.json().catch(() => undefined) };
  } catch {
    return { kind: 'later', retryAfter: null };
  }
}
