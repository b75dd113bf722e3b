import { raw, sql } from '@satsuma/engine';
import { at } from '../chance/lookups.ts';
import { type FileForm, isoTime } from './file.ts';

/**
 * What each person is really like, by their first customer id. Never read by the engine: a test compares with it what a method finds.
 *
 * `order_rate` is λ per day of shop time, `dropout` p, `mean_order` in PLN, `exposure` days of shop time since the first order,
 * `orders` their number including the first (guest orders belong to nobody), `left_at` empty while `alive`.
 */
export const truth: FileForm = {
  file: 'truth.csv',
  format: 'CSVWithNames',
  rows: ({ people }) => sql`
    select customer_id, if(has_second, second_id, '') as second_customer_id, ${at('archetype_name', raw('archetype'))} as archetype,
      rate as order_rate, dropout, mean_order, exposure, length(orders) as orders, alive,
      if(alive, '', ${isoTime(raw('left_at'))}) as left_at, affinity as email_affinity,
      ${at('category_name', raw('favourite'))} as favourite_category, ${at('habit_name', raw('habit'))} as time_of_day, tracked
    from ${people} where customer order by profile`,
};
