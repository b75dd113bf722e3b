import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { layered } from '../../../src/ingest/typed/layers.ts';
import type { Reading } from '../../../src/ingest/typed/reading.ts';
import { commas, raw, type Sql, sql, value } from '../../../src/store/sql.ts';
import { openWarehouse } from '../../../src/store/warehouse.ts';

const directory = mkdtempSync(join(tmpdir(), 'satsuma-typed-'));
const warehouse = await openWarehouse({ kind: 'embedded', directory }, 1e9);
after(async () => {
  await warehouse.close();
  rmSync(directory, { recursive: true, force: true });
});

/** What a reading says of a text: its value, or the reason why it is put aside; and what was remarked. */
export interface Said {
  readonly value: unknown;
  readonly reason: string;
  readonly remarks: readonly string[];
}

/** Reads each text as the cell of one row. */
export async function read(texts: readonly string[], reading: Reading, shown: Sql = reading.value): Promise<Said[]> {
  const numbered = sql`select n, text from (select arrayJoin(arrayZip(${value.ints(texts.map((_, i) => i))}, ${value.texts(texts)})) as item, item.1 as n, item.2 as text)`;
  const faults = reading.faults.map(fault => sql`${fault.when}, ${value.text(fault.reason)}`);
  const remarks = reading.remarks.map(r => sql`if(${r.when}, ${value.text(r.remark)}, '')`);
  return warehouse.rows<Said>(
    sql`select ${shown} as value, ${faults.length === 0 ? raw("''") : sql`multiIf(${commas(faults)}, '')`} as reason,
      arrayFilter(x -> x != '', CAST([${commas(remarks)}] as Array(String))) as remarks
      from (${layered(numbered, reading.layers)}) order by n`,
    { settings: { short_circuit_function_evaluation: 'force_enable' } },
  );
}
