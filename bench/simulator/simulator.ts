import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, raw, type Store, sql, value } from '@satsuma/engine';
import { fillShop, type ShopFiles, writeShop } from '@satsuma/simulator';
import { type Bench, type Figure, rounded, timed } from '../figure.ts';

const UNTIL = Date.parse('2026-01-01T00:00:00Z');
const MILLION = 1_000_000;

/** How fast a shop is made: as files that are to be imported, and straight into the tables. */
export const simulator: Bench = {
  name: 'simulator',
  async run(scale, report) {
    const tell = (figure: string, figureValue: number, unit: Figure['unit'], most?: number) =>
      report({
        bench: this.name,
        figure,
        value: rounded(figureValue),
        unit,
        ...(most !== undefined && { target: `under ${most}`, met: figureValue < most }),
      });
    const directory = mkdtempSync(join(tmpdir(), 'satsuma-bench-simulator-'));
    const store = await openStore({ directory });
    try {
      const files = await written(store, directory, Math.round(20_000 * scale));
      tell('written to files', files.rows, 'rows');
      tell('a million rows in files', (files.seconds * MILLION) / files.rows, 's', 10);
      const tables = await filled(store, Math.round(400_000 * scale));
      tell('filled into tables', tables.rows, 'rows');
      tell('twenty million events in tables', (tables.seconds * 20 * MILLION) / tables.rows, 's', 120);
    } finally {
      await store.close();
      rmSync(directory, { recursive: true, force: true });
    }
  },
};

interface Made {
  readonly rows: number;
  readonly seconds: number;
}

async function written({ warehouse }: Store, directory: string, customers: number): Promise<Made> {
  let files: ShopFiles | undefined;
  const milliseconds = await timed(async () => {
    files = await writeShop(warehouse, { directory: join(directory, 'files'), customers, seed: 1, until: UNTIL });
  });
  if (files === undefined) throw new Error('no files were written');
  let rows = 0;
  for (const path of [files.orderLines, files.web, files.messages]) {
    const [row] = await warehouse.rows<{ n: number }>(sql`select count() as n from file(${value.text(path)})`);
    rows += Number(row?.n);
  }
  return { rows, seconds: milliseconds / 1000 };
}

/** Only events are counted, though lines, traits, identifiers and profiles are made in the same time. */
async function filled({ warehouse }: Store, customers: number): Promise<Made> {
  const milliseconds = await timed(() => fillShop(warehouse, { customers, seed: 1, until: UNTIL, activity: 0.1 }));
  const [row] = await warehouse.rows<{ n: number }>(raw('select count() as n from events'));
  return { rows: Number(row?.n), seconds: milliseconds / 1000 };
}
