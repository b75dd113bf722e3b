import { raw, type Sql, sql, value } from '../../store/sql.ts';
import { canonicalValue } from './canonical-json.ts';

const MONEY = 'Nullable(Decimal(18, 4))';

/** One product of an order, as its line. `spoilt` says that its price, margin or quantity is none. */
const LINE = `Tuple(product_id String, sku String, product_name String, category String, brand String, variant String,
  coupon String, price ${MONEY}, quantity Nullable(Float64), amount ${MONEY}, margin ${MONEY}, rest String, spoilt UInt8)`;

/** Texts of a product → their columns in its line. */
export const LINE_TEXTS = {
  product_id: 'product_id',
  sku: 'sku',
  name: 'product_name',
  category: 'category',
  brand: 'brand',
  variant: 'variant',
  coupon: 'coupon',
} as const;

/** Keys of a product that are columns of its line. */
export const LINE_KEYS: readonly string[] = [...Object.keys(LINE_TEXTS), 'price', 'quantity', 'margin'];
const PRODUCT = `Tuple(${LINE_KEYS.map(key => `${key} String`).join(', ')})`;

/**
 * Array of `LINE`: the products of an order. A product without a quantity is one piece; its amount is price times
 * quantity; numbers lose their signs, for the event says which way the money went.
 *
 * @param products JSON of the list
 */
export function linesOfProducts(products: Sql): Sql {
  const text = (key: string): Sql => raw(`product.1.${key}`);
  const money = (key: string): Sql =>
    sql`accurateCastOrNull(round(abs(toDecimal128OrNull(${text(key)}, 12)), 4), 'Decimal(18, 4)')`;
  const pieces = sql`abs(toFloat64OrNull(${text('quantity')}))`;
  const digits = sql`if(${text('quantity')} = '', '1', toString(ifNull(${pieces}, 0)))`;
  const amount = sql`accurateCastOrNull(round(${money('price')} * toDecimal128OrNull(${digits}, 8), 4), 'Decimal(18, 4)')`;
  const spoilt = sql`(${text('price')} != '' and isNull(${money('price')})) or (${text('margin')} != '' and isNull(${money('margin')})) or (${text('quantity')} != '' and isNull(${pieces}))`;
  const line = sql`(${text('product_id')}, ${text('sku')}, ${text('name')}, ${text('category')}, ${text('brand')}, ${text('variant')},
    ${text('coupon')}, ${money('price')}, if(${text('quantity')} = '', 1, ${pieces}), ${amount}, ${money('margin')},
    concat('{', ${restMembers(raw('product.2'), sql`${value.texts(LINE_KEYS)}`)}, '}'), ${spoilt})`;
  const read = sql`arrayMap(json -> (JSONExtract(json, ${value.text(PRODUCT)}), json), JSONExtractArrayRaw(${products}))`;
  const none = sql`CAST([] as Array(${raw(LINE)}))`;
  return sql`if(${products} = '', ${none}, CAST(arrayMap(product -> ${line}, ${read}) as Array(${raw(LINE)})))`;
}

/** An object's members other than `taken` (Array(String)), canonical, without the braces around them; null says nothing. */
export const restMembers = (object: Sql, taken: Sql): Sql =>
  sql`if(${object} in ('', '{}'), '', arrayStringConcat(arrayMap(pair -> concat(toJSONString(pair.1), ':', ${canonicalValue(raw('pair.2'))}),
    arrayFilter(pair -> pair.2 != 'null' and not has(${taken}, pair.1), JSONExtractKeysAndValuesRaw(${object}))), ','))`;
