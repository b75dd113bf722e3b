import { raw, type Sql, sql } from '@satsuma/engine';
import { at } from '../chance/lookups.ts';
import { lines } from '../model/lines.ts';
import { messages } from '../model/messages.ts';
import { sessions, steps } from '../model/sessions.ts';
import { answers } from '../model/surveys.ts';
import { moment } from '../model/time.ts';
import type { Stage } from '../staging.ts';
import type { TableRows } from './table-rows.ts';

/** Hundredths as the engine's exact money. */
const money = (hundredths: Sql): Sql => sql`(toDecimal64(${hundredths}, 4) / 100)`;

const happened = moment(raw('time'));
const ofProduct = (value: Sql, none: Sql): Sql => sql`if(product < 0, ${none}, ${value})`;
const nothing = raw(`''`);

/** Guests are nobody. */
const buyer = raw('if(guest, 0, profile)');

const web: TableRows = {
  table: 'events',
  columns: 'name, profile, time, id, product_id, category, brand, currency, price, properties',
  rows: ({ people, orders }: Stage) => sql`
    select event, profile, ${happened}, cityHash64('web', session, nth), ${ofProduct(at('product_id', raw('product')), nothing)},
      ${ofProduct(at('product_category', raw('product')), nothing)}, ${ofProduct(at('product_brand', raw('product')), nothing)},
      if(step = 0, '', currency), ${ofProduct(money(raw('price')), raw('null'))},
      multiIf(step = 0, concat('{"name":"Home","path":"/","utm_source":"', utm_source, '"}'),
        step = 3, concat('{"value":"', toString(toDecimal64(checkout_value, 2) / 100), '"}'),
        concat('{"name":"', ${at('product_name', raw('greatest(product, 0)'))}, '"}'))
    from ${steps(sessions(people, orders))}`,
};

const ORDER = 'name, profile, time, id, order_id, coupon, currency, channel, total, shipping, quantity';
const channel = raw(`if(in_store, 'store', 'web')`);

const orders: TableRows = {
  table: 'events',
  columns: ORDER,
  rows: stage => sql`
    select 'Order Completed', ${buyer}, ${moment(raw('ordered_at'))}, cityHash64('order', order_key), order_id, coupon, currency, ${channel},
      ${money(raw('goods + shipping'))}, ${money(raw('shipping'))}, toFloat64(arraySum(quantities))
    from ${stage.orders}`,
};

const refunds: TableRows = {
  table: 'events',
  columns: ORDER,
  rows: stage => sql`
    select 'Order Refunded', ${buyer}, ${moment(raw('returned_at'))}, cityHash64('refund', order_key), order_id, coupon, currency, ${channel},
      ${money(raw('arraySum(arrayMap((amount, back) -> amount * back, amounts, returned))'))}, null,
      toFloat64(arraySum(arrayMap((pieces, back) -> pieces * back, quantities, returned)))
    from ${stage.orders} where has(returned, 1) and returned_at <= shop_until`,
};

const orderLines: TableRows = {
  table: 'order_lines',
  columns:
    'name, profile, time, id, order_id, line, product_id, product_name, category, brand, coupon, currency, price, quantity, amount',
  rows: stage => sql`
    select event, ${buyer}, ${happened}, cityHash64('line', event, order_key, line), order_id, line, ${at('product_id', raw('product'))},
      ${at('product_name', raw('product'))}, ${at('product_category', raw('product'))}, ${at('product_brand', raw('product'))},
      coupon, currency, ${money(raw('price'))}, toFloat64(pieces), ${money(raw('amount'))}
    from ${lines(stage.orders)}`,
};

const mail: TableRows = {
  table: 'events',
  columns: 'name, profile, time, id, campaign_id, campaign_name, campaign_kind, channel',
  rows: ({ people }) => sql`
    select event, profile, ${happened}, cityHash64('mail', message, event), campaign_id, campaign_name, campaign_kind, channel
    from ${messages(people)}`,
};

const answered: TableRows = {
  table: 'events',
  columns: 'name, profile, time, id, properties',
  rows: ({ people }) => sql`
    select 'Survey Answered', profile, ${happened}, cityHash64('answer', key, question, answer),
      concat('{"survey":"surveys","question":"', question, '","answer":', answer, '}')
    from ${answers(people)}`,
};

export const facts: readonly TableRows[] = [web, orders, refunds, orderLines, mail, answered];
