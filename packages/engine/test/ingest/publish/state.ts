import { published } from '../../../src/ingest/publish/staging.ts';
import type { Store } from '../../../src/store/open.ts';
import { name, raw, sql } from '../../../src/store/sql.ts';

/**
 * Everything anybody can read, to the row, as lines of text. A person is told by an identifier and an import by its
 * file, as an import that is done again gives other numbers.
 */
export async function stateOf(store: Store): Promise<string[]> {
  const imports = await store.control.selectFrom('imports').select(['id', 'file', 'content_hash', 'status']).execute();
  const fileOf = new Map(imports.map(i => [i.id, i.file]));
  const people = await store.warehouse.rows<{ profile: number; person: string }>(
    raw("select profile, min(concat(kind, ' ', value)) as person from identifiers group by profile"),
  );
  const personOf = new Map([[0, 'nobody'], ...people.map(p => [p.profile, p.person] as const)]);
  const lines: string[] = [];
  for (const table of published) {
    const rows = await store.warehouse.rows<{ row: string; import: number; profile?: number }>(
      sql`select toString(tuple(* except (import, profile))) as row, import, ${raw(table === 'merges' ? 'loser' : 'profile')} as profile
        from ${name(table)}`,
    );
    lines.push(...rows.map(r => `${table} ${personOf.get(r.profile ?? 0)} ${r.row} by ${fileOf.get(r.import)}`));
  }
  const attributes = await store.control.selectFrom('attributes').selectAll().execute();
  lines.push(...attributes.map(a => ['attribute', a.kind, a.event, a.name, a.rows, a.types].join(' ')));
  lines.push(...imports.filter(i => i.status === 'done').map(i => `import ${i.file} ${i.content_hash}`));
  return lines.sort();
}

/** Lines that are in one state and not in the other, at most ten: what a test shows when it fails. */
export function difference(actual: readonly string[], expected: readonly string[]): string[] {
  const without = (a: readonly string[], b: readonly string[], sign: string) => {
    const left = new Map<string, number>();
    for (const line of b) left.set(line, (left.get(line) ?? 0) + 1);
    return a
      .filter(line => {
        const n = left.get(line) ?? 0;
        left.set(line, n - 1);
        return n <= 0;
      })
      .map(line => sign + line);
  };
  return [...without(actual, expected, '+ '), ...without(expected, actual, '- ')].slice(0, 10);
}

/** Tables that an import works in. */
export async function leftovers(store: Store): Promise<string[]> {
  const tables = await store.warehouse.rows<{ name: string }>(
    raw(`select name from system.tables where database = currentDatabase() and match(name, '_\\\\d+') order by name`),
  );
  return tables.map(t => t.name);
}
