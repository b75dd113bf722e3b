import { raw, type Sql, sql } from '@satsuma/engine';
import { anonymousId } from '../chance/anonymous.ts';
import { bits } from '../chance/draw.ts';
import { at } from '../chance/lookups.ts';
import { sessions, steps } from '../model/sessions.ts';
import { type FileForm, hexId, money } from './file.ts';

/**
 * What the tracker of the web shop saw, as calls of the Segment spec, a JSON object per line: `page`, `track` (Product Viewed,
 * Product Added, Checkout Started) and `identify` when somebody registers or logs in on another device. Completed orders are
 * not repeated here: the order lines have them.
 */
export const web: FileForm = {
  file: 'web.jsonl.gz',
  format: 'JSONEachRow',
  settings: { output_format_json_skip_null_value_in_named_tuples: 1, output_format_json_quote_decimals: 0 },
  rows: ({ people, orders }) => sql`
    select ${CALL} from (${seen(sessions(people, orders))} union all ${registered(people)})
    order by time, messageId`,
};

const CALL = raw('type, event, name, messageId, timestamp, anonymousId, userId, traits, properties');

const timestamp = sql`concat(formatDateTime(fromUnixTimestamp64Milli(toInt64(time), 'UTC'), '%Y-%m-%dT%H:%i:%S', 'UTC'),
  '.', leftPad(toString(time % 1000), 3, '0'), 'Z')`;

/** Null members of a named tuple are left out of the JSON. */
const properties = (given: Sql, columns: Readonly<Record<string, string>>): Sql => {
  const type = raw(
    Object.entries(columns)
      .map(([key, kind]) => `${key} Nullable(${kind})`)
      .join(', '),
  );
  return sql`cast(${given}, ${raw(`'Tuple(`)}${type}${raw(`)'`)})`;
};

const PROPERTIES = {
  product_id: 'String',
  name: 'String',
  category: 'String',
  brand: 'String',
  price: 'Decimal(18, 2)',
  value: 'Decimal(18, 2)',
  currency: 'String',
  path: 'String',
  utm_source: 'String',
};

const ofProduct = (value: Sql): Sql => sql`if(product < 0, null, ${value})`;

const seen = (all: Sql): Sql => sql`
  select if(step = 0, 'page', 'track') as type, if(step = 0, null, s.event) as event, if(step = 0, 'Home', null) as name,
    time, ${hexId('w', sql`cityHash64(session, nth)`)} as messageId, ${timestamp} as timestamp,
    ${anonymousId(raw('key'), raw('device'))} as anonymousId, if(logged_in, customer_id, null) as userId,
    cast(tuple(null), 'Tuple(email Nullable(String))') as traits,
    ${properties(
      sql`(${ofProduct(at('product_id', raw('product')))}, ${ofProduct(at('product_name', raw('product')))},
        ${ofProduct(at('product_category', raw('product')))}, ${ofProduct(at('product_brand', raw('product')))},
        if(product < 0, null, ${money(raw('price'))}), if(step = 3, ${money(raw('checkout_value'))}, null),
        if(step = 0, null, currency), if(step = 0, '/', null), if(step = 0, utm_source, null))`,
      PROPERTIES,
    )} as properties
  from ${steps(all)} as s`;

/** The registration names the first device; so does a log-in with the other. */
const registered = (people: Sql): Sql => sql`
  select 'identify' as type, null as event, null as name, joined as time, ${hexId('i', bits('identify', raw('key')))} as messageId,
    ${timestamp} as timestamp, ${anonymousId(raw('key'), raw('0'))} as anonymousId, customer_id as userId,
    cast(tuple(nullIf(email, '')), 'Tuple(email Nullable(String))') as traits,
    ${properties(raw('(null, null, null, null, null, null, null, null, null)'), PROPERTIES)} as properties
  from ${people} where customer and tracked`;
