import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { inPolish } from '@satsuma/core/problems-in-polish';
import { importFile } from '../../src/ingest/import.ts';
import { parseMapping } from '../../src/ingest/mapping/parse-mapping.ts';
import { REJECT_REASONS, REMARKS } from '../../src/ingest/read/reasons.ts';
import { appendRejects, readRejects } from '../../src/ingest/read/rejects.ts';
import { openStore } from '../../src/store/open.ts';

const MEMORY = 256 * 1024 * 1024;

describe('what is put aside', () => {
  let directory = '';
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'satsuma-rejects-'));
  });
  after(() => rm(directory, { recursive: true, force: true }));

  test('every reason and remark has its Polish, and no two reasons the same', () => {
    const polish = Object.values({ ...REJECT_REASONS, ...REMARKS }).map(text => [text, inPolish(text)] as const);
    assert.deepEqual(
      polish.filter(([, said]) => said === undefined),
      [],
    );
    const reasons = Object.values(REJECT_REASONS);
    assert.equal(new Set(reasons.map(inPolish)).size, reasons.length);
  });

  for (const language of ['en', 'pl'] as const)
    test(`is read back from a file in either language: ${language}`, async () => {
      const path = join(directory, `${language}.csv`);
      const codes = Object.keys(REJECT_REASONS);
      const rows = codes.map((reason, i) => ({ row: i + 2, column: 'Kwota, brutto', value: '"x"', reason }));
      await appendRejects(path, rows.slice(0, 3), language);
      await appendRejects(path, rows.slice(3), language);
      assert.deepEqual(
        await readRejects(path, 100),
        rows.map(({ row, ...rest }) => ({ line: row, ...rest })),
      );
    });

  test('is written in Polish for those who read Polish', async () => {
    const store = await openStore({ directory: join(directory, 'store'), memory: MEMORY });
    try {
      const path = join(directory, 'orders.csv');
      await writeFile(path, 'order_id,user_id,date,total\na,u1,2026-03-01,10.00\nb,u2,2026-03-01,dużo\n');
      const mapping = parseMapping(
        'as: orders\nsource: shop\nzone: Europe/Warsaw\ncolumns: {order_id: order_id, user_id: user_id, date: time, total: total}\n',
      );
      assert.ok(mapping.ok, JSON.stringify(mapping));
      const options = { mapping: mapping.value, now: () => Date.UTC(2026, 3, 1), language: 'pl' } as const;
      const done = await importFile(store, { path, ...options });
      assert.ok(done.ok && done.value.outcome === 'done', JSON.stringify(done));
      assert.equal(
        await readFile(done.value.rejectsPath ?? '', 'utf8'),
        'wiersz,kolumna,wartość,powód\n3,total,dużo,to nie jest kwota\n',
      );
    } finally {
      await store.close();
    }
  });
});
