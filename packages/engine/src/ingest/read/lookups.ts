import { dirname, resolve } from 'node:path';
import type { Problem } from '@satsuma/core';
import { commas, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import type { Lookup, Mapping } from '../mapping/mapping.ts';
import { ImportError } from '../publish/import-error.ts';
import type { LookupTable } from '../typed/record-texts.ts';
import { cleaned } from '../typed/texts.ts';
import { inspectFile } from './inspect.ts';
import { openRecords } from './open-records.ts';
import { READING } from './reading-settings.ts';
import { type RecordFile, recordsOf } from './records.ts';
import { stagingNames } from './staging-tables.ts';

/**
 * Reads the files that a mapping looks things up in, each into a table of the import. A file that cannot be read, a
 * column that is not in it, a key that stands in it twice: an `ImportError`, for the rows could mean one thing or another.
 *
 * @param path the file that is imported: lookups are named relative to its directory
 */
export async function readLookups(
  warehouse: Warehouse,
  path: string,
  mapping: Mapping,
  importId: number,
  signal: AbortSignal | undefined,
): Promise<LookupTable[]> {
  const tables: LookupTable[] = [];
  for (const [i, lookup] of mapping.lookups.entries()) {
    const table = stagingNames(importId).lookup(i);
    await readLookup(
      warehouse,
      resolve(dirname(path), lookup.file),
      { lookup, table, at: `lookups[${i}]` },
      mapping.missing,
      signal,
    );
    tables.push({ as: lookup.as, table, ours: lookup.key.ours, take: lookup.take });
  }
  return tables;
}

interface Reading {
  readonly lookup: Lookup;
  readonly table: string;
  readonly at: string;
}

async function readLookup(
  warehouse: Warehouse,
  path: string,
  { lookup, table, at }: Reading,
  missing: readonly string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const inspected = await inspectFile(warehouse, path, {}, signal);
  if (!inspected.ok) throw new ImportError(inspected.problems[0] ?? unreadable(at, lookup));
  const shape = inspected.value;
  const position = (title: string): Sql => {
    const found = shape.headerNames.indexOf(title) + 1;
    if (found > 0) return raw(String(found));
    throw new ImportError({
      code: 'unknown-key',
      path: at,
      message: `${lookup.file} has no column "${title}".`,
      hint: `Its columns are: ${shape.headerNames.join(', ')}.`,
    });
  };
  const key = cleaned(sql`cells[${position(lookup.key.theirs)}]`, missing);
  const taken = commas(lookup.take.map(title => sql`cells[${position(title)}]`));
  await warehouse.run(
    sql`create or replace table ${name(table)} (key String, cells Array(String)) engine = MergeTree order by key`,
  );
  await openRecords(warehouse, shape, `${table}_spans`, signal, async (file: RecordFile) => {
    const rows = sql`select ${key} as key, CAST([${taken}] as Array(String)) as taken
      from (${recordsOf(file)}) where not blank and broken = ''`;
    await warehouse.run(sql`insert into ${name(table)} select key, taken from (${rows}) where key != ''`, {
      settings: READING,
      ...(signal && { signal }),
    });
  });
  await refuseDoubleKeys(warehouse, { lookup, table, at });
}

async function refuseDoubleKeys(warehouse: Warehouse, { lookup, table, at }: Reading): Promise<void> {
  const [double] = await warehouse.rows<{ key: string; n: number }>(
    sql`select key, count() as n from ${name(table)} group by key having n > 1 order by n desc, key limit ${value.int(1)}`,
  );
  if (double === undefined) return;
  throw new ImportError({
    code: 'duplicate',
    path: `${at}.key`,
    message: `In ${lookup.file} the key ${lookup.key.theirs} = "${double.key}" stands ${double.n} times; it must stand there once.`,
  });
}

const unreadable = (path: string, lookup: Lookup): Problem => ({
  code: 'import',
  path,
  message: `${lookup.file} cannot be read.`,
});
