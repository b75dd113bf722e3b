import { published } from '../../../src/ingest/publish/staging.ts';
import type { Store } from '../../../src/store/open.ts';
import { name, raw, sql } from '../../../src/store/sql.ts';

/**
 * Everything anybody can read, to the row, as one text; which import brought a row is told by the file's name,
 * as an import that is done again has another number.
 */
export async function stateOf(store: Store): Promise<string> {
  const imports = await store.control.selectFrom('imports').select(['id', 'file', 'content_hash', 'status']).execute();
  const nameOf = (id: number) => imports.find(i => i.id === id)?.file ?? `no import ${id}`;
  const parts: string[] = [];
  for (const table of published) {
    const rows = await store.warehouse.rows<{ row: string; import: number }>(
      sql`select toString(tuple(* except import)) as row, import from ${name(table)} order by row, import`,
    );
    parts.push(`${table} ${rows.length}`, ...rows.map(r => `${r.row} by ${nameOf(r.import)}`));
  }
  const attributes = await store.control
    .selectFrom('attributes')
    .selectAll()
    .orderBy('kind')
    .orderBy('event')
    .orderBy('name')
    .execute();
  parts.push(...attributes.map(a => [a.kind, a.event, a.name, a.rows, a.types].join(' ')));
  const done = imports.filter(i => i.status === 'done').map(i => `${i.file} ${i.content_hash}`);
  return [...parts, ...done.sort()].join('\n');
}

/** Tables that an import works in. */
export async function leftovers(store: Store): Promise<string[]> {
  const tables = await store.warehouse.rows<{ name: string }>(
    raw(`select name from system.tables where database = currentDatabase() and match(name, '_\\\\d+') order by name`),
  );
  return tables.map(t => t.name);
}
