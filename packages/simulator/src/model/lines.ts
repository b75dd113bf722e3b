import { raw, type Sql, sql } from '@satsuma/engine';
import { extend } from './extend.ts';

/**
 * One row per line bought and per line that came back: `event` (`Order Completed` or `Order Refunded`), `time` in
 * milliseconds, `line` from 1, `product` (a number), `pieces`, `price` of one and `amount`, both positive, in hundredths of
 * the currency, beside its order's columns.
 */
export function lines(orders: Sql): Sql {
  const zipped = extend(
    orders,
    raw('arrayZip(arrayEnumerate(products), products, quantities, prices, amounts) as own_lines'),
  );
  return sql`(
    select * except (one, own_lines), one.1 as event, one.2 as time, toUInt32(one.3.1) as line,
      one.3.2 as product, one.3.3 as pieces, one.3.4 as price, one.3.5 as amount
    from (select * except (products, quantities, prices, amounts, returned), arrayJoin(arrayConcat(
        arrayMap(x -> ('Order Completed', ordered_at, x), own_lines),
        if(returned_at <= shop_until,
          arrayMap(x -> ('Order Refunded', returned_at, x), arrayFilter((x, back) -> back, own_lines, returned)), [])
      )) as one from ${zipped}))`;
}
