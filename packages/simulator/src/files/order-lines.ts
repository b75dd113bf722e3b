import { raw, sql } from '@satsuma/engine';
import { at } from '../chance/lookups.ts';
import { lines } from '../model/lines.ts';
import { type FileForm, isoTime, money } from './file.ts';

/**
 * Order lines as an accounting system exports them: a row per line, the order's own columns repeated on each, what came back
 * as negative lines of the same order. A customer is known by account, by e-mail, by loyalty card in a store, or not at all.
 */
export const orderLines: FileForm = {
  file: 'order-lines.csv.xz',
  format: 'CSVWithNames',
  rows: ({ orders }) => sql`
    select order_id, line, ${isoTime(raw('time'))} as order_time, if(in_store, 'store', 'web') as channel,
      if(known_by = 'account', if(by_second, second_id, customer_id), '') as customer_id,
      if(known_by = 'email', email, '') as email,
      if(known_by = 'card', card_number, '') as loyalty_card,
      ${at('product_id', raw('product'))} as product_id, ${at('product_name', raw('product'))} as product_name,
      ${at('product_category', raw('product'))} as category, ${at('product_brand', raw('product'))} as brand,
      if(event = 'Order Refunded', -1, 1) * toInt32(pieces) as quantity, ${money(raw('price'))} as unit_price, currency, coupon,
      if(event = 'Order Refunded', null, ${money(raw('shipping'))}) as delivery_fee
    from ${lines(orders)} as l
    order by l.time, l.order_key, l.event, l.line`,
};
