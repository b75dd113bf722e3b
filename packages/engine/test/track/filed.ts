import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Mapping } from '../../src/ingest/mapping/mapping.ts';
import { READING } from '../../src/ingest/read/reading-settings.ts';
import { type RecordFile, recordsOf } from '../../src/ingest/read/records.ts';
import { INCOMING, rowsOf } from '../../src/ingest/typed/row.ts';
import { segmentParts } from '../../src/ingest/typed/segment-parts.ts';
import { commas, name, raw, sql } from '../../src/store/sql.ts';
import { openWarehouse } from '../../src/store/warehouse.ts';
import type { CallSettings } from '../../src/track/call-reader.ts';

const directory = mkdtempSync(join(tmpdir(), 'satsuma-track-'));
const warehouse = await openWarehouse({ kind: 'embedded', directory }, 1e9);
after(async () => {
  await warehouse.close();
  rmSync(directory, { recursive: true, force: true });
});

/** One row of `incoming` as the engine gives it, with what was found on the way. */
export interface FiledRow {
  readonly row: string;
  readonly kind: 'event' | 'order-line' | 'person';
  readonly name: string;
  readonly ms: string;
  readonly key: string;
  readonly identifiers: readonly { kind: string; value: string }[];
  readonly line: number;
  readonly properties: string;
  readonly traits: readonly { name: string; text: string; list: readonly string[] }[];
  readonly problems: readonly { column: string; reason: string }[];
  readonly remarks: readonly string[];
  readonly kept: number;
  readonly [column: string]: unknown;
}

/** The lines of a file of calls as an import reads them: the rows of each line. */
export async function filed(lines: readonly string[], settings: CallSettings): Promise<FiledRow[][]> {
  const path = join(directory, 'calls.jsonl');
  writeFileSync(path, `${lines.join('\n')}\n`);
  const file: RecordFile = {
    plainPath: path,
    compression: 'none',
    encoding: 'utf-8',
    lines: 'lf',
    format: 'jsonl',
    separator: ',',
    quote: 'none',
    headerNames: [],
    headerLine: 0,
  };
  const columns = Object.entries(INCOMING).filter(([column]) => column !== 'time');
  const rows = await warehouse.rows<FiledRow>(
    sql`select ${commas(columns.map(([column, type]) => sql`CAST(${name(column)} as ${raw(type)}) as ${name(column)}`))}, toUnixTimestamp64Milli(time) as ms, problems, remarks, kept
      from (${rowsOf(recordsOf(file), segmentParts(mappingOf(settings)))}) order by row, line, ${raw('first desc')}`,
    { settings: READING },
  );
  return lines.map((_, i) => rows.filter(row => Number(row.row) === i + 1));
}

const mappingOf = ({ zone, country, blocked }: CallSettings): Mapping => ({
  ...{ as: 'events', source: 'shop', spec: 'segment', file: {}, decimal: '.', columns: {}, ignore: [] },
  ...{ constants: { fields: {}, traits: {}, properties: {} }, lookups: [], cancellations: [], guests: 'keep' },
  ...{ missing: [], zone, country, blocked },
});
