import { type SaidIdentifier, sql, value, type Warehouse } from '@satsuma/engine';

/** Kinds that name a person, the one that says most first; `external` stands for all ids of other systems. */
const KINDS = ['user_id', 'card', 'external', 'email', 'phone'] as const;

/** The identifier that names a person best, as it is kept; undefined for somebody known by devices alone. */
export async function namingIdentifier(warehouse: Warehouse, profile: number): Promise<SaidIdentifier | undefined> {
  const kinds = value.texts(KINDS);
  const [found] = await warehouse.rows<SaidIdentifier>(
    sql`select toString(i.kind) as kind, i.value as value from identifiers as i
      where profile = ${value.int(profile)} and splitByChar(':', toString(i.kind))[1] in ${kinds}
      order by indexOf(${kinds}, splitByChar(':', toString(i.kind))[1]), value limit 1`,
  );
  return found;
}
