import { raw, type Sql, sql } from '../../store/sql.ts';
import { make, type Staging } from '../publish/staging.ts';

/**
 * The id of a fact: 64 bits that are the same whenever the same fact is read again. The lowest bit of an order's id
 * is 1 when the order was added up from its lines, 0 when a source stated it; the other 63 are the hash.
 */
const stated = (hash: Sql): Sql => sql`bitAnd(${hash}, bitNot(toUInt64(1)))`;

/** The order was added up from its lines. */
export const isFolded: Sql = raw('bitTest(id, 0)');

/** The id of an order added up from lines; `line` is the smallest id of its lines. */
export const foldedId = (event: Sql, order: Sql, line: Sql): Sql =>
  sql`bitOr(cityHash64('order', ${event}, ${order}, ${line}), toUInt64(1))`;

/** Everything a source says of a fact. Where it is in the file is not part of it. */
const CONTENT =
  raw(`toString(kind), toString(name), time, identifiers, order_id, product_id, sku, product_name, category,
  brand, variant, coupon, currency, campaign_id, campaign_name, campaign_kind, channel,
  tuple(total, discount, shipping, tax, margin, price, amount, quantity), properties`);

/** Its own id, such as an order's or a message's, tells a fact from others. A line's is not its order's: many share that. */
const hasKey = raw("(key != '' and (kind = 'event' or key != order_id))");

const hash = sql`if(${hasKey}, cityHash64('key', toString(name), key), cityHash64('content', ${CONTENT}))`;

/**
 * Facts that stand in the file more than once: `(row, nth, keyed)` for the second, third, … of them. Rows with a key
 * of their own are then the same fact; without one, two rows that say the same are two facts (two tins of paint on
 * one receipt), the first and the second of their kind.
 */
export const findRepeats = (s: Staging, accepted: Sql): Promise<Sql> =>
  make(
    s,
    'repeats',
    raw('row'),
    sql`select row, nth, keyed from (
        select row, ${hasKey} as keyed, row_number() over (partition by ${hash}, time order by row) as nth
        from ${accepted} where kind != 'person')
      where nth > 1`,
  );

/** The id of a row of the file, `nth` being its place among its likes (0 or 1: the first). */
export const factId: Sql = stated(sql`if(nth > 1 and not ${hasKey}, cityHash64(${hash}, nth), ${hash})`);
