import { commas, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import { run, type Staging, staged } from '../publish/staging.ts';
import { type Accepted, placed, properties } from './events.ts';
import { factId } from './fact-id.ts';

const TAKEN = [
  'order_id',
  'product_id',
  'sku',
  'product_name',
  'category',
  'brand',
  'variant',
  'coupon',
  'currency',
  'price',
  'quantity',
  'amount',
  'margin',
] as const;

/** What a file may say of a line that is no column of `order_lines`: it goes to the line's properties. */
const MONEY = ['total', 'discount', 'shipping', 'tax'] as const;
const WORDS = ['campaign_id', 'campaign_name', 'campaign_kind', 'channel'] as const;

/** The file's order lines; `line` is 0 where the file does not number them. */
export const stageLines = (s: Staging, accepted: Accepted): Promise<void> =>
  run(
    s,
    sql`insert into ${staged(s, 'order_lines')} (name, profile, time, id, import, source, line, properties, ${columns})
      select name, profile, time, ${factId} as id, ${value.int(s.number)}, ${value.text(s.source)}, line,
        if(${plain}, ${properties}, jsonMergePatch(${properties}, ${beside})), ${columns}
      from ${placed(accepted)} where kind = 'order-line'`,
  );

const columns = commas(TAKEN.map(column => name(column)));

const plain: Sql = raw(
  [...MONEY.map(column => `${column} is null`), ...WORDS.map(column => `${column} = ''`)].join(' and '),
);

const beside: Sql = raw(
  `toJSONString(mapFilter((k, v) -> v != '', map(${[
    ...MONEY.map(column => `'${column}', ifNull(toString(${column}), '')`),
    ...WORDS.map(column => `'${column}', ${column}`),
  ].join(', ')})))`,
);
