import type { Control } from '../../store/control/control.ts';
import type { Attribute } from './survey.ts';
import { addTally, type Tally } from './tally.ts';

/** How what the data holds has changed. */
export interface AttributeChange {
  readonly added: readonly Attribute[];
  readonly removed: readonly Attribute[];
}

/** Every attribute the data holds. */
export async function readAttributes(control: Control): Promise<Attribute[]> {
  const rows = await control
    .selectFrom('attributes')
    .selectAll()
    .orderBy('kind')
    .orderBy('event')
    .orderBy('name')
    .execute();
  return rows.map(row => ({
    kind: row.kind,
    event: row.event,
    name: row.name,
    rows: row.rows,
    types: JSON.parse(row.types) as Tally['types'],
    first: row.first_seen,
    last: row.last_seen,
  }));
}

/** Counts a change in; an attribute of which no value is left is forgotten. `tx` is a transaction. */
export async function changeAttributes(tx: Control, { added, removed }: AttributeChange): Promise<void> {
  const now = new Map((await readAttributes(tx)).map(a => [keyOf(a), a]));
  const touched = new Map<string, Attribute>();
  const count = (a: Attribute, sign: 1 | -1) => {
    const before = touched.get(keyOf(a)) ?? now.get(keyOf(a)) ?? { ...a, rows: 0, types: {} };
    touched.set(keyOf(a), { ...a, ...addTally(before, a, sign) });
  };
  for (const a of added) count(a, 1);
  for (const a of removed) count(a, -1);
  await write(tx, [...touched.values()]);
}

/** Forgets what was known and takes these. `tx` is a transaction. */
export async function replaceAttributes(tx: Control, attributes: readonly Attribute[]): Promise<void> {
  await tx.deleteFrom('attributes').execute();
  await write(tx, attributes);
}

const keyOf = (a: Attribute): string => JSON.stringify([a.kind, a.event, a.name]);

async function write(tx: Control, attributes: readonly Attribute[]): Promise<void> {
  for (const a of attributes) {
    await tx
      .deleteFrom('attributes')
      .where('kind', '=', a.kind)
      .where('event', '=', a.event)
      .where('name', '=', a.name)
      .execute();
    if (a.rows <= 0) continue;
    await tx
      .insertInto('attributes')
      .values({
        kind: a.kind,
        event: a.event,
        name: a.name,
        types: JSON.stringify(a.types),
        first_seen: a.first,
        last_seen: a.last,
        rows: a.rows,
      })
      .execute();
  }
}
