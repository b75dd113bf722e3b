import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { raw, sql, value, type Warehouse } from '@satsuma/engine';
import { openShop, type ShopSettings } from '../shop.ts';
import { withStage } from '../staging.ts';
import { customers } from './customers.ts';
import { CUSTOMERS_MAPPING } from './customers-mapping.ts';
import type { FileForm } from './file.ts';
import { messages } from './messages.ts';
import { orderLines } from './order-lines.ts';
import { products } from './products.ts';
import { surveys } from './surveys.ts';
import { truth } from './truth.ts';
import { web } from './web.ts';

const FILES = { customers, orderLines, web, messages, surveys, products, truth } satisfies Record<string, FileForm>;

/**
 * Paths of the files of a shop. `truth` is for tests alone, the others are to be imported; `customersMapping` (YAML) says how to
 * read the customers, the others are guessed right.
 */
export type ShopFiles = Readonly<Record<keyof typeof FILES | 'customersMapping', string>>;

export interface WriteShop extends ShopSettings {
  /** Made when missing. Files of the same names are written over. */
  readonly directory: string;
  readonly signal?: AbortSignal;
  /** Called when a file is done. */
  readonly onFile?: (path: string) => void;
}

/**
 * Writes the files that a shop would have. The warehouse must be embedded, for it is the engine that writes; only
 * tables of the simulator's own are used in it, and dropped.
 */
export async function writeShop(
  warehouse: Warehouse,
  { directory, signal, onFile, ...settings }: WriteShop,
): Promise<ShopFiles> {
  const shop = openShop(settings);
  await mkdir(directory, { recursive: true });
  return withStage(warehouse, shop, signal, async stage => {
    await stage.set({ from: 0, count: shop.customers + shop.visitors });
    const customersMapping = join(directory, 'customers.mapping.yaml');
    await writeFile(customersMapping, CUSTOMERS_MAPPING);
    const paths: [string, string][] = [['customersMapping', customersMapping]];
    for (const [key, form] of Object.entries<FileForm>(FILES)) {
      const path = join(directory, form.file);
      const target = sql`insert into function file(${value.text(path)}, ${raw(`'${form.format}'`)})`;
      await stage.run(target, form.rows(stage), { ...FILE_SETTINGS, ...form.settings });
      onFile?.(path);
      paths.push([key, path]);
    }
    return Object.fromEntries(paths) as ShopFiles;
  });
}

const FILE_SETTINGS = {
  // The compressor's output depends on the pieces it is given, and those of parallel writers vary.
  output_format_parallel_formatting: 0,
  engine_file_truncate_on_insert: 1,
  output_format_decimal_trailing_zeros: 1,
  format_csv_null_representation: '',
  output_format_compression_level: 1,
} as const;
