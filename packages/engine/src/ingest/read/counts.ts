import { name, sql } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import { REJECT_REASONS, REMARKS, type RejectReason, type Remark } from './reasons.ts';
import { stagingNames } from './staging-tables.ts';

/** What became of the records of a file: `read` = `accepted` + `rejected`; empty lines are neither. */
export interface Counts {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly blank: number;
  /** Facts of nobody, kept: in all, and by why there is nobody. */
  readonly guests: number;
  readonly byKind: Readonly<Record<'event' | 'order-line' | 'person', number>>;
  /** Problems in rejected records; a record may have several. */
  readonly byReason: Readonly<Partial<Record<RejectReason, number>>>;
  /** What is worth knowing and kept nothing out. */
  readonly remarks: Readonly<Partial<Record<Remark, number>>>;
}

const GUESTS = ['guest-missing', 'guest-invalid', 'guest-blocked'] as const satisfies readonly Remark[];

export async function countRead(warehouse: Warehouse, importId: number): Promise<Counts> {
  const { incoming, tally, problems } = stagingNames(importId);
  const tallied = await counted(warehouse, sql`select what, sum(n) as n from ${name(tally)} group by what`);
  const kinds = await counted(
    warehouse,
    sql`select toString(kind) as what, count() as n from ${name(incoming)} group by what`,
  );
  const reasons = await counted(
    warehouse,
    sql`select reason as what, count() as n from ${name(problems)} group by what`,
  );
  const of = (what: string): number => tallied.get(what) ?? 0;
  return {
    read: of('accepted') + of('rejected'),
    accepted: of('accepted'),
    rejected: of('rejected'),
    blank: of('blank'),
    guests: GUESTS.reduce((sum, remark) => sum + of(remark), 0),
    byKind: {
      event: kinds.get('event') ?? 0,
      'order-line': kinds.get('order-line') ?? 0,
      person: kinds.get('person') ?? 0,
    },
    byReason: only(reasons, REJECT_REASONS),
    remarks: only(tallied, REMARKS),
  };
}

async function counted(warehouse: Warehouse, query: ReturnType<typeof sql>): Promise<Map<string, number>> {
  const rows = await warehouse.rows<{ what: string; n: number }>(query);
  return new Map(rows.map(row => [row.what, row.n]));
}

/** The counts of a table's own keys, in the table's order. */
function only<Key extends string>(counts: ReadonlyMap<string, number>, keys: Readonly<Record<Key, string>>) {
  const found: Partial<Record<Key, number>> = {};
  for (const key in keys) {
    const n = counts.get(key);
    if (n !== undefined) found[key] = n;
  }
  return found;
}
