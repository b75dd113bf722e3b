import { fileURLToPath } from 'node:url';
import { applyDefinitions, readDefinitionFiles, refreshCatalog } from '@satsuma/engine';
import { fillShop } from '@satsuma/simulator';
import { type Running, running, START } from '../running.ts';

const SEGMENTS = fileURLToPath(new URL('../../../../examples/segments', import.meta.url));

/** A server over a small simulated shop with the example segments, computed as of the clock. */
export async function openShop(customers = 300): Promise<Running> {
  const server = await running({ settings: GENEROUS });
  const { workspace } = server;
  await fillShop(workspace.store.warehouse, { customers, seed: 7, until: START, activity: 0.3 });
  await refreshCatalog(workspace.store);
  const read = await readDefinitionFiles([SEGMENTS]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const applied = await applyDefinitions(workspace, read.value, { note: 'first', author: 'test' });
  if (!applied.ok || applied.value.notComputed.length > 0) throw new Error(JSON.stringify(applied));
  return server;
}

const often = { burst: 100_000, perSecond: 10_000 };
const GENEROUS = { rates: { address: often, person: often, key: often, 'write key': often } };
