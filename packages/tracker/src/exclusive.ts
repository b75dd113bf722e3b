import type { Store } from './store.ts';

/** Longer than a request may take, so that nobody takes the lease of a tab that is still sending. */
const LEASE_MS = 15_000;

/**
 * For what another tab wrote to be seen here: a browser hands it from process to process, and a lock may be faster. On a machine with three
 * times the work it can do, 50 were seen to be too few.
 */
const SETTLE_MS = 150;

const settled = () => new Promise(resolve => setTimeout(resolve, SETTLE_MS));

const LEASE = 'lease';

/**
 * Runs one piece of work at a time over all tabs of a site: by a Web Lock; where there are none (a page without TLS) by a lease in
 * the store. Returns false where another tab holds the lease: try again later. Two tabs that get through all the same do no
 * harm: what is sent twice has one message id and counts once.
 */
export async function exclusive(store: Store, tab: string, run: () => Promise<void>): Promise<boolean> {
  let begun = false;
  try {
    await navigator.locks.request('satsuma', async () => {
      begun = true;
      await settled();
      await run();
    });
    return true;
  } catch {
    return begun || leased(store, tab, run);
  }
}

async function leased(store: Store, tab: string, run: () => Promise<void>): Promise<boolean> {
  const mine = `${Date.now() + LEASE_MS} ${tab}`;
  const held = store.get(LEASE) ?? '';
  if (Number.parseInt(held, 10) > Date.now() && !held.endsWith(tab)) return false;
  store.set(LEASE, mine);
  await settled();
  if (store.get(LEASE) !== mine) return false;
  await run();
  release(store, tab);
  return true;
}

/** Gives the lease back, if this tab has it: a page that is left must not make the next one wait. */
export function release(store: Store, tab: string): void {
  if (store.get(LEASE)?.endsWith(tab)) store.remove(LEASE);
}
