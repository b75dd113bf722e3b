import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../packages/engine/src/store/open.ts';

/** A store in a directory of its own that is gone afterwards. */
export async function temporaryStore(): Promise<{ readonly store: Store; close(): Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), 'satsuma-conformance-'));
  const store = await openStore({ directory });
  return {
    store,
    async close() {
      await store.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
