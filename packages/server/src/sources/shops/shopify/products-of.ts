import { compact, type Values } from '../../call.ts';
import { sumOf } from '../../money.ts';
import { objectIn, objectsIn, textIn } from '../../payload.ts';

/** The lines of an order or checkout as the spec's `products`. The price is what one piece costs before discounts. */
export const productsOf = (lines: readonly Values[]): readonly Values[] => lines.map(line => productOf(line));

/** @param quantity where not all pieces of the line are meant */
export const productOf = (line: Values, quantity: unknown = line.quantity): Values =>
  compact({
    product_id: textIn(line, 'product_id'),
    sku: textIn(line, 'sku'),
    name: textIn(line, 'title') ?? textIn(line, 'name'),
    variant: textIn(line, 'variant_title'),
    brand: textIn(line, 'vendor'),
    price: line.price,
    quantity,
    discount: discountOf(line),
    tax: sumOf(objectsIn(line, 'tax_lines').map(tax => tax.price)),
    variant_id: textIn(line, 'variant_id'),
    line_id: textIn(line, 'id'),
  });

const discountOf = (line: Values): string | undefined =>
  sumOf(objectsIn(line, 'discount_allocations').map(part => part.amount)) ?? textIn(line, 'total_discount');

/** What an order or a checkout costs, and by which codes it costs less. */
export function amountsOf(order: Values): Values {
  const codes = objectsIn(order, 'discount_codes').flatMap(code => textIn(code, 'code') ?? []);
  return {
    total: order.total_price,
    subtotal: order.subtotal_price,
    discount: order.total_discounts,
    shipping:
      textIn(objectIn(objectIn(order, 'total_shipping_price_set'), 'shop_money'), 'amount') ?? carriageOf(order),
    tax: order.total_tax,
    currency: textIn(order, 'currency'),
    coupon: codes[0],
    ...(codes.length > 1 && { coupons: codes }),
  };
}

const carriageOf = (order: Values): string | undefined =>
  sumOf(objectsIn(order, 'shipping_lines').map(line => line.price));
