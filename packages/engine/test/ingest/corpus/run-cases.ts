import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { importFile } from '../../../src/ingest/import.ts';
import type { ImportedFile, ImportSummary } from '../../../src/ingest/import-summary.ts';
import { NOW, openShop, type Shop } from '../shop.ts';
import type { CorpusCase, Refused, Taken } from './corpus-case.ts';
import { readRejects } from './rejects.ts';

/** A test for each case, in one store of this process that is emptied in between. */
export function runCases(groups: Readonly<Record<string, readonly CorpusCase[]>>): void {
  let shop: Shop;
  let folder: string;
  before(async () => {
    shop = await openShop();
    folder = mkdtempSync(join(tmpdir(), 'satsuma-corpus-'));
  });
  after(async () => {
    await shop.close();
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [group, cases] of Object.entries(groups)) {
    describe(group, () => {
      for (const one of cases) test(one.name, () => meets(one, shop, mkdtempSync(join(folder, 'case-'))));
    });
  }
}

async function meets(
  { file = 'file.csv', content, options, expect }: CorpusCase,
  shop: Shop,
  directory: string,
): Promise<void> {
  await shop.clear();
  await shop.store.control.deleteFrom('sources').execute();
  const path = join(directory, file);
  if (typeof content === 'function') await content(path, shop);
  else writeFileSync(path, content);
  const result = await importFile(shop.store, { path, zone: 'UTC', ...options, now: () => NOW });
  if ('problem' in expect) return isRefused(result, expect);
  assert.ok(result.ok, JSON.stringify(result));
  await isTaken(whole(result.value), expect, shop);
}

function isRefused(result: Awaited<ReturnType<typeof importFile>>, { problem }: Refused): void {
  assert.ok(!result.ok, 'the file is taken');
  assert.ok(
    result.problems.some(({ message, path }) => problem.test(message) && path !== ''),
    JSON.stringify(result.problems),
  );
}

function whole(summary: ImportSummary): ImportedFile {
  assert.notEqual(summary.outcome, 'unchanged');
  return summary as ImportedFile;
}

async function isTaken({ rows, rejectsPath, notes }: ImportedFile, expect: Taken, shop: Shop): Promise<void> {
  const { accepted, rejects = [], guests = 0, remarks, sees = {} } = expect;
  const written = rejectsPath !== undefined && existsSync(rejectsPath) ? readFileSync(rejectsPath, 'utf8') : '';
  assert.deepEqual(readRejects(written), rejects);
  assert.deepEqual(
    { accepted: rows.accepted, rejected: rows.rejected, guests: rows.guests, read: rows.read },
    { accepted, rejected: new Set(rejects.map(([line]) => line)).size, guests, read: rows.accepted + rows.rejected },
  );
  assert.equal(
    Object.values(rows.byReason).reduce((sum, n) => sum + n, 0),
    rejects.length,
  );
  if (remarks !== undefined) assert.deepEqual(rows.remarks, remarks);
  for (const note of expect.notes ?? [])
    assert.ok(
      notes.some(({ message }) => note.test(message)),
      `${note} in ${JSON.stringify(notes)}`,
    );
  for (const [query, found] of Object.entries(sees)) assert.deepEqual(await shop.ask(query), found, query);
}
