import { raw, type Sql, sql } from '../../store/sql.ts';
import type { People } from '../identity/resolve.ts';
import { count, incoming, make, rows, run, type Staging } from '../publish/staging.ts';
import type { RejectReason } from '../read/reasons.ts';
import type { Contents } from './contents.ts';
import type { Stored } from './stored.ts';

/** A row that reads well but cannot be taken beside the others. `row` is its line in the file. */
export interface RefusedRow {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: RefusalReason;
}

/** `mixed-currencies`: an order with lines in more than one currency has no total; none of its lines is taken. */
export type RefusalReason = Extract<RejectReason, 'mixed-currencies'>;

const REFUSAL = raw("row, 'currency' as column, currency as value, 'mixed-currencies' as reason");

/** Makes `(row, column, value, reason)`: lines of orders that are in more than one currency in this file. */
export function refuseRows(s: Staging, { severalCurrencies }: Contents): Promise<Sql> {
  const lines = sql`${incoming(s)} where kind = 'order-line' and order_id != ''`;
  return make(
    s,
    'refused',
    raw('row'),
    sql`select ${REFUSAL} from ${lines} and ${raw(String(severalCurrencies))} and (name, order_id) in
      (select name, order_id from ${lines} and currency != '' group by name, order_id having uniqExact(currency) > 1)`,
  );
}

/** Adds the lines whose order the store has in another currency. */
export async function refuseBesideStored(s: Staging, refused: Sql, people: People, stored: Stored): Promise<void> {
  const lines = sql`${incoming(s)} where kind = 'order-line' and order_id != '' and currency != ''`;
  const held = sql`
    select toString(name) as name, order_id, profile, any(toString(currency)) as held from ${stored.rows('order_lines')}
    where currency != '' and order_id in (select order_id from ${lines}) group by name, order_id, profile`;
  await run(
    s,
    sql`insert into ${refused} select ${REFUSAL}
      from (select r.*, p.profile as profile from (select *, ${people.person} as person from ${lines}) as r
        left any join (select hash, profile from ${people.table}) as p on p.hash = r.person) as r
      inner join (${held}) as h on h.name = toString(r.name) and h.order_id = r.order_id and h.profile = r.profile
      where r.currency != h.held and row not in (select row from ${refused})`,
  );
}

/** The rows of the file that are taken. */
export async function acceptedRows(s: Staging, refused: Sql): Promise<Sql> {
  return (await count(s, refused)) > 0
    ? sql`(select * from ${incoming(s)} where row not in (select row from ${refused})) as accepted`
    : sql`${incoming(s)} as accepted`;
}

export const readRefused = (s: Staging, refused: Sql): Promise<RefusedRow[]> =>
  rows<RefusedRow>(s, sql`select row, column, value, reason from ${refused} order by row`);
