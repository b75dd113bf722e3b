import { raw, type Sql, sql, value } from '../../store/sql.ts';
import { jsonText } from '../read/json-cells.ts';
import { canonicalJson } from './canonical-json.ts';
import { keyed } from './segment-call.ts';

const MONEY = 'Nullable(Decimal(18, 4))';

/** One product of an order, as its line. `spoilt` says that its price or quantity is none. */
const LINE = `Tuple(product_id String, sku String, product_name String, category String, brand String, variant String,
  coupon String, price ${MONEY}, quantity Nullable(Float64), amount ${MONEY}, margin ${MONEY}, rest String, spoilt UInt8)`;

/** Keys of a product that are columns of its line. */
const TAKEN = ['product_id', 'sku', 'name', 'category', 'brand', 'variant', 'coupon', 'price', 'quantity', 'margin'];

/**
 * Array of `LINE`: the products of an order. A product without a quantity is one piece; its amount is price times
 * quantity; numbers lose their signs, for the event says which way the money went.
 *
 * @param products JSON of the list
 */
export function linesOfProducts(products: Sql): Sql {
  const product = raw('product');
  const text = (key: string): Sql => jsonText(keyed(product, key));
  const money = (key: string): Sql =>
    sql`accurateCastOrNull(round(abs(toDecimal128OrNull(${text(key)}, 12)), 4), 'Decimal(18, 4)')`;
  const pieces = sql`abs(toFloat64OrNull(${text('quantity')}))`;
  const digits = sql`if(${text('quantity')} = '', '1', toString(ifNull(${pieces}, 0)))`;
  const amount = sql`accurateCastOrNull(round(${money('price')} * toDecimal128OrNull(${digits}, 8), 4), 'Decimal(18, 4)')`;
  const spoilt = sql`(${text('price')} != '' and isNull(${money('price')})) or (${text('quantity')} != '' and isNull(${pieces}))`;
  const one = sql`(${text('product_id')}, ${text('sku')}, ${text('name')}, ${text('category')}, ${text('brand')}, ${text('variant')},
    ${text('coupon')}, ${money('price')}, if(${text('quantity')} = '', 1, ${pieces}), ${amount}, ${money('margin')},
    concat('{', ${restMembers(product, sql`${value.texts(TAKEN)}`)}, '}'), ${spoilt})`;
  return sql`CAST(arrayMap(product -> ${one}, JSONExtractArrayRaw(${products})) as Array(${raw(LINE)}))`;
}

/** An object's members other than `taken` (Array(String)), canonical, without the braces around them; null says nothing. */
export const restMembers = (object: Sql, taken: Sql): Sql =>
  canonicalJson(
    sql`arrayStringConcat(arrayMap(pair -> concat(toJSONString(pair.1), ':', pair.2),
      arrayFilter(pair -> pair.2 != 'null' and not has(${taken}, pair.1), JSONExtractKeysAndValuesRaw(${object}))), ',')`,
  );
