import { openWarehouse } from '@satsuma/engine';
import { writeShop } from '@satsuma/simulator';
import { withScratchWarehouse } from '../scratch.ts';
import { ACTIVITY, type DemoShop } from './shop.ts';

/** A process of its own: the embedded engine opens one directory in a process, and a server has its own open. */
const { directory, ...shop } = JSON.parse(process.argv[2] ?? '') as DemoShop & { readonly directory: string };

const files = await withScratchWarehouse(openWarehouse, warehouse =>
  writeShop(warehouse, { ...shop, directory, activity: ACTIVITY, onFile: () => process.send?.({ file: true }) }),
);
process.send?.({ files });
process.disconnect?.();
