import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import type { openWarehouse, Warehouse } from '@satsuma/engine';

/** An engine on a directory of its own, which is gone afterwards: for work that leaves nothing in the data. */
export async function withScratchWarehouse<T>(
  open: typeof openWarehouse,
  work: (warehouse: Warehouse) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'satsuma-scratch-'));
  try {
    const warehouse = await open({ kind: 'embedded', directory }, Math.floor(totalmem() / 4));
    try {
      return await work(warehouse);
    } finally {
      await warehouse.close();
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
