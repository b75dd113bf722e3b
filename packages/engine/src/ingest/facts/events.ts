import { commas, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { People } from '../identity/resolve.ts';
import { run, type Staging, staged } from '../publish/staging.ts';
import { factId } from './fact-id.ts';

/** What an event's row takes over from the file as it is. */
const TAKEN = [
  'order_id',
  'product_id',
  'category',
  'brand',
  'coupon',
  'currency',
  'campaign_id',
  'campaign_name',
  'campaign_kind',
  'channel',
  'discount',
  'shipping',
  'tax',
  'margin',
  'price',
  'quantity',
] as const;

export interface Accepted {
  /** The rows of the file that are taken. */
  readonly rows: Sql;
  readonly people: People;
  /** Facts that stand in the file more than once. */
  readonly repeats: Sql;
}

/** Rows of the file with their person's `profile` (0: nobody) and `nth` among their likes; keyed repeats left out. */
export const placed = ({ rows, people, repeats }: Accepted): Sql => sql`(
  select r.*, p.profile as profile, n.nth as nth
  from (select *, ${people.person} as person from ${rows}) as r
  left any join (select hash, profile from ${people.table}) as p on p.hash = r.person
  left any join ${repeats} as n on n.row = r.row
  where n.keyed = 0)`;

/** The file's events. A refund's total is what was given back: positive. */
export const stageEvents = (s: Staging, accepted: Accepted): Promise<void> =>
  run(
    s,
    sql`insert into ${staged(s, 'events')} (name, profile, time, id, import, source, total, properties, ${columns})
      select name, profile, time, ${factId} as id, ${value.int(s.number)}, ${value.text(s.source)},
        if(name = 'Order Refunded', abs(total), total), ${properties}, ${columns}
      from ${placed(accepted)} where kind = 'event'`,
  );

const columns = commas(TAKEN.map(column => name(column)));

export const properties: Sql = raw("if(properties = '', '{}', properties)");
